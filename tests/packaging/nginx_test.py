#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`sauro serve` behind a real nginx with packaging/nginx.conf: sign-in, cookies, what is refused, what browsers are told, sizes, the
log. Only ports, names and the certificate are other ones. Usage: nginx_test.py SAURO"""
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
USER = "chihm"  # of the demo
OWN = "một câu dài dễ nhớ"
FORGED = "203.0.113.9"
LARGEST = 4 << 20

failures = []


def check(what, good, seen=""):
    print(f"{'ok  ' if good else 'FAIL'} {what}{'' if good else f': {seen}'}")
    if not good:
        failures.append(what)


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, encoding="utf-8").stdout


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def nginx_conf(folder, server_port, http_port, https_port):
    """packaging/nginx.conf within what nginx needs around it, adapted to this folder and these ports."""
    conf = (ROOT / "packaging/nginx.conf").read_text(encoding="utf-8")
    for old, new in (("127.0.0.1:8080", f"127.0.0.1:{server_port}"), ("listen [::]:80;", ""), ("listen [::]:443 ssl http2;", ""),
                     ("listen 80;", f"listen 127.0.0.1:{http_port};"), ("listen 443 ssl http2;", f"listen 127.0.0.1:{https_port} ssl http2;"),
                     ("server_name kehoach.example;", "server_name localhost;"),
                     ("/etc/nginx/tls/sauro.crt", f"{folder}/tls.crt"), ("/etc/nginx/tls/sauro.key", f"{folder}/tls.key")):
        if old not in conf:
            sys.exit(f"nginx_test: packaging/nginx.conf has no {old!r} any more")
        conf = conf.replace(old, new)
    around = f"daemon off;\npid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\n"
    if os.geteuid() == 0:
        around += "user root;\n"
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return f"{around}events {{}}\nhttp {{\naccess_log {folder}/access.log;\n{temporary}{conf}}}\n"


class Site:
    """A client of the proxy, which keeps its cookies."""

    def __init__(self, port, certificate):
        self.port, self.cookies = port, {}
        self.trust = ssl.create_default_context(cafile=certificate)

    def ask(self, method, path, body=None, fields=()):
        line = http.client.HTTPSConnection("localhost", self.port, context=self.trust, timeout=30)
        line.putrequest(method, path)
        if self.cookies:
            line.putheader("Cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if isinstance(body, dict):
            body = json.dumps(body).encode()
            line.putheader("Content-Type", "application/json")
        if body is not None:
            line.putheader("Content-Length", str(len(body)))
        for name, value in fields:
            line.putheader(name, value)
        try:
            line.endheaders(body)
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            pass  # it was refused before all was sent
        answer = line.getresponse()
        answer.text = answer.read().decode()
        line.close()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return answer


def try_sign_in(site, password):
    forged = (("X-Forwarded-For", FORGED), ("X-Forwarded-For", f"10.0.0.1, {FORGED}"), ("X-Forwarded-Proto", "http"),
              ("Forwarded", f"for={FORGED};proto=http"), ("X-Real-IP", FORGED))
    page = (("Origin", f"https://localhost:{site.port}"),)
    given = {"user": USER, "password": password}
    answer = site.ask("POST", "/api/v1/account/sign-in", given, (("Origin", "https://elsewhere.example"),))
    check("a page of another site may not sign in", answer.status == 403 and "http.origin" in answer.text, answer.text)
    answer = site.ask("POST", "/api/v1/account/sign-in", given, forged + page)
    check("a page of this site signs in", answer.status == 200, answer.text)
    cookies = answer.headers.get_all("Set-Cookie") or []
    session = next((c for c in cookies if c.startswith("__Host-sauro=")), "")
    marks = {part.strip().lower() for part in session.split(";")[1:]}
    check("the cookie is __Host-sauro with Secure, HttpOnly, SameSite=Strict, Path=/ and no Domain",
          {"secure", "httponly", "samesite=strict", "path=/"} <= marks and "domain" not in session.lower(), cookies)
    check("each cookie is Secure", cookies and all("secure" in c.lower() for c in cookies), cookies)
    check("browsers are told to stay with TLS", "max-age=" in (answer.getheader("Strict-Transport-Security") or ""))
    answer = site.ask("POST", "/api/v1/account/password", {"old": password, "new": OWN}, forged + page)
    check("the one-time password is changed", answer.status == 200, answer.text)
    answer = site.ask("GET", "/api/v1/board", fields=forged)
    check("who has signed in reads the board", answer.status == 200, answer.text)


def try_what_browsers_are_told(site):
    answer = site.ask("GET", "/api/v1/board")
    policy = answer.getheader("Content-Security-Policy") or ""
    check("nothing of an answer may run or be framed", "default-src 'none'" in policy and "frame-ancestors 'none'" in policy, policy)
    check("its type is not guessed", answer.getheader("X-Content-Type-Options") == "nosniff" and "charset=utf-8" in answer.getheader("Content-Type"))
    check("other sites learn nothing of the address", answer.getheader("Referrer-Policy") == "same-origin")
    check("an answer is kept by nobody else", "private" in answer.getheader("Cache-Control"), answer.getheader("Cache-Control"))
    check("no version is told", not any(c.isdigit() for c in answer.getheader("Server") or ""), answer.getheader("Server"))
    answer = site.ask("GET", "/api/v1/account/me")
    check("what is told of an account is not kept at all", answer.getheader("Cache-Control") == "no-store", answer.getheader("Cache-Control"))


def try_what_is_refused(site):
    answer = site.ask("DELETE", "/api/v1/board")
    check("a method that is not in use is 405", answer.status == 405 and answer.getheader("Allow") == "GET, HEAD", answer.text)
    answer = site.ask("POST", "/api/v1/account/end-session", b"{}", (("Content-Type", "text/plain"),))
    check("a body that says it is no JSON is 415", answer.status == 415, answer.text)
    answer = site.ask("POST", "/api/v1/account/end-session", {"agency": "another"})
    check("a member that is not in the list is 422", answer.status == 422 and "input.unknown" in answer.text, answer.text)
    answer = site.ask("GET", "/api/v1/board?unit=a&unit=b")
    check("a parameter that comes twice is 422", answer.status == 422, answer.text)
    for path in ("/../ledger.db", "/api/v1/..%2f..%2faccounts.db", "/.git/config"):
        answer = site.ask("GET", path)
        check(f"no file is at {path}", answer.status in (400, 404), answer.status)


def try_changes(site):
    line = http.client.HTTPSConnection("localhost", site.port, context=site.trust, timeout=20)
    line.request("GET", "/api/v1/changes?after=0", headers={"Cookie": "; ".join(f"{n}={v}" for n, v in site.cookies.items())})
    answer = line.getresponse()
    try:
        # What has been recorded comes at once, though the stream does not end.
        first = next((text for text in answer if text.startswith(b"id: ")), b"the stream ended")
    except TimeoutError:
        first = b"nothing came"
    check("who watches is told at once", answer.status == 200 and first.startswith(b"id: "), first)
    line.close()


def try_sign_out(site):
    session = dict(site.cookies)
    answer = site.ask("POST", "/api/v1/account/sign-out", {})
    check("the cookie is taken away", answer.status == 200 and "__Host-sauro=;" in (answer.getheader("Set-Cookie") or ""), answer.headers)
    site.cookies = session
    check("the session is over, whoever kept the cookie", site.ask("GET", "/api/v1/board").status == 401)


def try_sizes(site):
    answer = site.ask("POST", "/api/v1/upload/begin?name=lon.pdf", b"%PDF-1.4\n".ljust(LARGEST))
    check("the largest body that the server takes comes through", answer.status == 200, (answer.status, answer.text))
    answer = site.ask("POST", "/api/v1/upload/begin?name=lon.pdf", bytes(LARGEST + 1))
    check("a larger one is 413, as a problem", answer.status == 413 and json.loads(answer.text)["code"] == "http.large", answer.text)
    check("its type is that of problems", (answer.getheader("Content-Type") or "").startswith("application/problem+json"))


def try_other_paths(site, http_port):
    answer = site.ask("GET", "/readyz")
    check("/readyz passes", answer.status == 200 and answer.text == "ready\n", answer.text)
    check("/metrics does not", site.ask("GET", "/metrics").status == 404)
    line = http.client.HTTPConnection("localhost", http_port, timeout=30)
    line.request("GET", "/api/v1/board?unit=u1")
    answer = line.getresponse()
    check("plain HTTP is sent on to TLS", answer.status == 301 and answer.getheader("Location") == "https://localhost/api/v1/board?unit=u1")
    line.close()


def try_calendar(site, http_port):
    """A calendar's address works through nginx, and stands in no log and no redirect. Returns its secret."""
    given = {"name": "điện thoại", "until": time.strftime("%Y-%m-%d", time.localtime(time.time() + 86400)), "password": OWN}
    answer = site.ask("POST", "/api/v1/account/make-calendar", given)
    check("an address of a calendar is made", answer.status == 200, answer.text)
    path = json.loads(answer.text)["path"]
    known, site.cookies = site.cookies, {}
    answer = site.ask("GET", path)
    check("it is answered without a session", answer.status == 200 and answer.text.startswith("BEGIN:VCALENDAR"), answer.text[:200])
    check("as a calendar that nobody else keeps", answer.getheader("Content-Type") == "text/calendar; charset=utf-8"
          and "private" in answer.getheader("Cache-Control"), answer.headers)
    check("its entries lead to this site by TLS", "URL:https://localhost" in answer.text.replace("\r\n ", ""), answer.text[:600])
    site.cookies = known
    line = http.client.HTTPConnection("localhost", http_port, timeout=30)
    line.request("GET", path)
    answer = line.getresponse()
    check("in the clear it is answered nothing, and sent nowhere", answer.status == 404 and not answer.getheader("Location"), answer.headers)
    line.close()
    return path.split("/")[-1].removesuffix(".ics")


def wait_for(port, process):
    for _ in range(100):
        if process.poll() is not None:
            return False
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            time.sleep(0.1)
    return False


def main():
    sauro = sys.argv[1]
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/sbin")
    if not nginx or not shutil.which("openssl"):
        sys.exit("nginx_test: nginx or openssl is missing (packages nginx-light, openssl)")
    folder = tempfile.mkdtemp(prefix="sauro-nginx-")
    data, children = folder + "/data", []
    try:
        run(sauro, "demo", data)
        password = run(sauro, "account", "reset", USER, "--data", data).splitlines()[-1]
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", folder + "/tls.key", "-out", folder + "/tls.crt")
        with open(folder + "/server.log", "w", encoding="utf-8") as log:
            server = subprocess.Popen([sauro, "serve", "--data", data, "--port", "0", "--proxy", "on", "--urge-hour", "24"], stdout=subprocess.PIPE,
                                      stderr=log, encoding="utf-8")
        children.append(server)
        server_port = int(server.stdout.readline().rsplit(":", 1)[1])
        http_port, https_port = free_port(), free_port()
        conf = pathlib.Path(folder, "nginx.conf")
        conf.write_text(nginx_conf(folder, server_port, http_port, https_port), encoding="utf-8")
        front = subprocess.Popen([nginx, "-p", folder, "-e", folder + "/nginx.log", "-c", str(conf)])
        children.append(front)
        if not wait_for(https_port, front):
            sys.exit("nginx_test: nginx does not start:\n" + pathlib.Path(folder, "nginx.log").read_text(encoding="utf-8"))
        site = Site(https_port, folder + "/tls.crt")
        try_sign_in(site, password)
        secrets = [password, OWN, *site.cookies.values()]
        try_what_browsers_are_told(site)
        try_what_is_refused(site)
        try_sizes(site)
        try_other_paths(site, http_port)
        secrets.append(try_calendar(site, http_port))
        try_changes(site)
        try_sign_out(site)
        server.send_signal(signal.SIGTERM)
        check("the server stops when it is told to", server.wait(60) == 0, server.returncode)
        log = pathlib.Path(folder, "server.log").read_text(encoding="utf-8")
        check("no password, no cookie and no calendar is in the log", not any(secret in log for secret in secrets))
        check("what was asked for stands in the log without its query", "/api/v1/board" in log and "unit=" not in log and "?" not in log)
        check("the log tells that a calendar was fetched", '"path": "/calendar/…"' in log or '"path":"/calendar/…"' in log)
        for name in ("nginx.log", "access.log"):
            text = pathlib.Path(folder, name).read_text(encoding="utf-8")
            check(f"nor in {name} of nginx", not any(secret in text for secret in secrets))
        lines = [json.loads(line) for line in log.splitlines()]
        addresses = {line["address"] for line in lines if line["event"] == "request"}
        check("the log has the address that nginx has seen, whatever was forged", addresses == {"127.0.0.1"}, addresses)
    finally:
        for child in children:
            child.terminate()
            child.wait(60)
        shutil.rmtree(folder)
    print(f"nginx_test: {len(failures)} failed" if failures else "nginx_test: all passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
