"""A worker killed, a database killed, hung, restarted; clients that leave."""
import os
import signal
import subprocess
import threading
import time

from again import BODY, WANT, Form, again, kept
from client import Browser, block, connect, send
from fixture import BIN
from forms import count, fresh

SECONDS = 30


def until(check, seconds=SECONDS):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if check():
                return True
        except OSError:
            pass
        time.sleep(0.05)
    return False


def page(p):
    return send(p.socket, block("GET", "/lacak")).status


class Load:
    """Asks for pages in threads until stopped; counts statuses."""

    def __init__(self, p):
        self.p, self.stop, self.seen, self.lock = p, False, {}, threading.Lock()
        self.threads = [threading.Thread(target=self.work, daemon=True) for _ in range(8)]
        for x in self.threads:
            x.start()

    def work(self):
        while not self.stop:
            try:
                status = page(self.p)
            except OSError:
                status = -1
            with self.lock:
                self.seen[status] = self.seen.get(status, 0) + 1

    def end(self):
        self.stop = True
        for x in self.threads:
            x.join()
        return self.seen


def worker(t, p):
    old = p.worker()
    os.kill(old, signal.SIGKILL)
    t.ok(until(lambda: page(p) == 200), "worker killed with -9: pages again")
    t.ok(p.worker() != old, "worker killed with -9: by another process")
    os.kill(p.process.pid, signal.SIGHUP)
    time.sleep(0.5)
    t.ok(until(lambda: page(p) == 200), "SIGHUP: changes nothing")


def backends(t, p):
    for pid in p.backends():
        p.psql("select pg_terminate_backend(%d)" % pid, "postgres")
    t.ok(until(lambda: page(p) == 200), "idle backends killed: pages again")
    load = Load(p)
    time.sleep(0.3)
    for _ in range(5):
        for pid in p.backends():
            p.psql("select pg_terminate_backend(%d)" % pid, "postgres")
        time.sleep(0.4)
    until(lambda: page(p) == 200)
    seen = load.end()
    t.ok(set(seen) <= {200, 503} and seen[200] > 10, "backends killed under load: 200 or 503, nothing else", seen)
    t.ok(until(lambda: len(p.backends()) >= 6), "backends killed: every lane is back")
    statuses = []
    thread = threading.Thread(target=lambda: statuses.append(send(p.socket, block("GET", "/lacak?tidur=1.5")).status))
    thread.start()
    time.sleep(0.4)
    p.psql("select pg_terminate_backend(pid) from pg_stat_activity where query like '%%lacak%%' and state = 'active'"
           " and application_name like 'portal%%'", "postgres")
    thread.join()
    t.same(statuses, [503], "backend killed in a call: that one gets 503")
    t.ok(until(lambda: page(p) == 200), "backend killed in a call: the next gets 200")


def hung(t, p):
    until(lambda: len(p.backends("read")) == 2)
    pids = p.backends("read")
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        t.same(page(p), 504, "backends stopped: given up without PostgreSQL's help")
        t.ok(fresh_post(p) in (303, 403), "backends stopped: other lanes go on")
    finally:
        for pid in pids:
            try:
                os.kill(pid, signal.SIGCONT)
            except ProcessLookupError:
                pass
    t.ok(until(lambda: page(p) == 200), "backends stopped: pages again")


def fresh_post(p):
    return Browser(p.socket).json("/lacak", b"{}").status == 200 and 303


def restart(t, p, data):
    def ctl(*args):
        subprocess.run(["runuser", "-u", "postgres", "--", BIN + "/pg_ctl", "-D", data, "-l", data + "/../restart.log", "-w", *args]
                       if os.geteuid() == 0 else [BIN + "/pg_ctl", "-D", data, "-w", *args], check=True, stdout=subprocess.DEVNULL)
    load = Load(p)
    time.sleep(0.3)
    b, before = fresh(p), count(p)
    ctl("-m", "immediate", "stop")
    a = send(p.socket, block("GET", "/"))
    t.ok(a.status == 503 and "<h1>" in a.text() and a.header("retry-after"), "PostgreSQL gone: a page and when to come back", a.raw)
    for _ in range(2):
        a = b.form("/lacak", BODY)
        f = Form(a.text())
        t.ok(a.status == 503 and f.there, "PostgreSQL gone: the form is offered again", a.raw)
    c = b.multipart("/permohonan", [("isi", None, b"satu dua"), ("ktp", "ktp siti.pdf", b"%PDF-1.7 x")])
    c = Form(c.text())
    t.same((c.value("isi"), c.files), (["satu dua"], [("ktp", "")]), "PostgreSQL gone: its file is asked for")
    ctl("start")
    t.ok(until(lambda: page(p) == 200), "PostgreSQL back: pages again")
    until(lambda: len(p.backends("write")) > 0)
    t.same((again(b, "/lacak", f).status, count(p), kept(p)), (303, before + 1, WANT), "PostgreSQL back: the form is taken, once, as it was typed")
    ctl("-m", "fast", "restart")
    t.ok(until(lambda: page(p) == 200), "PostgreSQL restarted: pages again")
    seen = load.end()
    t.ok(set(seen) <= {200, 503}, "PostgreSQL stopped and restarted under load: 200 or 503, nothing else", seen)


def full(t, p):
    """More slow calls than a lane queues: 503, not a heap of them."""
    statuses, forms = [], []
    lock = threading.Lock()

    def one():
        b = fresh(p)
        a = b.form("/laporan", BODY + b"&tidur=0.3")
        with lock:
            statuses.append(a.status)
            forms.append((b, Form(a.text())))
    threads = [threading.Thread(target=one) for _ in range(30)]
    for x in threads:
        x.start()
    t.same(page(p), 200, "slow lane full: pages are quick")
    for x in threads:
        x.join()
    t.ok(statuses.count(303) == 16 and statuses.count(503) == 14, "slow lane full: 16 wait, the rest get 503", statuses)
    b, f = next((b, f) for b, f in forms if f.there)
    before = count(p)
    t.same((sum(f.there for _, f in forms), again(b, "/laporan", f, "tidur").status, count(p), kept(p)), (14, 303, before + 1, WANT),
           "slow lane full: each form is offered again and taken")


def hashing(t, p):
    """More log-ins than the queue takes."""
    statuses = []
    lock = threading.Lock()

    def one():
        b = fresh(p)
        status = b.form("/masuk", b"surel=a&sandi=b").status
        with lock:
            statuses.append(status)
    threads = [threading.Thread(target=one) for _ in range(40)]
    for x in threads:
        x.start()
    for x in threads:
        x.join()
    t.ok(set(statuses) == {422, 503} and statuses.count(422) >= 16, "log-in queue: bounded", statuses)


def leaving(t, p):
    """Clients that leave while their call, their hash or their file is on."""
    b = fresh(p)
    login = b"csrf=%s&surel=a&sandi=b" % b.csrf.encode()
    login = block("POST", "/masuk", [("Cookie", "tamu=" + b.cookies["tamu"]), ("Content-Type", "application/x-www-form-urlencoded")], login)
    for request in (block("GET", "/lacak?tidur=0.5"), login, block("GET", "/laporan/1/unduh?mib=20"),
                    block("POST", "/lacak", [("Content-Type", "application/json")], b"{}")):
        for pause in (0, 0.002, 0.02):
            clients = [connect(p.socket) for _ in range(6)]
            for c in clients:
                c.sendall(request)
            time.sleep(pause)
            for c in clients:
                c.close()
    time.sleep(2)
    old = p.worker()
    t.ok(until(lambda: page(p) == 200), "clients that leave: the portal goes on")
    t.same(p.worker(), old, "clients that leave: in the same process")
    files = len(os.listdir("/proc/%d/fd" % old))
    t.ok(files < 60, "clients that leave: no descriptor stays behind", files)


def run(t, p, data=None):
    full(t, p)
    hashing(t, p)
    leaving(t, p)
    backends(t, p)
    hung(t, p)
    if data:
        restart(t, p, data)
    worker(t, p)
