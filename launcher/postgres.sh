# shellcheck shell=sh
# PostgreSQL's server programs (14 or newer) with pgvector (0.8 or newer).

postgres_version() {
  "$1/postgres" --version 2>/dev/null | sed -n 's/^postgres (PostgreSQL) \([0-9]*\).*/\1/p'
}

is_good_postgres() {
  [ -x "$1/initdb" ] && [ -x "$1/postgres" ] && [ -x "$1/pg_ctl" ] &&
    [ "$(postgres_version "$1")" -ge 14 ] 2>/dev/null
}

# The version of pgvector in the PostgreSQL of the directory $1, or nothing.
pgvector_version() {
  share=
  [ ! -x "$1/pg_config" ] || share=$("$1/pg_config" --sharedir 2>/dev/null) || share=
  [ -n "$share" ] || share=/usr/share/postgresql/$(postgres_version "$1")
  [ -r "$share/extension/vector.control" ] || return 0
  sed -n "s/^default_version *= *'\([0-9.]*\)'.*/\1/p" "$share/extension/vector.control"
}

has_pgvector() {
  case $(pgvector_version "$1") in
    '' | 0.[0-7] | 0.[0-7].*) return 1 ;;
  esac
}

# The directories that may hold a server's programs, one a line, the newest server first.
postgres_directories() {
  for directory in /usr/lib/postgresql/*/bin \
    /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin; do
    [ -d "$directory" ] || continue
    number=${directory%/bin}
    number=${number##*[/@]}
    echo "$number $directory"
  done | sort -rn | sed 's/^[^ ]* //'
  if command -v pg_config >/dev/null 2>&1; then pg_config --bindir 2>/dev/null; fi
}

# Sets and exports AMAL_PG_BIN; a server that has pgvector goes before a newer one that has not.
find_postgres() {
  chosen=$(setting AMAL_PG_BIN)
  if [ -n "$chosen" ]; then
    is_good_postgres "$chosen" ||
      fail "AMAL_PG_BIN=$chosen holds no initdb, postgres and pg_ctl of PostgreSQL 14 or newer"
    export AMAL_PG_BIN="$chosen"
    return 0
  fi
  found=$(postgres_directories | {
    first=
    while IFS= read -r directory; do
      is_good_postgres "$directory" || continue
      [ -n "$first" ] || first=$directory
      if has_pgvector "$directory"; then
        first=$directory
        break
      fi
    done
    printf '%s' "$first"
  })
  [ -n "$found" ] || return 1
  export AMAL_PG_BIN="$found"
}

# Runs a command during which Debian's packages create and start no cluster of their own: Amal
# keeps a private one. Clusters that exist are left alone.
without_main_cluster() {
  snippets=/etc/postgresql-common/createcluster.d
  snippet=$snippets/amal-create-no-cluster.conf
  made=
  [ -d "$snippets" ] || made=yes
  as_root mkdir -p "$snippets"
  echo 'create_main_cluster = false' | as_root tee "$snippet" >/dev/null
  without_status=0
  ("$@") || without_status=$?
  as_root rm -f "$snippet"
  [ -z "$made" ] || as_root rmdir "$snippets" 2>/dev/null || true
  [ "$without_status" -eq 0 ] || exit "$without_status"
}

install_postgres() {
  what="PostgreSQL, which keeps Amal's data"
  case $(package_manager) in
    apt)
      apt_update
      # The newest that comes with pgvector, otherwise the newest.
      for number in $(apt_versions postgresql- -pgvector) $(apt_versions postgresql- ''); do
        if [ "$number" -ge 14 ] && apt_has "postgresql-$number"; then
          without_main_cluster apt_install "$what" "postgresql-$number"
          return 0
        fi
      done
      fail "apt offers no PostgreSQL of 14 or newer; install it with pgvector, set AMAL_PG_BIN to" \
        "the directory of its programs and start again"
      ;;
    brew) brew_install "$what" postgresql@17 ;;
  esac
}

# Whether apt has pgvector for the server of the major version $1, of 0.8 or newer.
pgvector_package_is_new_enough() {
  apt_has "postgresql-$1-pgvector" || return 1
  offered=$(apt-cache policy "postgresql-$1-pgvector" 2>/dev/null |
    sed -n 's/^ *Candidate: *\([0-9.]*\).*/\1/p')
  dpkg --compare-versions "${offered:-0}" ge 0.8
}

install_pgvector() {
  major=$(postgres_version "$AMAL_PG_BIN")
  what="pgvector, which finds knowledge by meaning"
  case $(package_manager) in
    apt)
      [ "$AMAL_PG_BIN" = "/usr/lib/postgresql/$major/bin" ] ||
        fail "the PostgreSQL in $AMAL_PG_BIN has no pgvector; install pgvector 0.8 or newer for it"
      apt_update
      if pgvector_package_is_new_enough "$major"; then
        apt_install "$what" "postgresql-$major-pgvector"
      elif (. /etc/os-release && [ "${ID:-}" = debian ]); then
        if ! { command -v dpkg-source && command -v make && command -v gcc &&
          [ -r /usr/include/stdlib.h ]; } >/dev/null 2>&1; then
          apt_install "a C compiler, which pgvector is built with" gcc libc6-dev make dpkg-dev
        fi
        say "building pgvector, which finds knowledge by meaning, from Debian's source package ..."
        build_pgvector "$AMAL_PG_BIN" "$major"
      else
        fail "apt offers no postgresql-$major-pgvector of 0.8 or newer; install it from pgvector's source for" \
          "PostgreSQL $major and start again"
      fi
      ;;
    brew) brew_install "$what" pgvector ;;
  esac
}
