#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# Tries ./run and ./check on a bare Debian 12: makes a chroot from this machine's own package source, copies COMMIT into it and
# runs both there, as root (needs debootstrap). The chroot is made anew each time and left for a look: tools/try_bare.sh [FOLDER] [COMMIT]
set -eu
bare=${1:-/tmp/sauro-bare}
commit=${2:-HEAD}
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
. tools/bare_debian.sh

trap 'leave_bare "$bare"' EXIT
make_bare "$bare"
mkdir "$bare/root/sauro"
git archive "$commit" | tar -x -C "$bare/root/sauro"

for command in run check; do
  start=$(date +%s)
  status=0
  chroot "$bare" env -i PATH="$PATH" HOME=/root "/root/sauro/$command" </dev/null >"$bare-$command.log" 2>&1 || status=$?
  tail -n 15 "$bare-$command.log"
  echo "==== ./$command on a bare Debian 12: exit status $status, $(($(date +%s) - start)) s, log in $bare-$command.log"
  [ "$status" = 0 ] || exit 1
done
