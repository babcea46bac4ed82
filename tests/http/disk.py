"""Folders that are full: Kore's for bodies, nginx's before it. Each is a small
file system of its own, seen by that process alone (a user's name space when
the tests are nobody's root)."""
import hashlib
import http.client
import json
import os
import signal
import ssl
import subprocess
import time

from again import BODY, OURS, Form
from client import Browser, block, connect, read, send
from fixture import ROOT
from forms import count, fresh, seen
from transfer import stored

SMALL = "8m"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 12000     # 3 MB


def small(folder, *command):
    """The command, with a small file system over a folder."""
    who = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    return who + ["sh", "-c", 'mount -t tmpfs -o size=%s,mode=0777 tmpfs "$0" && exec "$@"' % SMALL, folder, *command]


def inside(pid, folder):
    return "/proc/%d/root%s" % (pid, folder)


def fill(pid, folder):
    with open(inside(pid, folder) + "/filler", "wb") as f:
        try:
            while True:
                f.write(b"\0" * 65536)
                f.flush()
        except OSError:
            pass


def empty(pid, folder):
    os.unlink(inside(pid, folder) + "/filler")


class Nginx:
    """conf/nginx.conf before the portal."""

    def __init__(self, p, port):
        self.p, self.port = p, port
        for name in ("tls", "nginx/body", "nginx/proxy", "nginx/fastcgi", "nginx/uwsgi", "nginx/scgi", "share/portal"):
            os.makedirs(os.path.join(p.state, name), exist_ok=True)
        if not os.path.exists(p.state + "/share/portal/conf"):
            os.symlink(ROOT + "/conf", p.state + "/share/portal/conf")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=localhost",
                        "-keyout", p.state + "/tls/portal.pem", "-out", p.state + "/tls/portal.crt"], check=True, stderr=subprocess.DEVNULL)
        conf = open(ROOT + "/conf/nginx.conf").read()
        for word, value in (("@STATE@", p.state), ("@APP@", p.state), ("@PORT@", "127.0.0.1:%d" % port), ("@BODY_MAX@", "12582912"), ("worker_processes	auto", "worker_processes	1")):
            conf = conf.replace(word, value)
        with open(p.state + "/nginx.conf", "w") as f:
            f.write("user	root;\n" + conf)      # whoever that is in the name space
        with open(p.state + "/log/nginx.log", "ab") as log:
            self.process = subprocess.Popen(small(p.state + "/nginx/body", "nginx", "-e", "stderr", "-p", p.state + "/nginx", "-c", p.state + "/nginx.conf"),
                                            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + 20
        while True:
            try:
                self.ask("GET", "/lacak")
                return
            except OSError:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise SystemExit("nginx does not start:\n" + open(p.state + "/log/nginx.log").read()) from None
                time.sleep(0.05)

    def ask(self, method, path, headers=None, body=None):
        c = http.client.HTTPSConnection("127.0.0.1", self.port, context=ssl._create_unverified_context(), timeout=30)
        try:
            c.request(method, path, body, headers or {})
            a = c.getresponse()
            a.text = a.read().decode("utf-8", "replace")
            return a
        finally:
            c.close()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(15)


def form(csrf, *parts):
    out = b""
    for name, filename, data in (("csrf", None, csrf.encode()), *parts):
        out += b'--x\r\nContent-Disposition: form-data; name="' + name.encode() + b'"'
        out += b'; filename="' + filename.encode() + b'"' if filename else b""
        out += b"\r\n\r\n" + data + b"\r\n"
    return out + b"--x--\r\n"


def upload(b, **more):
    return {"Content-Type": "multipart/form-data; boundary=x", "Cookie": "tamu=" + b.cookies["tamu"], **more}


def kore_full(t, p, n):
    b, folder = fresh(p), p.state + "/upload"
    body = form(b.csrf, ("isi", None, b"satu dua"), ("ktp", "ktp.pdf", PDF))
    t.same(n.ask("POST", "/permohonan", upload(b), body).status, 303, "upload folder: a file of 3 MB where 8 are free")
    before, files = count(p), len(os.listdir(inside(p.process.pid, folder)))
    fill(p.process.pid, folder)
    for name, headers in (("a page", {}), ("a program", {"Accept": "application/json"})):
        a = n.ask("POST", "/permohonan", upload(b, **headers), body)
        t.same((a.status, a.headers["content-type"].split(";")[0]), (507, "application/problem+json" if headers else "text/html"), "upload folder full, through nginx: 507 for %s" % name)
        t.ok("Penyimpanan penuh" in a.text and a.headers["x-request-id"] in a.text, "upload folder full: the portal's own words and the number", a.text)
    for name, pieces in (("at once", len(body)), ("in pieces", 100000)):
        head = block("POST", "/permohonan", list(upload(b).items()), body)
        t.same(send(p.socket, *[head[i:i + pieces] for i in range(0, len(head), pieces)]).status, 507, "upload folder full: all of a body sent %s, then the answer" % name)
    with connect(p.socket) as s:
        s.sendall(block("POST", "/permohonan", list(upload(b).items()), body)[:300000])
        t.same(read(s).status, 507, "upload folder full: the answer does not wait for the body")
        s.settimeout(15)
        t.same(s.recv(1), b"", "upload folder full: a client that sends no more is let go")
    t.same(n.ask("POST", "/lacak", {"Content-Type": "application/x-www-form-urlencoded", "Cookie": "tamu=" + b.cookies["tamu"]}, b"csrf=" + b.csrf.encode() + b"&" + BODY).status,
           303, "upload folder full: forms without a large file go on")
    t.same((count(p), len(os.listdir(inside(p.process.pid, folder)))), (before + 1, files + 1), "upload folder full: nothing half-written")
    empty(p.process.pid, folder)
    t.same(n.ask("POST", "/permohonan", upload(b), body).status, 303, "upload folder: space again, and it is taken")
    t.same(stored(p, seen(p)["_berkas"][0]["kode"]), hashlib.sha256(PDF).hexdigest(), "upload folder: byte for byte")
    t.same(os.listdir(inside(p.process.pid, folder)), [], "upload folder: nothing stays behind")


def together(t, p):
    """Each fits, all do not: none may be cut off without an answer."""
    b = fresh(p)
    body = form(b.csrf, ("isi", None, b"satu dua"), ("ktp", "ktp.pdf", PDF))
    head = block("POST", "/permohonan", list(upload(b).items()), body)
    clients = [connect(p.socket) for _ in range(4)]
    for c in clients:
        c.sendall(head[:200000])
        time.sleep(0.05)
    statuses = []
    for c in clients:
        c.sendall(head[200000:])
        statuses.append(read(c).status)
        c.close()
    t.same(statuses, [303, 507, 507, 507], "upload folder: four at once, room for one: the others get 507")
    for part in (200000, 1500000):
        with connect(p.socket) as s:
            s.sendall(head[:part])
            time.sleep(0.05)
    time.sleep(0.2)
    t.same(send(p.socket, head).status, 303, "upload folder: those who left take no room")


def nginx_full(t, p, n):
    b, folder = fresh(p), p.state + "/nginx/body"
    body = form(b.csrf, ("isi", None, b"satu dua"), ("ktp", "ktp.pdf", PDF))
    before, pid = count(p), n.process.pid
    fill(pid, folder)
    a = n.ask("POST", "/permohonan", upload(b), body)
    t.ok(a.status == 500 and "tidak dapat menyimpan kiriman sebesar ini" in a.text and a.headers["x-request-id"] in a.text, "nginx's folder full: 500 in the portal's look, and why", a.text)
    a = n.ask("POST", "/permohonan", upload(b, Accept="application/json"), body)
    t.same((a.status, json.loads(a.text)["status"], a.headers["content-type"]), (500, 500, "application/problem+json"), "nginx's folder full: to a program")
    t.same((count(p), os.listdir(inside(pid, folder))), (before, ["filler"]), "nginx's folder full: nothing half-written")
    empty(pid, folder)
    t.same(n.ask("POST", "/permohonan", upload(b), body).status, 303, "nginx's folder: space again, and it is taken")


def front(t, p, n):
    """What nginx itself refuses, in the language that was asked for."""
    b = fresh(p)
    large = b"x" * (13 << 20)
    form_type = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": "tamu=" + b.cookies["tamu"]}
    a = n.ask("POST", "/permohonan", form_type, large)
    t.ok(a.status == 413 and "Tekan Kembali" in a.text and "<h1>" in a.text, "nginx: too large, a page that says what Back does", a.text)
    for path, accept in (("/permohonan", "application/json"), ("/permohonan.json", "*/*"), ("/permohonan", "application/problem+json, application/json;q=0.9")):
        a = n.ask("POST", path, {**form_type, "Accept": accept}, large)
        doc = json.loads(a.text)
        t.same((a.status, doc["status"], doc["permintaan"], a.headers["content-type"]), (413, 413, a.headers["x-request-id"], "application/problem+json"), "nginx: %s, %s: JSON" % (path, accept))
    a = n.ask("POST", "/permohonan", {**form_type, "Accept": "text/html,application/json"}, large)
    t.same((a.status, a.headers["content-type"]), (413, "text/html; charset=utf-8"), "nginx: a browser that takes both gets the page")
    a = n.ask("GET", "/static/tidak-ada.css", {"Accept": "application/json"})
    t.same((a.status, json.loads(a.text)["title"]), (404, "Halaman tidak ditemukan"), "nginx: 404 of a file as JSON")
    for path in ("/problem.html", "/problem.json", "/problem"):
        t.same(n.ask("GET", path).status, 404, "nginx: %s is nobody's address" % path)
    a = n.ask("POST", "/lacak", {**form_type, OURS[0]: OURS[1]}, b"csrf=x&" + BODY)
    t.ok(a.status == 403 and Form(a.text).there, "nginx: lets through what the browser says of its pages", a.text)
    a = n.ask("POST", "/lacak", {**form_type, OURS[0]: "cross-site"}, b"csrf=x&" + BODY)
    t.ok(a.status == 403 and not Form(a.text).there, "nginx: and of others'", a.text)
    for method, path, status, allow in (("PUT", "/lacak", 405, "GET, HEAD, POST, OPTIONS"), ("DELETE", "/meja", 405, "GET, HEAD, OPTIONS"), ("PATCH", "/tidak/ada", 404, None)):
        a = n.ask(method, path)
        t.same((a.status, a.headers["allow"]), (status, allow), "nginx: %s %s" % (method, path))
    t.same(Browser(p.socket).get("/").status, 200, "nginx: the portal goes on")


def run(t, p, port):
    p.halt()
    p.start(wrap=lambda *command: small(p.state + "/upload", *command))
    n = Nginx(p, port)
    try:
        front(t, p, n)
        kore_full(t, p, n)
        together(t, p)
        nginx_full(t, p, n)
    finally:
        n.stop()
