# shellcheck shell=sh
# The JDK (17 or newer) and Maven (3.8 or newer).

# The feature version of the JDK at $1, or nothing when that is no JDK.
jdk_version() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \(1\.\)\{0,1\}\([0-9]*\).*/\2/p'
  fi
}

is_good_jdk() {
  [ "$(jdk_version "$1" || true)" -ge 17 ] 2>/dev/null
}

# The home of the default javac; a version manager's shim is asked where it leads to.
default_jdk() {
  default_javac=$(command -v javac 2>/dev/null) || return 0
  default_home=$(readlink -f "$default_javac" 2>/dev/null) || default_home=$default_javac
  default_home=${default_home%/bin/javac}
  if [ -n "$(jdk_version "$default_home")" ]; then
    echo "$default_home"
  else
    java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p'
  fi
}

# Sets and exports JAVA_HOME: the user's, the default one, or of the others the oldest that will do.
find_jdk() {
  for home in "${JAVA_HOME:-}" "$(default_jdk)"; do
    if is_good_jdk "$home"; then
      export JAVA_HOME="$home"
      return 0
    fi
  done
  best=
  best_version=
  for home in /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    is_good_jdk "$home" || continue
    version=$(jdk_version "$home")
    if [ -z "$best" ] || [ "$version" -lt "$best_version" ]; then
      best=$home
      best_version=$version
    fi
  done
  [ -n "$best" ] || return 1
  export JAVA_HOME="$best"
}

install_jdk() {
  case $(package_manager) in
    apt)
      apt_update
      # The one that Amal is tested with, then the next that is supported for long, then any.
      for number in 17 21 $(apt_versions openjdk- -jdk-headless); do
        if [ "$number" -ge 17 ] && apt_has "openjdk-$number-jdk-headless"; then
          apt_install "a JDK, which Amal is built with and runs on" "openjdk-$number-jdk-headless"
          return 0
        fi
      done
      fail "apt offers no JDK of 17 or newer; install one, set JAVA_HOME to it and start again"
      ;;
    brew) brew_install "a JDK, which Amal is built with and runs on" openjdk@17 ;;
  esac
}

find_maven() {
  command -v mvn >/dev/null 2>&1
}

install_maven() {
  case $(package_manager) in
    apt)
      apt_update
      apt_install "Maven, which builds Amal" maven
      ;;
    brew) brew_install "Maven, which builds Amal" maven ;;
  esac
}

# Asked only before Maven is used: it takes a Java start.
check_maven_version() {
  maven_version=$(mvn -B -v 2>/dev/null </dev/null |
    sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
  case $maven_version in
    [012].* | 3.[0-7] | 3.[0-7].*)
      fail "Maven 3.8 or newer is needed, $(command -v mvn) is $maven_version;" \
        "put a newer one first in PATH and start again"
      ;;
    '') fail "$(command -v mvn) does not run: see what 'mvn -v' says" ;;
  esac
}
