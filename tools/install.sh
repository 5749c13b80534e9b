# SPDX-License-Identifier: AGPL-3.0-or-later
# Read in by ./run and ./check, from the root of the repository: what both do before they build.
export LC_ALL=C.UTF-8
. tools/packages

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# install_missing PACKAGE...: installs those of the packages that are not there yet; asks for no rights when all are.
install_missing() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    fail "this is made for Debian 12, and dpkg-query or apt-get is not here; elsewhere install what tools/packages lists and use cmake"
  missing=
  for package; do
    # Node comes from elsewhere on some machines, with npm in it; Debian's npm does not go with that.
    case $package in
      nodejs | npm) command -v node >/dev/null && command -v npm >/dev/null && continue ;;
    esac
    case $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) in
      ii*) ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "these packages are missing and need root or sudo to install:$missing"
    as_root=sudo
  fi
  echo "Installing:$missing"
  mkdir -p build
  # $missing is a list of words; no word of it holds a blank.
  # shellcheck disable=SC2086
  { $as_root apt-get -q update && $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 --no-install-recommends install $missing; } \
    >build/install.log 2>&1 </dev/null || fail "apt-get could not install these packages of Debian 12: $(grep -a -m 1 '^E:' build/install.log) (all it said: build/install.log)"
}
