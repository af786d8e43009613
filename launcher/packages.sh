# shellcheck shell=sh
# Installing packages: as root, or through a sudo that asks nothing; never with a question.

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

may_install() {
  [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }
}

package_manager() {
  if command -v apt-get >/dev/null 2>&1; then
    echo apt
  elif command -v brew >/dev/null 2>&1; then
    echo brew
  else
    echo none
  fi
}

# Once in a run, before the first installation: old package lists name files that are gone.
apt_update() {
  [ -z "${apt_updated:-}" ] || return 0
  apt_updated=yes
  say "reading the package lists (apt-get update) ..."
  # One broken third-party source must not stop the rest.
  as_root apt-get -q -o Acquire::Retries=3 update >/dev/null 2>&1 </dev/null ||
    say "apt-get update reported errors; going on with the lists that are there"
}

apt_install_quietly() {
  as_root apt-get -q -y --no-install-recommends \
    -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \
    install "$@" </dev/null
}

# apt_install WHAT PACKAGE...: WHAT says what it is and why.
apt_install() {
  install_what=$1
  shift
  say "installing $install_what (apt-get install $*) ..."
  install_log=$(mktemp /tmp/amal-apt-XXXXXX) || exit 69
  if apt_install_quietly "$@" >"$install_log" 2>&1; then
    rm -f "$install_log"
  else
    tail -n 15 "$install_log" >&2
    rm -f "$install_log"
    fail "could not install $install_what; run 'apt-get install $*' as root and start again"
  fi
}

# Is there a version of the package $1 to install?
apt_has() {
  LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'
}

# The numbers NN for which apt can install $1NN$2, highest first.
apt_versions() {
  apt-cache pkgnames "$1" | sed -n "s/^$1\([0-9][0-9]*\)$2\$/\1/p" | sort -rn |
    while read -r number; do
      if apt_has "$1$number$2"; then echo "$number"; fi
    done
}

brew_install() {
  install_what=$1
  shift
  say "installing $install_what (brew install $*) ..."
  HOMEBREW_NO_AUTO_UPDATE=1 HOMEBREW_NO_ENV_HINTS=1 brew install "$@" >&2 </dev/null ||
    fail "could not install $install_what; run 'brew install $*' and start again"
}
