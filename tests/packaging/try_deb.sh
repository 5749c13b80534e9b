#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# Tries the package on a bare Debian 12, as root (needs debootstrap): it is installed, serves, is upgraded, removed, installed again and
# purged, and the data are the same all the while. There is no systemd in the chroot, so the server is started as its unit would
# start it. The chroot is made anew each time and left for a look: tests/packaging/try_deb.sh PACKAGE.deb [FOLDER]
set -eu
deb=$(realpath "$1")
bare=${2:-/tmp/sauro-deb}
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
. tools/bare_debian.sh

server=
fail() {
  echo "try_deb: FAILED: $*" >&2
  exit 1
}
step() { echo "==== $*"; }
end() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  leave_bare "$bare"
}
trap end EXIT

inside() { chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_sauro() { inside runuser -u sauro -- "$@"; }
apt() { inside apt-get -q -y "$@" </dev/null >>"$bare-apt.log" 2>&1 || { tail -n 5 "$bare-apt.log" >&2; fail "apt-get $*"; }; }
owned() { inside stat -c '%U:%G %a' /var/lib/sauro; }
# What the data say, whatever the files look like.
facts() { as_sauro sauro verify --data /var/lib/sauro >/dev/null && as_sauro sauro export --data /var/lib/sauro | sha256sum; }

# serves: the server answers as ready, somebody signs in, and it ends when it is told to.
serves() {
  password=$(as_sauro sauro account reset chihm --data /var/lib/sauro | tail -n 1)
  # --port 0: others may be there on the outside, whose network this is.
  chroot "$bare" runuser -u sauro -- sauro serve --config /etc/sauro/sauro.toml --port 0 </dev/null >"$bare-server.out" 2>"$bare-server.log" &
  server=$!
  python3 - "$bare-server.out" "$password" <<'PYTHON' || fail "the server does not answer: $(cat "$bare-server.log")"
import json, sys, time, urllib.request
for _ in range(100):
    address = open(sys.argv[1], encoding="utf-8").read().strip()
    if address:
        break
    time.sleep(0.1)
print(address, urllib.request.urlopen(address + "/readyz", timeout=10).read().decode().strip())
body = json.dumps({"user": "chihm", "password": sys.argv[2]}).encode()
request = urllib.request.Request(address + "/api/v1/account/sign-in", body, {"Content-Type": "application/json"})
print("signed in:", json.load(urllib.request.urlopen(request, timeout=30))["user"])
PYTHON
  # runuser passes the signal on.
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
  grep -q '"event": "stopped"' "$bare-server.log" || fail "the server did not stop in order: $(tail -n 1 "$bare-server.log")"
}

step "a bare Debian 12"
rm -f "$bare-apt.log"
make_bare "$bare"
mkdir "$bare/root/try"
cp "$deb" "$bare/root/try/first.deb"
# The same, as a later version.
work=$(mktemp -d)
dpkg-deb -R "$deb" "$work/later"
version=$(dpkg-deb -f "$deb" Version)
sed -i "s/^Version: .*/Version: $version+later1/" "$work/later/DEBIAN/control"
dpkg-deb --root-owner-group -b "$work/later" "$bare/root/try/later.deb" >/dev/null
rm -r "$work"
cp samples/ke-hoach-so-nong-nghiep.pdf "$bare/root/try/"
chmod 755 "$bare/root" "$bare/root/try"
apt update

step "installed: $version"
apt install --no-install-recommends /root/try/first.deb
[ "$(owned)" = "sauro:sauro 700" ] || fail "/var/lib/sauro is $(owned)"
inside dpkg-query -W -f '${Conffiles}' sauro | grep -q /etc/sauro/sauro.toml || fail "the settings are no conffile"
inside dpkg -L sauro >"$bare-files"
as_sauro sauro read /root/try/ke-hoach-so-nong-nghiep.pdf --format csv | grep -q "mã số" || fail "a PDF is not read"
status=0
as_sauro sauro serve --config /etc/sauro/sauro.toml >/dev/null 2>&1 || status=$?
[ "$status" = 3 ] || fail "without data the server ends with $status"

step "with data: it serves"
as_sauro sauro demo /var/lib/sauro >/dev/null || fail "no demo"
before=$(facts)
serves

step "upgraded: $version+later1"
echo 'session-idle = 6' >>"$bare/etc/sauro/sauro.toml"
apt install --no-install-recommends /root/try/later.deb
[ "$(inside dpkg-query -W -f '${Version}' sauro)" = "$version+later1" ] || fail "it is not the later version"
grep -q '^session-idle = 6$' "$bare/etc/sauro/sauro.toml" || fail "the upgrade changed the settings"
[ "$(facts)" = "$before" ] || fail "the upgrade changed the data"
serves

step "removed"
sum=$(cd "$bare/var/lib/sauro" && find . -type f -exec sha256sum {} + | sort)
apt remove sauro
[ ! -e "$bare/usr/bin/sauro" ] && [ ! -L "$bare/usr/bin/sauro" ] || fail "the program is still there"
[ -e "$bare/etc/sauro/sauro.toml" ] || fail "the settings went with it"
[ "$(cd "$bare/var/lib/sauro" && find . -type f -exec sha256sum {} + | sort)" = "$sum" ] || fail "the removal changed the data"

step "installed again: it serves what was there"
apt install --no-install-recommends /root/try/later.deb
[ "$(facts)" = "$before" ] || fail "the data are others"
serves

step "purged"
sum=$(cd "$bare/var/lib/sauro" && find . -type f -exec sha256sum {} + | sort)
apt purge sauro
[ ! -e "$bare/etc/sauro" ] || fail "the settings are still there"
while read -r file; do
  [ -d "$bare$file" ] && [ ! -L "$bare$file" ] || [ ! -e "$bare$file" ] || fail "$file is still there"
done <"$bare-files"
[ ! -e "$bare/usr/lib/sauro" ] && [ ! -e "$bare/usr/share/doc/sauro" ] || fail "a folder of the package is still there"
[ "$(cd "$bare/var/lib/sauro" && find . -type f -exec sha256sum {} + | sort)" = "$sum" ] || fail "the purge changed the data"
[ "$(owned)" = "sauro:sauro 700" ] || fail "/var/lib/sauro is $(owned)"

echo "try_deb: installed, served, upgraded, removed, installed again and purged; the data stayed"
