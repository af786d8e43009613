# shellcheck shell=sh
# Redis, which the tests start by themselves; a server of several nodes has one of its own.

# The tests look for it by its name, so it has to be where the shell looks too.
find_redis() {
  command -v redis-server >/dev/null 2>&1
}

install_redis() {
  what="Redis, which the tests start by themselves"
  case $(package_manager) in
    apt)
      apt_update
      apt_has redis-server ||
        fail "apt offers no redis-server; install Redis 6.2 or newer and start again"
      apt_install "$what" redis-server
      # Debian's package starts a service of its own, which nobody here has asked for.
      if command -v systemctl >/dev/null 2>&1; then
        as_root systemctl disable --now redis-server.service >/dev/null 2>&1 </dev/null || true
      fi
      ;;
    brew) brew_install "$what" redis ;;
  esac
}
