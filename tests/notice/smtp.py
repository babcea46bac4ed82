#!/usr/bin/python3
"""A mail server that does as it is told: smtp.py FOLDER HOST PORT [CERT KEY].

With a certificate it demands STARTTLS and the login ppid / secret. FOLDER/smtp.mode
says how it behaves from the next message on; every message it has accepted is a
file FOLDER/mail/N.
"""
import asyncio
import os
import ssl
import sys
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder, host, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
accepted = 0


def mode():
    with open(folder + '/smtp.mode') as f:
        return f.read().strip()


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, options):
        if mode() == 'busy':
            return '421 4.3.2 come back later'
        envelope.mail_from = address
        return '250 OK'

    async def handle_RCPT(self, server, session, envelope, address, options):
        answers = {'full': '452 4.2.2 mailbox of <%s> is full' % address, 'unknown': '550 5.1.1 <%s>: no such user' % address}
        if mode() in answers:
            return answers[mode()]
        envelope.rcpt_tos.append(address)
        return '250 OK'

    async def handle_DATA(self, server, session, envelope):
        global accepted
        how = mode()
        if how == 'hang':
            await asyncio.sleep(60)
        if how in ('drop', 'late'):
            if how == 'late':   # taken, but the answer never arrives
                self.keep(envelope)
            server.transport.close()
            return '250 OK'
        if how == 'spam':
            return '554 5.7.1 rejected'
        if how == 'error':
            return '451 4.3.0 try again'
        self.keep(envelope)
        return '250 OK'

    def keep(self, envelope):
        global accepted
        accepted += 1
        name = '%s/mail/%d-%d' % (folder, os.getpid(), accepted)
        with open(name + '.new', 'wb') as f:
            f.write(b'X-To: %s\r\n' % envelope.rcpt_tos[0].encode() + envelope.original_content)
        os.rename(name + '.new', name)


def login(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b'ppid' and data.password == b'secret')


options = {}
if len(sys.argv) > 4:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(sys.argv[4], sys.argv[5])
    options = {'tls_context': context, 'require_starttls': True, 'auth_required': True, 'authenticator': login}
controller = Controller(Handler(), hostname=host, port=port, **options)
controller.start()
while True:
    time.sleep(60)
