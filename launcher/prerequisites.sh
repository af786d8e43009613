# shellcheck shell=sh
# What Amal needs from the machine: looked for by presence, installed when missing.

# Is the thing here? One of: jdk maven postgres pgvector chromium redis node.
is_there() {
  case $1 in
    pgvector) [ -n "${AMAL_PG_BIN:-}" ] && has_pgvector "$AMAL_PG_BIN" ;;
    *) "find_$1" ;;
  esac
}

name_of() {
  case $1 in
    jdk) echo "a JDK (17 or newer)" ;;
    maven) echo "Maven (3.8 or newer)" ;;
    postgres) echo "PostgreSQL (14 or newer)" ;;
    pgvector) echo "pgvector (0.8 or newer)" ;;
    chromium) echo "Chromium (for the tests)" ;;
    redis) echo "Redis (for the tests)" ;;
    node) echo "Node.js (18 or newer, with npm, for the tests)" ;;
  esac
}

# Where nothing can be installed from here: one line with all that is missing and what to do.
refuse_to_install() {
  names=
  for thing in $missing; do names="${names:+$names, }$(name_of "$thing")"; done
  arguments=setup
  case $missing in *chromium* | *redis* | *node*) arguments="setup test" ;; esac
  if [ "$(package_manager)" = none ]; then
    fail "missing: $names. Install it with the system's package manager and start again;" \
      "JAVA_HOME, AMAL_PG_BIN and AMAL_CHROMIUM say where it is, when it is not found"
  elif command -v sudo >/dev/null 2>&1; then
    fail "missing: $names. Install it with: sudo $(own_command) $arguments"
  else
    fail "missing: $names. As root, install it with: $(own_command) $arguments"
  fi
}

# require THING...: all of it is there afterwards, or the launcher ends.
require() {
  missing=
  for thing in "$@"; do
    is_there "$thing" || missing="${missing:+$missing }$thing"
  done
  [ -n "$missing" ] || return 0
  case $(package_manager) in
    apt) may_install || refuse_to_install ;;
    none) refuse_to_install ;;
  esac
  for thing in $missing; do
    # What came before may have brought it along.
    is_there "$thing" || "install_$thing"
    is_there "$thing" || fail "$(name_of "$thing") was installed but is still not found"
  done
}
