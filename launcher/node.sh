# shellcheck shell=sh
# Node.js with npm, in which the tests run OpenAI's own client; Amal itself needs neither.

# The tests look for both by their names. The client needs Node.js 18 or newer.
find_node() {
  command -v npm >/dev/null 2>&1 || return 1
  version=$(node --version 2>/dev/null) || return 1
  major=${version#v}
  major=${major%%.*}
  [ "${major:-0}" -ge 18 ]
}

install_node() {
  what="Node.js and npm, in which the tests run OpenAI's own client"
  advice="install Node.js 18 or newer with npm and start again"
  case $(package_manager) in
    apt)
      apt_update
      apt_has nodejs || fail "apt offers no nodejs; $advice"
      # What is not Debian's own package may bring npm along, and then knows no package of that name.
      apt_install "$what" nodejs
      if ! command -v npm >/dev/null 2>&1; then
        apt_has npm || fail "apt offers no npm; $advice"
        apt_install "$what" npm
      fi
      ;;
    brew) brew_install "$what" node ;;
  esac
}
