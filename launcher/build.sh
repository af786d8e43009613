# shellcheck shell=sh
# Building the server when its sources are newer than what was built. All of it in $AMAL_ROOT.

JAR=amal-bootstrap/target/amal.jar
STAMP=amal-bootstrap/target/.built

# Holds when anything that goes into the jar changed since the last build began. Directories count
# too: their time tells of a file that was deleted.
build_is_needed() (
  cd "$AMAL_ROOT" || exit 69
  [ -f "$JAR" ] && [ -f "$STAMP" ] || return 0
  set -- pom.xml
  for input in .mvn */pom.xml */src knowledge db-migrations; do
    [ ! -e "$input" ] || set -- "$@" "$input"
  done
  changed=$(find "$@" \( -name target -o -path '*/src/test' \) -prune -o \
    -newer "$STAMP" -print 2>/dev/null | head -n 1)
  [ -n "$changed" ]
)

# One build at a time: flock where there is one (it ends with its holder), otherwise a directory
# that names its holder, and that is taken over when the holder is gone.
lock_build() {
  lock=$AMAL_ROOT/amal-bootstrap/target/.build-lock
  mkdir -p "${lock%/*}" 2>/dev/null || true
  [ -w "${lock%/*}" ] || fail "${lock%/*} cannot be written; build as its owner, or make it yours"
  if command -v flock >/dev/null 2>&1; then
    [ ! -e "$lock" ] || [ -w "$lock" ] || rm -f "$lock"
    lock_kind="file"
    exec 9>"$lock"
    flock -n 9 || {
      say "another build of Amal is running; waiting for it ..."
      flock 9
    }
  else
    lock_by_directory
  fi
}

lock_by_directory() {
  waited=0
  until mkdir "$lock.d" 2>/dev/null; do
    [ "$waited" -gt 0 ] || say "another build of Amal is running; waiting for it ..."
    waited=$((waited + 1))
    holder=$(cat "$lock.d/pid" 2>/dev/null) || holder=
    # A holder that has not yet written its number gets ten seconds to do so.
    if [ -n "$holder" ] && ! ps -p "$holder" >/dev/null 2>&1 ||
      { [ -z "$holder" ] && [ "$waited" -gt 10 ]; }; then
      rm -rf "$lock.d"
      continue
    fi
    sleep 1
  done
  lock_kind="directory"
  echo $$ >"$lock.d/pid"
  trap 'rm -rf "$lock.d"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

unlock_build() {
  if [ "$lock_kind" = directory ]; then
    rm -rf "$lock.d"
    trap - EXIT INT TERM
  else
    exec 9>&-
  fi
}

# The stamp carries the time at which the build began: what is edited meanwhile is newer.
build() {
  if [ -f "$AMAL_ROOT/$STAMP" ]; then
    say "Building Amal, its sources have changed ..."
  else
    say "Building Amal, the first time takes a few minutes ..."
  fi
  build_status=0
  (
    cd "$AMAL_ROOT" || exit 69
    # A target directory made after the stamp would make its parent look changed.
    for parent in knowledge db-migrations; do
      [ ! -f "$parent/pom.xml" ] || mkdir -p "$parent/target"
    done
    : >"$STAMP.next"
    mvn -B -ntp -q -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip package >&2 </dev/null 9>&- || exit
    [ -f "$JAR" ] && mv "$STAMP.next" "$STAMP"
  ) || build_status=$?
  if [ "$build_status" -ne 0 ]; then
    say "the build failed, Maven says why above. If a download failed, check the network and run" \
      "the same command again; if the sources do not compile, mend them and do the same."
    exit "$build_status"
  fi
}

build_if_needed() {
  build_is_needed || return 0
  require maven
  check_maven_version
  lock_build
  # Somebody else may have built it while this one waited.
  if build_is_needed; then build; fi
  unlock_build
}
