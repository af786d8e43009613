# shellcheck shell=sh
# Chromium, in which the tests look at the pages.

# Sets and exports AMAL_CHROMIUM.
find_chromium() {
  chosen=$(setting AMAL_CHROMIUM)
  if [ -n "$chosen" ]; then
    [ -x "$chosen" ] || fail "AMAL_CHROMIUM=$chosen is no program"
    export AMAL_CHROMIUM="$chosen"
    return 0
  fi
  for program in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if found=$(command -v "$program" 2>/dev/null); then
      export AMAL_CHROMIUM="$found"
      return 0
    fi
  done
  return 1
}

install_chromium() {
  what="Chromium, in which the tests look at the pages"
  advice="install Chromium or Google Chrome, set AMAL_CHROMIUM to the program and start again"
  case $(package_manager) in
    apt)
      apt_update
      if (. /etc/os-release && [ "${ID:-}" = ubuntu ]); then
        # Ubuntu's package of that name only leads to the snap.
        command -v snap >/dev/null 2>&1 || fail "Chromium is missing; $advice"
        say "installing $what (snap install chromium) ..."
        as_root snap install chromium >&2 </dev/null || fail "Chromium is missing; $advice"
      elif apt_has chromium; then
        apt_install "$what" chromium
      else
        fail "apt offers no chromium; $advice"
      fi
      ;;
    brew) brew_install "$what" --cask chromium ;;
  esac
}
