# SPDX-License-Identifier: AGPL-3.0-or-later
"""`sauro demo` serves a sample until it is told to end, and leaves nothing behind: demo_serves_test.py SAURO."""
import os
import re
import signal
import subprocess
import sys
import tempfile
import urllib.request

with tempfile.TemporaryDirectory() as folder:
    environment = dict(os.environ, TMPDIR=folder, LC_ALL="C.UTF-8")
    demo = subprocess.Popen([sys.argv[1], "demo", "--port", "0"], env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        address = None
        for line in demo.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                address = found.group()
                break
        assert address, "no address was printed"
        assert urllib.request.urlopen(address + "/readyz", timeout=20).status == 200
        page = urllib.request.urlopen(address + "/api/v1/account/samples", timeout=20).read().decode()
        assert '"role"' in page, page[:200]
        assert os.listdir(folder), "the sample is nowhere"
        demo.send_signal(signal.SIGTERM)
        assert demo.wait(timeout=20) == 0, demo.returncode
        assert not os.listdir(folder), os.listdir(folder)
    finally:
        demo.kill()
