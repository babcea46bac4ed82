#!/usr/bin/python3
"""A receiver of webhooks that does as it is told: hook.py FOLDER PORT KEY_FILE.

FOLDER/hook.mode says how it behaves. Every call it has answered with 200 is a line
in FOLDER/hooks: its code, whether the signature is right, and the body.
"""
import hashlib
import hmac
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

folder, port = sys.argv[1], int(sys.argv[2])
with open(sys.argv[3]) as f:
    key = f.readline().strip().encode()


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *args):
        pass

    def do_POST(self):
        with open(folder + '/hook.mode') as f:
            how = f.read().strip()
        body = self.rfile.read(int(self.headers['Content-Length']))
        if how == 'hang':
            time.sleep(60)
        if how == 'drop':
            self.close_connection = True
            self.connection.close()
            return
        if how == 'elsewhere':
            self.send_response(302)
            self.send_header('Location', '/other')
        else:
            self.send_response(200 if how == 'ok' else int(how))
        if how == 'ok':
            self.keep(body)
        self.send_header('Content-Length', '0')
        self.end_headers()

    def keep(self, body):
        when = self.headers['Portal-Timestamp']
        sign = 'sha256=' + hmac.new(key, when.encode() + b'.' + body, hashlib.sha256).hexdigest()
        good = hmac.compare_digest(sign, self.headers['Portal-Signature']) and abs(time.time() - int(when)) < 300
        with open(folder + '/hooks', 'a') as f:
            f.write('%s %s %s\n' % (self.headers['Portal-Delivery'], 'good' if good else 'forged', json.dumps(json.loads(body))))


ThreadingHTTPServer(('127.0.0.1', port), Handler).serve_forever()
