# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mail server that keeps what it gets: sink.py FOLDER [--tls CERT KEY] [--user NAME PASSWORD] [--slow SECONDS]
Prints its port. A message becomes FOLDER/NUMBER.eml with the line "X-Rcpt: ADDRESS" before it. What it does with an address stands in what is before
its "@": "chan..." is refused for good, "ban..." for now, "treo..." gets no answer once the message is there; a folder "FOLDER/closed" closes it."""
import argparse
import asyncio
import os
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Sink:
    def __init__(self, folder, slow):
        self.folder, self.slow, self.count = folder, slow, 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        if (self.folder / "closed").exists():
            return ["421 4.3.2 closed"]
        return responses

    async def handle_HELO(self, server, session, envelope, hostname):
        session.host_name = hostname
        return "421 4.3.2 closed" if (self.folder / "closed").exists() else "250 " + hostname

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("chan"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("ban"):
            return "450 4.2.1 mailbox busy, come again"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(self.slow)
        self.count += 1
        name = self.folder / f"{os.getpid()}-{self.count}.eml"
        name.write_bytes(b"X-Rcpt: " + envelope.rcpt_tos[0].encode() + b"\r\n" + envelope.content)
        if envelope.rcpt_tos[0].startswith("treo"):
            await asyncio.sleep(3600)
        await asyncio.sleep(self.slow)
        return f"250 2.0.0 OK queued as {self.count}"


async def main():
    told = argparse.ArgumentParser()
    told.add_argument("folder", type=pathlib.Path)
    told.add_argument("--tls", nargs=2)
    told.add_argument("--user", nargs=2)
    told.add_argument("--slow", type=float, default=0)
    told = told.parse_args()
    options = {"enable_SMTPUTF8": False, "timeout": 600}
    if told.tls:
        options["tls_context"] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        options["tls_context"].load_cert_chain(*told.tls)
        options["require_starttls"] = True
    if told.user:
        def known(server, session, envelope, mechanism, data):
            good = isinstance(data, LoginPassword) and [data.login.decode(), data.password.decode()] == told.user
            return AuthResult(success=good, handled=False)
        options |= {"authenticator": known, "auth_required": True, "auth_require_tls": bool(told.tls)}
    sink = Sink(told.folder, told.slow)
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(sink, **options), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
