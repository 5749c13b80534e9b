# SPDX-License-Identifier: AGPL-3.0-or-later
"""A server that is killed while mail goes out sends nothing twice and forgets nothing: crash.py SAURO SINK
Every user of a department is urged by mail; the server is killed again and again at moments that a seed chooses. At the end every mail of the outbox
was sent and came once, or is one that the office is told of as under way, and came once or not at all."""
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

SAURO, SINK = sys.argv[1:3]


def run(*words):
    return subprocess.run([SAURO, *words], check=True, capture_output=True, encoding="utf-8").stdout


def fail(what):
    sys.exit(f"crash.py: {what}")


def mails(data):
    return json.loads(run("mails", "--data", data, "--format", "json"))["list"]


def serve(data, port):
    server = subprocess.Popen(
        [SAURO, "serve", "--data", data, "--port", "0", "--log", "off", "--urge-hour", "24", "--mail-server", f"smtp://127.0.0.1:{port}",
         "--mail-tls", "off", "--mail-from", "vanphong@so.example.vn"], stdout=subprocess.PIPE)
    server.stdout.readline()
    return server


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    data, box = str(folder / "data"), folder / "box"
    box.mkdir()
    run("demo", data, "--until", "2026-06-30")
    users = json.loads(run("users", "--data", data, "--format", "json"))["list"]
    for user in users:
        run("user", "mail", user["id"], "--mail", f"{user['id']}@so.example.vn", "--data", data)
    office = next(user["id"] for user in users if any(role["role"] == "office" for role in user["roles"]))
    # A ladder so long that everything stands on it.
    run("ladder", "set", "--rung", "-250 performer,head mail", "--data", data, "--as", office)
    run("urging", "run", "--data", data)
    due = [mail["notice"] for mail in mails(data)]
    if len(due) < 10:
        fail(f"only {len(due)} mails are due")

    sink = subprocess.Popen([sys.executable, SINK, str(box), "--slow", "0.02"], stdout=subprocess.PIPE, encoding="utf-8")
    port = sink.stdout.readline().strip()
    chance = random.Random(8)
    kills = 0
    try:
        while any(mail["stage"] == "waiting" for mail in mails(data)):
            server = serve(data, port)
            time.sleep(chance.uniform(0.02, 0.3))
            server.kill()
            server.wait()
            kills += 1
            if kills > 400:
                fail("it does not come to an end")
    finally:
        time.sleep(0.2)
        sink.kill()
        sink.wait()

    came = collections.Counter(
        re.search(rb"^Message-ID: <sauro\.(.+)@so\.example\.vn>", message.read_bytes(), re.M | re.I).group(1).decode() for message in box.glob("*.eml"))
    kept = {mail["notice"]: mail["stage"] for mail in mails(data)}
    for notice in due:
        stage, times = kept.get(notice), came[notice]
        if times > 1:
            fail(f"{notice} came {times} times")
        if not (stage == "sent" and times == 1 or stage == "trying"):
            fail(f"{notice} is {stage} and came {times} times")
    if set(came) - set(due):
        fail("mail came that nobody sent")
    stages = collections.Counter(kept.values())
    print(f"{len(due)} mails, {kills} times killed: {stages['sent']} sent, {stages['trying']} of which nobody knows ({sum(1 for n in due if kept[n] == 'trying' and came[n])} of them came), none twice")
