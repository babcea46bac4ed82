#!/usr/bin/env python3
"""Files that mean harm, or are no report: refused with a finding, in little memory, never followed."""
import http.server
import os
import resource
import subprocess
import threading

from tools import CLI, ROOT, VERSION, WORK, check, clock, done, export, rich

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
ROOT_TAG = f'<laporan xmlns="urn:portal-ppid:laporan-layanan-informasi:{VERSION}" versi="{VERSION}">'.encode()
fetched = []


class Listener(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        fetched.append(self.path)
        self.send_error(404)

    def log_message(self, *arguments):
        pass


def verify(data, name):
    path = os.path.join(WORK, "hostile.xml")
    if not isinstance(data, bytes):
        with open(path, "wb") as f:
            for piece in data:
                f.write(piece)
    else:
        with open(path, "wb") as f:
            f.write(data)
    result = subprocess.run(["sh", "-c", 'ulimit -v 400000; exec "$@"', "sh", CLI, "report", "verify", path], capture_output=True, timeout=120)
    out = result.stdout.decode(errors="strict")
    check(result.returncode == 1 and "\t" in out, name, f"status {result.returncode}\n{out}{result.stderr.decode(errors='replace')}")
    check(all(c >= " " or c in "\n\t" for c in out), f"{name}: findings hold no control characters", repr(out[:300]))
    os.unlink(path)
    return out


def cut(data):
    path = os.path.join(WORK, "cut.xml")
    with open(path, "wb") as f:
        f.write(data)
    with open(path, "rb") as f:
        return subprocess.run([CLI, "report", "verify", "/dev/stdin"], stdin=f, capture_output=True).returncode


server = http.server.HTTPServer(("127.0.0.1", 0), Listener)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = b"http://127.0.0.1:%d/" % server.server_port

laughs = b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 12))
verify(HEAD + b'<!DOCTYPE laporan [<!ENTITY l0 "lol">' + laughs + b"]>" + ROOT_TAG + b"&l11;</laporan>", "a billion laughs")
verify(HEAD + b'<!DOCTYPE laporan SYSTEM "' + url + b'dtd">' + ROOT_TAG + b"</laporan>", "an external DTD")
verify(HEAD + b'<!DOCTYPE laporan [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + ROOT_TAG + b"&e;</laporan>", "an external entity")
verify(HEAD + b'<!DOCTYPE laporan [<!ENTITY % p SYSTEM "' + url + b'pe">%p;]>' + ROOT_TAG + b"</laporan>", "an external parameter entity")
verify(HEAD + b"<!-- long -->" * 6000 + b"<!DOCTYPE laporan []>" + ROOT_TAG + b"</laporan>", "a DTD behind 78 KB of comments")
verify(b"<!-- x --><?pi ?>" + b'<!DOCTYPE laporan [<!ENTITY a "b">]>' + ROOT_TAG + b"</laporan>", "a DTD behind a comment and an instruction")
verify(("\ufeff" + '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE laporan []><laporan/>').encode("utf-16"), "UTF-16")
verify(b'<?xml version="1.0" encoding="UTF-7"?>+ADw-laporan/+AD4-', "UTF-7")
verify(b'<?xml version="1.0" encoding="ISO-8859-1"?><laporan a="\xe9"/>', "Latin-1")
verify(HEAD + ROOT_TAG + b"&undefined;</laporan>", "an entity nobody defined")
verify(b"\0" * 5000, "NUL bytes")
verify(b"<" * 70000, "nothing but brackets")
verify(HEAD + ROOT_TAG, "cut short")
verify(HEAD + ROOT_TAG + b"</laporan><laporan/>", "two roots")
verify(HEAD + b"<html><body>bukan laporan</body></html>", "another document")
verify(HEAD + b'<laporan xmlns="urn:other" versi="1.0"/>', "another namespace")
verify(HEAD + ROOT_TAG + b"<a>" * 200000 + b"</laporan>", "200,000 levels")
verify(HEAD + ROOT_TAG + b'<kepala x="' + b"A" * 30_000_000 + b'"/></laporan>', "an attribute of 30 MB")
verify(HEAD + ROOT_TAG + b"<kepala " + b" ".join(b'a%d=""' % i for i in range(200000)) + b"/></laporan>", "200,000 attributes")
verify(HEAD + ROOT_TAG + b'<kepala><badanPublik kode="&#10;X1-skema&#9;palsu" nama="&#x1b;]0;x&#7;"/></kepala></laporan>', "control characters in values")
verify((HEAD + ROOT_TAG + b"<perOpd jumlah='1'>", *(b'<opd kode="A%07d"/>' % i for i in range(300000)), b"</perOpd></laporan>"), "300,000 agencies")

# Of the version before: what was handed in once is verified for ever, in its own version.
with open(os.path.join(ROOT, "tests/report/laporan-1.0.xml"), "rb") as f:
    old = f.read()
check(cut(old) == 0, "a report of version 1.0 verifies")
for name, before, after, rule in (("a figure", b'<diterima nilai="', b'<diterima nilai="9', "R10-hitung"), ("a due date", b' tenggat="2025-02', b' tenggat="2025-03', "R7-tenggat"),
                                  ("a term of the law", b'hari="10"', b'hari="12"', "K5-jangka"), ("the version number", b'versi="1.0">', b'versi="1.1">', "X1-skema"),
                                  ("the version", b"informasi:1.0", b"informasi:1.1", "X1-skema"), ("a version that will be", b"informasi:1.0", b"informasi:9.0", "X1-skema"),
                                  ("rows of objections", b"</laporan>", b'<rincianKeberatan jumlah="0"/></laporan>', "X1-skema")):
    check(rule in verify(old.replace(before, after, 1), f"1.0: {name}"), f"1.0: {name} is found by {rule}")

clock("2026-11-20 09:15+08")
path = export(rich(), 2026)
with open(path, "rb") as f:
    good = f.read()
for name, old, new in (("a number too big", b'nilai="1"', b'nilai="99999999999999999999999"'), ("a negative number", b'nilai="1"', b'nilai="-1"'),
                       ("a number in words", b'nilai="1"', b'nilai="satu"'), ("a date that is none", b'diterima="2026-01-05"', b'diterima="2026-02-30"'),
                       ("the year 9999", b'tahun tahun="2026"', b'tahun tahun="9999"'), ("an element inserted", b"<rincian", b"<lain/><rincian"), ("a row of the other book", b"<rincianKeberatan", b"<rincianKeberatan><permohonan/></rincianKeberatan><rincianKeberatan"),
                       ("a group in a group", b"<keberatan>", b"<keberatan><keberatan>"), ("a list of grounds without end", b'alasan="35.', b'alasan="' + b"35.a " * 5000 + b"35."),
                       ("an order of a billion days", b'perintahHari="', b'perintahHari="999999999'), ("an objection of the year 0001", b'timbul="2026', b'timbul="0001'),
                       ("a long number", b'nomor="MUTASI-K-2026', b'nomor="MUTASI-K-' + b"2" * 5000), ("the objections twice", b"<keberatan>", b"<keberatan></keberatan><keberatan>"),
                       ("text inserted", b"<rincian", b"teks<rincian"), ("a script as a name", b'singkatan="LAIN"', b'singkatan="LAIN" onclick="x"')):
    verify(good.replace(old, new, 1), name)
step = max(1, len(good) // 40)
quiet = [n for n in range(0, len(good) - 2, step) if cut(good[:n]) != 1]
check(not quiet, "cut at forty places, each is a finding", quiet)
check(cut(good) == 0, "and whole it is none, from standard input as well")
later = os.path.join(WORK, "later.xml")
with open(later, "wb") as f:
    f.write(good.replace(b'version="1.0"', b'version="1.1"', 1))
result = subprocess.run([CLI, "report", "verify", later], capture_output=True, text=True)
check(result.returncode in (0, 1) and result.stderr == "", "the parser says nothing of itself", result.stderr)
check(not fetched, "nothing was ever fetched", fetched)
fifo = os.path.join(WORK, "fifo")
os.mkfifo(fifo)
for place in ("/nonexistent", "/etc", "/dev/null", fifo):
    result = subprocess.run([CLI, "report", "verify", place], capture_output=True, text=True, timeout=60)
    check(result.returncode == 2 and result.stdout == "" and result.stderr.startswith(f"ppid: cannot read {place}: ") and result.stderr.count("\n") == 1,
          f"{place} cannot be read: an error of its own, in one sentence", result.stdout + result.stderr)
out = verify(b"bukan XML sama sekali\n", "a text that is no XML")
check("X0-baca" in out, "says that it is no XML", out)
check("kosong" in verify(b"", "a file without a byte"), "is called empty")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
check(peak < 200, "never more than 200 MB", f"{peak} MB")
done()
