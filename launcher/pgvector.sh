# shellcheck shell=sh
# pgvector for a PostgreSQL of a Debian release that has no package of it: Debian's own source
# package from a newer suite, fetched and verified by apt, built against the server that is here.
# (The newer suite's ready-made library would need a newer C library.)

# The address of the mirror of this release's main archive, as apt itself reads its sources.
debian_mirror() (
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  # The variables are apt's own.
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(CODENAME) $(COMPONENT)' \
    'Created-By: Packages' 2>/dev/null |
    awk -v name="$codename" \
      '($2 == name || $3 == name) && $4 == "main" && $1 !~ /^cdrom:/ { print $1; exit }'
)

# apt on a sources list of its own below the directory $1; the system's lists stay as they are.
# Signatures are verified as always, by the machine's keyring.
private_apt() {
  private_apt_dir=$1
  shift
  apt-get -q \
    -o "Dir::State=$private_apt_dir/state" \
    -o "Dir::State::lists=$private_apt_dir/state/lists" \
    -o "Dir::Cache=$private_apt_dir/cache" \
    -o "Dir::Cache::archives=$private_apt_dir/cache/archives" \
    -o "Dir::Etc::sourcelist=$private_apt_dir/sources.list" \
    -o "Dir::Etc::sourceparts=$private_apt_dir/no-parts" \
    -o "Dir::Etc::preferencesparts=$private_apt_dir/no-parts" \
    -o APT::Get::List-Cleanup=false \
    -o Acquire::Languages=none \
    -o Acquire::Retries=3 \
    "$@"
}

# fetch_pgvector_source DIR SUITE: the source package of that suite, unpacked into DIR/source.
fetch_pgvector_source() (
  dir=$1
  mirror=$(debian_mirror)
  if [ -z "$mirror" ]; then
    echo "apt's sources name no mirror of this release's main archive"
    return 1
  fi
  keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  signed_by=
  [ ! -r "$keyring" ] || signed_by="[signed-by=$keyring] "
  rm -rf "$dir/source" "$dir"/pgvector_*
  mkdir -p "$dir/state/lists/partial" "$dir/cache/archives/partial" "$dir/no-parts"
  echo "deb-src ${signed_by}$mirror $2 main" >"$dir/sources.list"
  private_apt "$dir" update &&
    (cd "$dir" && private_apt "$dir" source --download-only pgvector) &&
    dpkg-source --no-copy -x "$dir"/pgvector_*.dsc "$dir/source"
)

# The same from the first of the newer suites that has it. A keyring that does not know their keys
# is an old one, whose update does.
find_pgvector_source() {
  fetch_pgvector_source "$1" trixie && return 0
  apt_install_quietly debian-archive-keyring || true
  for suite in trixie forky sid; do
    fetch_pgvector_source "$1" "$suite" && return 0
  done
  return 1
}

# The server's headers, unpacked into $1/headers rather than installed: the package
# postgresql-server-dev-NN would bring a C++ compiler of half a gigabyte, and an upgrade (with a
# restart) of a PostgreSQL that the user may be running.
fetch_server_headers() (
  cd "$1" &&
    apt-get -q -o Acquire::Retries=3 \
      download "postgresql-server-dev-$2" libpq-dev &&
    mkdir -p headers &&
    for package in ./*.deb; do dpkg-deb -x "$package" headers || return 1; done
)

# compile_pgvector DIR BINDIR MAJOR: portable code (no -march=native), no LLVM bitcode.
compile_pgvector() (
  include=$1/headers/usr/include/postgresql
  make -C "$1/source" "PG_CONFIG=$2/pg_config" OPTFLAGS="" with_llvm=no \
    "includedir_server=$include/$3/server" "PG_CPPFLAGS=-I$include -I$include/internal"
)

# install_compiled_pgvector DIR BINDIR
install_compiled_pgvector() {
  as_root make -C "$1/source" install "PG_CONFIG=$2/pg_config" OPTFLAGS="" with_llvm=no
}

# build_pgvector BINDIR MAJOR
build_pgvector() {
  build_dir=$(mktemp -d /tmp/amal-pgvector-XXXXXX) || return 1
  chmod 755 "$build_dir"
  build_log=$build_dir/log
  if {
    fetch_server_headers "$build_dir" "$2" &&
      find_pgvector_source "$build_dir" &&
      compile_pgvector "$build_dir" "$1" "$2" &&
      install_compiled_pgvector "$build_dir" "$1"
  } >"$build_log" 2>&1 </dev/null; then
    rm -rf "$build_dir" || true
  else
    tail -n 25 "$build_log" >&2
    fail "pgvector could not be built for PostgreSQL $2 (everything that was said is in $build_log);" \
      "check the network and start again, or install pgvector 0.8 or newer for it"
  fi
}
