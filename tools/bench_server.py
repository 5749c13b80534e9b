#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the server does under load, by wrk (Debian's package): tools/bench_server.py [FOLDER]

One item and the board as JSON, four clients who write, then a storm of those who send slowly, badly or nothing while
somebody works. FOLDER: a data folder with an agency whose plan has many items (running_bench FOLDER ITEMS ITEMS keep leaves one); the
demo's is taken where none is told. Figures for docs/performance.md; each line is one run on this machine.
"""
import http.client
import json
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAURO = os.path.join(ROOT, "build/release/src/sauro")
PASSWORD = "một câu dài dễ nhớ"


class Server:
    def __init__(self, folder, *settings):
        self.process = subprocess.Popen([SAURO, "serve", "--data", folder, "--port", "0", "--log", "off", "--asks-a-minute", "0", "--acts-a-minute", "0",
                                         "--second-factor", "administrators", *settings],
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])
        self.folder = folder

    def pid(self):
        return self.process.pid

    def memory(self):
        """Resident, in MB."""
        with open(f"/proc/{self.pid()}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6

    def stop(self):
        self.process.terminate()
        self.process.wait(60)

    def ask(self, method, path, body=None, cookie=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Content-Type": "application/json"}
        if cookie:
            headers["Cookie"] = "sauro=" + cookie
        connection.request(method, path, json.dumps(body).encode() if body is not None else None, headers)
        answer = connection.getresponse()
        text = answer.read()
        cookies = dict(re.findall(r"(sauro[a-z-]*)=([0-9a-f]+)", "; ".join(answer.headers.get_all("Set-Cookie") or [])))
        return answer.status, text, cookies.get("sauro")

    def sign_in(self, user):
        """A session of a user who has a password of their own."""
        given = subprocess.run([SAURO, "account", "reset", user, "--data", self.folder], capture_output=True, text=True,
                               check=True).stdout.splitlines()[-1]
        _, _, cookie = self.ask("POST", "/api/v1/account/sign-in", {"user": user, "password": given})
        status, text, cookie = self.ask("POST", "/api/v1/account/password", {"old": given, "new": PASSWORD}, cookie)
        assert status == 200, text
        return cookie


def wrk(server, path, cookie, connections, seconds, script=None):
    """Requests a second, p50 and p99 in ms, and how many were answered otherwise than by 2xx."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--latency", "-H", f"Cookie: sauro={cookie}"]
    if script:
        command += ["-s", script]
    text = subprocess.run([*command, f"http://127.0.0.1:{server.port}{path}"], capture_output=True, text=True,
                          check=True).stdout

    def milliseconds(percent):
        value, unit = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", text).groups()
        return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    return rate, milliseconds(50), milliseconds(99), int(bad.group(1)) if bad else 0


def line(what, rate, p50, p99, bad):
    print(f"{what:<52} {rate:>9,.0f}/s   p50 {p50:6.2f} ms   p99 {p99:6.2f} ms   not answered {bad}", flush=True)


def reads(server, cookie, items):
    line("/healthz, 8 connections", *wrk(server, "/healthz", cookie, 8, 5))
    line("one item, 8 connections", *wrk(server, f"/api/v1/item/{items[0]}", cookie, 8, 5))
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        names = ",".join(f'"{one}"' for one in items)
        script.write(f"local items = {{{names}}}\nlocal n = 0\nrequest = function()\n  n = n + 1\n"
                     "  return wrk.format('GET', '/api/v1/item/' .. items[n % #items + 1])\nend\n")
        script.flush()
        line(f"{len(items)} items in turn, 8 connections", *wrk(server, "/", cookie, 8, 5, script.name))
    line("board, 4 connections", *wrk(server, "/api/v1/board", cookie, 4, 5))
    # Each asks something else, so that nothing that was answered before helps.
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write("local n = 0\nrequest = function()\n  n = n + 1\n"
                     "  return wrk.format('GET', '/api/v1/board?' .. string.rep('&', n % 7000))\nend\n")
        script.flush()
        line("board, reckoned anew each time, 4 connections", *wrk(server, "/", cookie, 4, 5, script.name))


def writes(server, cookie, items):
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        names = ",".join(f'"{one}"' for one in items)
        script.write(f"local items = {{{names}}}\nlocal n = 0\nwrk.headers['Content-Type'] = 'application/json'\n"
                     "request = function()\n  n = n + 1\n  return wrk.format('POST', '/api/v1/item/' .. "
                     "items[n % #items + 1] .. '/check', nil, '{\"text\": \"đã xem hồ sơ\"}')\nend\n")
        script.flush()
        before = facts(server, cookie)
        rate, p50, p99, bad = wrk(server, "/", cookie, 4, 8, script.name)
        line("4 clients who write", rate, p50, p99, bad)
        print(f"  facts recorded: {facts(server, cookie) - before}, answered about {rate * 8:.0f}")


def facts(server, cookie):
    """The number of the newest fact."""
    _, text, _ = server.ask("POST", "/api/v1/unit/set", {"name": f"Đơn vị {time.time_ns()}"}, cookie)
    return json.loads(text)["facts"][0]["number"]


def storm(server, cookie, item):
    """1,000 idle, 1,000 slow heads, 200 slow bodies, oversize bodies, rows of requests, half-closed ones, noise."""
    before = server.memory()
    held = []

    def connect(text):
        one = socket.create_connection(("127.0.0.1", server.port), timeout=20)
        one.sendall(text)
        held.append(one)

    for _ in range(1000):
        connect(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
    for _ in range(1000):
        connect(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ")
    for _ in range(200):
        connect(b"POST /api/v1/account/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n{")
    stopping = threading.Event()
    sent = [0]

    def noise(seed):
        chance = random.Random(seed)
        rows = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" * 20
        while not stopping.is_set():
            try:
                one = socket.create_connection(("127.0.0.1", server.port), timeout=5)
                kind = chance.randrange(5)
                if kind == 0:
                    one.sendall(b"POST /api/v1/account/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 90000000\r\n\r\n" +
                                b"x" * 1_000_000)
                elif kind == 1:
                    one.sendall(rows)
                elif kind == 2:
                    one.sendall(b"GET /api/v1/board HTTP/1.1\r\nHost: a\r\n\r\n")
                    one.shutdown(socket.SHUT_WR)
                elif kind == 3:
                    one.sendall(bytes(chance.randrange(256) for _ in range(chance.randrange(2000))))
                else:
                    one.sendall(b"GET /" + b"x" * chance.randrange(9000) + b" HTTP/1.1\r\n\r\n")
                one.close()
                sent[0] += 1
            except OSError:
                pass

    threads = [threading.Thread(target=noise, args=(i,), daemon=True) for i in range(2)]
    for thread in threads:
        thread.start()
    peak = [0]

    def watch():
        while not stopping.is_set():
            peak[0] = max(peak[0], server.memory())
            time.sleep(0.05)

    threading.Thread(target=watch, daemon=True).start()
    times = []
    end = time.time() + 15
    while time.time() < end:
        begun = time.time()
        status, _, _ = server.ask("GET", f"/api/v1/item/{item}", cookie=cookie)
        assert status == 200
        times.append((time.time() - begun) * 1000)
        time.sleep(0.01)
    stopping.set()
    times.sort()
    print(f"in the storm ({sent[0]} of noise): one who works: {len(times)} requests, p50 {times[len(times) // 2]:.1f} ms, "
          f"p99 {times[len(times) * 99 // 100]:.1f} ms; memory {before:.0f} MB before, {peak[0]:.0f} at most", flush=True)
    for one in held:
        one.close()
    time.sleep(60)
    print(f"a minute after: {server.memory():.0f} MB")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder, user = (sys.argv[1], sys.argv[2]) if len(sys.argv) > 2 else (os.path.join(temporary, "demo"), "namvv")
        if len(sys.argv) <= 2:
            subprocess.run([SAURO, "demo", folder], check=True, stdout=subprocess.DEVNULL)
        server = Server(folder)
        cookie = server.sign_in(user)
        _, text, _ = server.ask("GET", "/api/v1/items?limit=200&status=open_in_time&status=open_overdue", cookie=cookie)
        items = [one["id"] for one in json.loads(text)["items"]]
        reads(server, cookie, items)
        writes(server, cookie, items)
        storm(server, cookie, items[0])
        server.stop()


main()
