#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# Tries ./run and ./check on a bare Debian 12: makes a chroot from this machine's own package source, copies COMMIT into it and
# runs both there, as root (needs debootstrap). The chroot is made anew each time and left for a look: tools/try_bare.sh [FOLDER] [COMMIT]
set -eu
bare=${1:-/tmp/sauro-bare}
commit=${2:-HEAD}
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
[ "$(id -u)" = 0 ] || { echo "try_bare: must be root" >&2; exit 1; }

leave() { umount "$bare/proc" 2>/dev/null || true; }
trap leave EXIT
leave
rm -rf --one-file-system "$bare"
source=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' | sed -n 's/ bookworm$//p' | head -n 1)
debootstrap --variant=minbase bookworm "$bare" "$source" >"$bare.log" 2>&1 || { tail -n 3 "$bare.log" >&2; exit 1; }
# How this machine reaches its source (a proxy, a mirror frozen in time) holds inside too.
apt-config dump --no-empty | grep -E '^Acquire::(http|https|Check-)' >"$bare/etc/apt/apt.conf.d/90outside" || true
mkdir "$bare/root/sauro"
git archive "$commit" | tar -x -C "$bare/root/sauro"
mount -t proc proc "$bare/proc"

for command in run check; do
  start=$(date +%s)
  status=0
  chroot "$bare" env -i PATH="$PATH" HOME=/root "/root/sauro/$command" </dev/null >"$bare-$command.log" 2>&1 || status=$?
  tail -n 15 "$bare-$command.log"
  echo "==== ./$command on a bare Debian 12: exit status $status, $(($(date +%s) - start)) s, log in $bare-$command.log"
  [ "$status" = 0 ] || exit 1
done
