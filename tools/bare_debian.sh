# SPDX-License-Identifier: AGPL-3.0-or-later
# Read in by scripts that try something on a bare Debian 12, as root (needs debootstrap).

# leave_bare FOLDER: what was mounted in the chroot is no longer.
leave_bare() { umount "$1/proc" 2>/dev/null || true; }

# make_bare FOLDER: a chroot made anew from this machine's own package source; stays for a look. What debootstrap says stands in
# FOLDER.log. Whoever calls it calls leave_bare at the end.
make_bare() {
  [ "$(id -u)" = 0 ] || { echo "$(basename "$0"): must be root" >&2; return 1; }
  leave_bare "$1"
  rm -rf --one-file-system "$1"
  source=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' | sed -n 's/ bookworm$//p' | head -n 1)
  debootstrap --variant=minbase bookworm "$1" "$source" >"$1.log" 2>&1 || { tail -n 3 "$1.log" >&2; return 1; }
  # How this machine reaches its source (a proxy, a mirror frozen in time) holds inside too.
  apt-config dump --no-empty | grep -E '^Acquire::(http|https|Check-)' >"$1/etc/apt/apt.conf.d/90outside" || true
  # A service that comes with a package (nginx) is not started: it would run on outside.
  printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
  chmod 755 "$1/usr/sbin/policy-rc.d"
  mount -t proc proc "$1/proc"
}
