#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The unit fits what the server does by itself: it is not killed while it still waits, has files for all connections, and can start
the programs that read documents. Usage: unit_test.py SAURO"""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import settings_file  # noqa: E402


def main():
    fallback = {name: text for name, _, _, text, _, _ in settings_file.table(sys.argv[1])}
    unit = {}
    for line in (ROOT / "packaging/sauro.service").read_text(encoding="utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            unit.setdefault(line.split("=", 1)[0], []).append(line.split("=", 1)[1])
    wrong = []
    if int(unit["TimeoutStopSec"][0]) <= int(fallback["stop-patience"]):
        wrong.append("TimeoutStopSec is not longer than stop-patience")
    if int(unit["LimitNOFILE"][0]) <= int(fallback["connections"]):
        wrong.append("LimitNOFILE has no room for all connections")
    if unit["ExecStart"] != ["/usr/bin/sauro serve --config /etc/sauro/sauro.toml"]:
        wrong.append("ExecStart is not the installed program with the installed settings")
    if settings_file.SET["data"] != "/var/lib/" + unit["StateDirectory"][0]:
        wrong.append("the folder of the settings is not the one that systemd makes")
    # Children take their network away (child.cpp): without these kinds of namespaces they could not.
    if set(unit["RestrictNamespaces"][0].split()) != {"user", "net"} or unit["KillMode"] != ["mixed"]:
        wrong.append("programs that read documents are kept from their namespaces, or stopped with the server")
    print("\n".join(wrong) or "the unit fits the server")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
