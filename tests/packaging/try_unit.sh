#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# Tries the unit under a real systemd, as root (needs debootstrap, systemd-nspawn and half a gigabyte): in a bare Debian 12 that is booted
# as a container, the package serves, every kind of document is read with the unit's own restrictions, a running server is upgraded, and
# it stops with its package. The folder is made anew each time and left for a look: tests/packaging/try_unit.sh PACKAGE.deb [FOLDER]
set -eu
deb=$(realpath "$1")
bare=${2:-/tmp/sauro-unit}
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
. tools/bare_debian.sh

trap 'leave_bare "$bare"' EXIT
make_bare "$bare"
try=$bare/srv/try
mkdir "$try"
cp "$deb" "$try/sauro.deb"
work=$(mktemp -d)
dpkg-deb -R "$deb" "$work/later"
sed -i 's/^Version: .*/&+later1/' "$work/later/DEBIAN/control"
dpkg-deb --root-owner-group -b "$work/later" "$try/later.deb" >/dev/null
rm -r "$work"
cp samples/ke-hoach-so-nong-nghiep.docx "$try/a.docx"
cp samples/ke-hoach-trung-tam-y-te.pdf "$try/b.pdf"
chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive sh -c '
  apt-get -q update && apt-get -q -y --no-install-recommends install dbus systemd systemd-sysv \
    antiword libreoffice-writer-nogui poppler-utils tesseract-ocr-vie /srv/try/sauro.deb
  cd /srv/try && soffice --headless --convert-to "doc:MS Word 97" a.docx && soffice --headless --convert-to rtf a.docx && pdftoppm -r 150 -png -f 3 -l 3 b.pdf c
  chmod -R a+rX /srv/try' </dev/null >"$bare-apt.log" 2>&1 || { tail -n 5 "$bare-apt.log" >&2; exit 1; }
leave_bare "$bare"

# The same restrictions around a reader.
sed -e 's/^Type=.*/Type=oneshot/' -e 's#^ExecStart=.*#ExecStart=/srv/try/read.sh#' -e '/^Restart/d' packaging/sauro.service >"$bare/etc/systemd/system/reading.service"
cat >"$try/read.sh" <<'SCRIPT'
#!/bin/sh
for file in /srv/try/*.doc /srv/try/*.docx /srv/try/*.rtf /srv/try/*.pdf /srv/try/*.png; do
  lines=$(sauro read "$file" --format csv 2>&1 | wc -l)
  [ "$lines" -gt 5 ] && echo "ok   $file is read: $lines lines" || echo "FAIL $file is not read: $(sauro read "$file" 2>&1 | tail -n 1)"
done
touch /etc/passwd 2>/dev/null && echo "FAIL /etc can be written"
ls /home >/dev/null 2>&1 && echo "FAIL /home can be seen"
exit 0
SCRIPT
cat >"$try/all.sh" <<'SCRIPT'
#!/bin/bash
must() { what=$1; shift; if "$@"; then echo "ok   $what"; else echo "FAIL $what"; fi; }
ready() { exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\r\n\r\n' >&3 && grep -q '^ready' <&3; }
as() { runuser -u sauro -- "$@" >/dev/null; }
pid() { systemctl show -p MainPID --value sauro; }
cd /tmp
must "the unit is well-formed" systemd-analyze verify /usr/lib/systemd/system/sauro.service
systemctl start reading; journalctl -u reading -o cat --no-pager | grep -E '^(ok  |FAIL) '
must "a first user is made" as sauro user set quantri --name "Trần Văn Quản" --role administrator --data /var/lib/sauro
must "and gets a password" as sauro account reset quantri --data /var/lib/sauro
systemctl enable --now sauro 2>/dev/null
sleep 2
must "it serves" ready
before=$(pid)
dpkg -i /srv/try/later.deb >/dev/null
sleep 2
must "it serves after an upgrade" ready
must "as the new program" test "$before" != "$(pid)"
systemctl stop sauro
must "it stops in order" test "$(systemctl show -p Result --value sauro)" = success
echo 'tls = "auto"' >>/etc/sauro/sauro.toml
systemctl start sauro
sleep 2
must "it makes certificates of its own" grep -q '^https://' <(journalctl -u sauro -o cat -n 3 --no-pager)
dpkg -P sauro >/dev/null
must "it is over with its package" test "$(systemctl is-active sauro)" = inactive
must "the data are there" test -s /var/lib/sauro/ledger.db
echo done
SCRIPT
chmod +x "$try/read.sh" "$try/all.sh"
cat >"$bare/etc/systemd/system/all.service" <<'UNIT'
[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/srv/try/all.sh
ExecStopPost=/usr/bin/systemctl --no-block poweroff
StandardOutput=file:/srv/try/out
StandardError=file:/srv/try/out
UNIT
mkdir -p "$bare/etc/systemd/system/multi-user.target.wants"
ln -s ../all.service "$bare/etc/systemd/system/multi-user.target.wants/all.service"
timeout 600 systemd-nspawn --register=no --keep-unit --private-network -D "$bare" --boot </dev/null >"$bare-boot.log" 2>&1 || true
cat "$try/out"
if grep -q '^FAIL' "$try/out" || ! grep -q '^done$' "$try/out"; then
  echo "try_unit: FAILED (what systemd said: $bare-boot.log)" >&2
  exit 1
fi
echo "try_unit: all passed"
