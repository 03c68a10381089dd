"""aiosmtpd_server.py DIR USER PASSWORD : two aiosmtpd servers on loopback ports that the kernel picks, and
one for LMTP at the path DIR/lmtp.

Writes DIR/ports when all listen, and for each accepted message DIR/messages/N.json: the envelope and
the content as it stood on the wire without dot-stuffing.
"""
import asyncio
import base64
import json
import logging
import os
import ssl
import sys

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

folder, user, password = sys.argv[1:4]
messages = os.path.join(folder, "messages")


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if not address.lower().endswith("@example.test"):
            return "550 5.7.1 Not a domain of this server"
        if address.lower().startswith("nobody@"):
            return "550 5.1.1 There is no nobody here"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Recipient ok"

    async def handle_DATA(self, server, session, envelope):
        Handler.count += 1
        path = os.path.join(messages, "%d.json" % Handler.count)
        with open(path + ".new", "w") as file:
            json.dump({
                "client": session.host_name,
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "authenticated": bool(session.authenticated),
                "tls": session.ssl is not None,
                "content": base64.b64encode(envelope.original_content).decode(),
            }, file)
        os.rename(path + ".new", path)
        return "250 2.0.0 Kept as %d" % Handler.count


def authenticate(server, session, envelope, mechanism, data):
    ok = (isinstance(data, LoginPassword)
          and data.login == user.encode() and data.password == password.encode())
    return AuthResult(success=ok, handled=ok)


async def main():
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(os.path.join(folder, "..", "tls", "server.pem"))
    handler = Handler()
    loop = asyncio.get_running_loop()

    async def listen(**options):
        def factory():
            return SMTP(handler, hostname="aiosmtpd.example.test", tls_context=tls,
                        authenticator=authenticate, enable_SMTPUTF8=True, timeout=60, **options)
        server = await loop.create_server(factory, "127.0.0.1", 0)
        return server, server.sockets[0].getsockname()[1]

    open_server, port = await listen(auth_require_tls=False)
    strict_server, submission = await listen(
        auth_require_tls=True, auth_required=True, require_starttls=True)
    local_server = await loop.create_unix_server(
        lambda: LMTP(handler, hostname="aiosmtpd.example.test", enable_SMTPUTF8=True, timeout=60),
        os.path.join(folder, "lmtp"))
    path = os.path.join(folder, "ports")
    with open(path + ".new", "w") as file:
        file.write("%d %d\n" % (port, submission))
    os.rename(path + ".new", path)
    await asyncio.gather(open_server.serve_forever(), strict_server.serve_forever(),
                         local_server.serve_forever())


os.makedirs(messages)
logging.basicConfig(stream=sys.stderr, level=logging.INFO)
asyncio.run(main())
