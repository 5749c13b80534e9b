#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whoever would let other machines in without TLS is told so and nothing is opened; with it nothing older than TLS 1.2 is spoken.
Usage: network_test.py SAURO"""
import shutil
import ssl
import subprocess
import sys
import tempfile
import urllib.request

SAURO = sys.argv[1]
failures = []


def check(what, good, seen=""):
    print(f"{'ok  ' if good else 'FAIL'} {what}{'' if good else f': {seen}'}")
    if not good:
        failures.append(what)


def serve(data, *words):
    return subprocess.Popen([SAURO, "serve", "--data", data, "--port", "0", "--log", "off", "--urge-hour", "24", *words],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def speaks(port, version):
    """Whether a line of that version of TLS comes about; OpenSSL here would speak the old ones if it were let."""
    told = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{port}", version, "-cipher", "ALL:@SECLEVEL=0"],
                          input="", capture_output=True, encoding="utf-8", timeout=30, check=False)
    return "Cipher is (NONE)" not in told.stdout and "Cipher is" in told.stdout


def strict_transport(scheme, port):
    """For how long a browser is told to stay with TLS; None where it is not."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with urllib.request.urlopen(f"{scheme}://127.0.0.1:{port}/healthz", context=context, timeout=30) as answer:
        return answer.headers["Strict-Transport-Security"]


def main():
    folder = tempfile.mkdtemp(prefix="sauro-network-")
    data = folder + "/data"
    running = []
    try:
        subprocess.run([SAURO, "user", "set", "quantri", "--name", "Trần Văn Quản", "--role", "administrator", "--data", data],
                       check=True, capture_output=True)
        refused = serve(data, "--listen", "0.0.0.0")
        running.append(refused)
        said, why = refused.communicate(timeout=30)
        check("without TLS other machines are not let in", refused.returncode != 0 and said == "", (refused.returncode, said))
        check("what to do instead is said", "--tls auto" in why and "--open-network on" in why and len(why.splitlines()) == 1, why)
        meant = serve(data, "--listen", "0.0.0.0", "--open-network", "on")
        running.append(meant)
        told = meant.stdout.readline()
        check("who means it may", told.startswith("http://0.0.0.0:"), told)
        open_port = int(told.rsplit(":", 1)[1])
        safe = serve(data, "--listen", "127.0.0.1", "--tls", "auto")
        running.append(safe)
        port = int(safe.stdout.readline().rsplit(":", 1)[1])
        check("without TLS browsers are not told to stay with it", strict_transport("http", open_port) is None)
        check("with it they are, for a day", strict_transport("https", port) == "max-age=86400")
        check("TLS 1.3 is spoken", speaks(port, "-tls1_3"))
        check("TLS 1.2 is spoken", speaks(port, "-tls1_2"))
        check("TLS 1.1 is not", not speaks(port, "-tls1_1"))
        check("TLS 1.0 is not", not speaks(port, "-tls1"))
    finally:
        for one in running:
            one.kill()
            one.wait(20)
        shutil.rmtree(folder, ignore_errors=True)
    print(f"network_test: {len(failures)} failed" if failures else "network_test: all passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
