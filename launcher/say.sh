# shellcheck shell=sh
# What the launcher says, always on standard error: standard output belongs to the command.

say() {
  echo "amal: $*" >&2
}

# fail MESSAGE...: something that Amal needs is not to be had (EX_UNAVAILABLE).
fail() {
  say "$@"
  exit 69
}

# How to call this launcher, as a shell would have to be told.
own_command() {
  case $AMAL_ROOT in
    *[!A-Za-z0-9/._+-]*) printf "'%s/amal'" "$AMAL_ROOT" ;;
    *) printf '%s/amal' "$AMAL_ROOT" ;;
  esac
}

# The value of the setting $1: the environment's, otherwise that of .env at the root.
setting() {
  eval "setting_value=\${$1:-}"
  # shellcheck disable=SC2154
  if [ -z "$setting_value" ] && [ -r "$AMAL_ROOT/.env" ]; then
    setting_value=$(sed -n \
      -e "s/^[[:space:]]*\(export[[:space:]]\{1,\}\)\{0,1\}$1[[:space:]]*=[[:space:]]*//p" \
      "$AMAL_ROOT/.env" | sed -n -e 's/[[:space:]]*$//' -e 's/^"\(.*\)"$/\1/' \
      -e "s/^'\(.*\)'\$/\1/" -e '$p')
  fi
  printf '%s' "$setting_value"
}
