#!/usr/bin/env bash
# SPDX-License-Identifier: AGPL-3.0-or-later
# Says which of the packages that are built on have a newer version within Debian 12 or within the ranges of ui/package.json, and what is
# known against those of the interface. Ends with 1 where there is anything; asks the net. Usage: tools/old_packages.sh
set -u -o pipefail
cd "$(dirname "$0")/.."
. tools/install.sh
old=0

as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get -q update >/dev/null || fail "the lists of Debian's packages could not be had"
# shellcheck disable=SC2086  # lists of words
for package in $RUN $BUILD $CHECK; do
  policy=$(apt-cache policy "$package")
  installed=$(sed -n 's/^  Installed: //p' <<<"$policy") newest=$(sed -n 's/^  Candidate: //p' <<<"$policy")
  [ -n "$installed" ] && [ "$installed" != "(none)" ] && [ "$installed" != "$newest" ] || continue
  echo "Debian: $package $installed, there is $newest"
  old=1
done

install=$(mktemp -d)
trap 'rm -rf "$install"' EXIT
cp ui/package.json ui/package-lock.json "$install"
cd "$install" || exit 1
# What a lock file says is "wanted" there; without a tree every package is "missing", so only the versions are compared.
npm outdated --json --package-lock-only >outdated.json || true
node -e '
  const lock = require("./package-lock.json").packages;
  for (const [name, one] of Object.entries(JSON.parse(require("fs").readFileSync("outdated.json", "utf8") || "{}"))) {
    const here = lock["node_modules/" + name]?.version;
    if (here && one.wanted && here !== one.wanted) { console.log(`interface: ${name} ${here}, there is ${one.wanted}`); process.exitCode = 1; }
  }' || old=1
if npm audit --omit=dev --json >audit.json 2>/dev/null || grep -q '"vulnerabilities": *{' audit.json; then
  node -e '
    const found = Object.entries(JSON.parse(require("fs").readFileSync("audit.json", "utf8")).vulnerabilities ?? {});
    for (const [name, one] of found) console.log(`interface: ${name}: ${one.severity}`);
    process.exitCode = found.length ? 1 : 0;' || old=1
else
  echo "interface: what is known against its packages could not be asked"
fi
[ "$old" = 1 ] || echo "no package is older than it need be"
exit "$old"
