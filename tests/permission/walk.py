"""Every form of every address, asked by everybody, against the table of who may."""
import difflib
import os
import re
import socket
import ssl
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

from client import Answer, block, connect, read
from objects import EXAMPLE, MARKS, ROOT

ABSENT = {"nomor": "SULBAR-2026-9998", "berkas": "0" * 32, "tiket": "0" * 32, "kode": "AAAAAAAAAA", "peran": "tidak_ada", "token": "tidak-ada", "petugas": "999999",
          "delegasi": "999999", "opd": "TIADA", "uji": "UK-SULBAR-2020-0001", "laporan": "999999", "ekspor": "999999", "usulan": "999999", "kiriman": "999999", "langkah": "tidak_ada"}
JSON = ("Accept", "application/json")
FORM = ("Content-Type", "application/x-www-form-urlencoded")
# What an open door answers: a page, a redirect, the form again, moved on, used up.
OPEN = (200, 303, 409, 410, 422)


def routes():
    """(method, pattern) of every row of the portal's table."""
    text = open(os.path.join(ROOT, "app/web/routes.c")).read()
    rows = re.findall(r'\{ (GET|POST),\s+"([^"]+)",\s+"(\w+)"', text)
    begun = len(re.findall(r"^\t\{ ", text, re.M))
    if len(rows) != begun:
        raise SystemExit("app/web/routes.c has %d rows, of which %d are understood" % (begun, len(rows)))
    return [(m, p) for m, p, _ in rows]


def table():
    """(method, pattern, kind, words) of every line of routes.txt."""
    lines = []
    for line in open(os.path.join(os.path.dirname(__file__), "routes.txt")):
        if line.strip() and not line.startswith("#"):
            method, pattern, kind, *who = line.split()
            lines.append((method, pattern, kind, who))
    return lines


def may(actor, words):
    """Whether one of the words names this actor."""
    for w in words:
        if w in ("anyone", actor.name) or w == "public" and not (actor.live and actor.role):
            return True
        if actor.live and actor.role and (w == "officer" or w == actor.role + "*"):
            return True
    return False


def roles(words):
    """The roles that may use a route at all, whatever the object."""
    named = {w.partition("=")[0].removesuffix("*").removeprefix("role:").removeprefix("other-").replace("agency2", "pelaksana") for w in words}
    return named | ({"utama", "pelaksana", "atasan", "komisi", "admin"} if "officer" in named else set())


def refusal(actor, words):
    """The status of a refusal, by who somebody is and which route he tries."""
    if words == ["public"]:
        return 403
    if "owner" in words or "anyone" in words:
        return 404
    if not (actor.live and actor.role):
        return 401
    if "half" in words or "enrol" in words and "officer" not in words:
        return 401
    return 404 if actor.role in roles(words) else 403


class Line:
    """A kept connection, as one browser has it."""

    def __init__(self, path):
        self.path, self.socket, self.count = path, None, 0

    def ask(self, method, target, headers, body=None):
        request = block(method, target, headers, body)
        for _ in range(2):
            fresh = self.socket is None
            if fresh:
                self.socket = connect(self.path)
            try:
                self.socket.sendall(request)
                a = read(self.socket, method == "HEAD")
            except (BrokenPipeError, ConnectionResetError):
                a = None
            if a is None or a.closed:
                self.socket.close()
                self.socket = None
            if a is not None and a.status or fresh:
                break
        self.count += 1
        return a


def filled(pattern, at):
    return re.sub(r":(\w+)", lambda m: at[m[1]], pattern)


def strange(path, nomor):
    """Ways to write an address that might be understood as it, or as another."""
    first, _, rest = path[1:].partition("/")
    yield path + "/"
    yield "/" + path
    yield "/./" + path[1:]
    yield "/static/.." + path
    yield "/static/%2e%2e" + path
    yield "/" + first.upper() + ("/" + rest if rest else "")
    yield path.replace("-", "%2D")
    yield path.replace(nomor, nomor.lower()) if nomor else path + "%20"
    yield path + "%00"
    yield path + "%2F"
    yield path + ";.json"
    yield path + ".JSON"
    yield path + ".html"
    yield path + ".json.json"
    yield path + ("" if path.endswith(".ics") else ".ics")
    yield path + "?_kunci=x&_peran=admin"
    yield path + "?sesi=x&peran=admin&petugas=1"


def outside(url, target):
    """The raw answer to a stranger who comes through nginx, as everybody does."""
    host, _, port = url.removeprefix("https://").partition(":")
    to = ssl._create_unverified_context().wrap_socket(socket.create_connection((host, int(port)), 20), server_hostname=host)
    with to:
        to.sendall(block("GET", target, [("Connection", "close")]))
        raw = b""
        while piece := to.recv(1 << 16):
            raw += piece
    return Answer(raw, True)


class Walk:
    def __init__(self, portal, people, objects):
        self.portal, self.people, self.objects = portal, people, objects
        self.here = threading.local()
        self.asked = 0
        self.lines = []
        marks = {k: [m.encode() for m in v] for k, v in MARKS.items()}
        self.hidden = {a.name: [m for k, v in marks.items() if not self.knows(a, k) for m in v] for a in people}
        for a in people:
            page = self.ask(a, "GET", "/lacak")
            m = re.search(r'name="csrf" value="([^"]+)"', page.text())
            a.visitor = next((c.split(";")[0] for c in page.all("set-cookie") if c.startswith("tamu=")), a.visitor)
            a.csrf = m[1]

    @staticmethod
    def knows(actor, case):
        """Whether he may read who asks: his own case, or that of the body he serves."""
        body = {"unrouted": "", "stranger": "", "foreign": "other-"}[case]
        return actor.live and actor.name in (body + "utama", body + "atasan") or actor.name == "stranger" and case == "stranger"

    def cookie(self, actor, key):
        parts = []
        if actor.token:
            parts.append("sesi=" + actor.token)
        elif actor.visitor:
            parts.append(actor.visitor)
        if actor.name == "owner" and key:
            parts.append("kunci=" + key)
        elif actor.name == "stranger":
            parts.append("kunci=" + actor.key)
        return [("Cookie", "; ".join(parts))] if parts else []

    def ask(self, actor, method, target, key="", headers=(), body=None):
        if not hasattr(self.here, "line"):
            self.here.line = Line(self.portal)
            self.lines.append(self.here.line)
        return self.here.line.ask(method, target, [*self.cookie(actor, key), ("X-Real-IP", "192.0.2.7"), *headers], body)

    def leak(self, actor, answer, mark):
        """What this answer says that this actor may not read."""
        raw = answer.raw
        if raw.startswith(b"HTTP/1.1 200") and b"application/pdf" in raw[:2000]:
            raw = subprocess.run(["pdftotext", "-q", "-", "-"], input=answer.body, capture_output=True).stdout
        hidden = self.hidden[actor.name]
        if actor.name == "owner" and mark:
            hidden = [m for m in hidden if m not in [x.encode() for x in MARKS[mark]]]
        found = next((m for m in hidden if m in raw), None)
        if found is None and actor.name not in ("utama", "atasan", "owner") and EXAMPLE.search(raw):
            found = EXAMPLE.search(raw)[0]
        return found

    def forms(self, actor, method, path, fields):
        """The forms that mean this address: (label, answer's arguments)."""
        if method == "GET":
            return [("", "GET", path, (), None), (".json", "GET", path + ".json", (), None), ("Accept: json", "GET", path, (JSON,), None), ("HEAD", "HEAD", path, (), None)]
        fields = {"formulir": "penanda-%s-0123456789" % actor.name, **fields}
        form = "&".join("%s=%s" % x for x in {**fields, "csrf": actor.csrf}.items()).encode()
        body = ("{%s}" % ",".join('"%s":"%s"' % x for x in fields.items())).encode()
        return [("form", "POST", path, (FORM,), form), ("form, .json", "POST", path + ".json", (FORM,), form),
                ("JSON", "POST", path, (("Content-Type", "application/json"), JSON), body)]

    @staticmethod
    def plain(a, at):
        """An answer without what differs by chance or repeats the address."""
        first, _, text = a.raw.decode("utf-8", "replace").partition("\r\n")
        for v in at.values():
            text = re.sub("/%s(?![0-9])" % re.escape(v), "/X", text, flags=re.I)
            text = text.replace(v, "X").replace(v.lower(), "X") if len(v) > 5 else text
        text = re.sub(r'name="csrf" value="[^"]*"|\b[0-9a-f]{32}\b|tamu=[\w-]+|name="formulir" value="[^"]*"', "", text)
        return first + "\n" + re.sub(r"(?i)content-length: \d+|date: [^\r]*", "", text)

    def same_as_absent(self, actor, method, pattern, at, key, fields, shown, label):
        """What is hidden looks like what does not exist."""
        names = re.findall(r":(\w+)", pattern)
        # Who sees the case, but not this part of it, may know that the case exists.
        every = () if actor.name in ("owner", "utama", "atasan", "pelaksana") and len(names) > 1 else (tuple(names),)
        for gone in {(names[-1],), *every}:
            other = {**at, **{n: ABSENT[n] for n in gone}}
            f = next(x for x in self.forms(actor, method, filled(pattern, other), fields) if x[0] == label)
            got = self.plain(self.ask(actor, f[1], f[2], key, f[3], f[4]), other)
            if got != shown:
                lines = [x for x in difflib.ndiff(shown.splitlines(), got.splitlines()) if x[0] in "-+"]
                yield "%s %s: hidden (-) and absent (+) differ: %s" % (actor.name, label, " ".join(lines)[:300])

    def visit(self, actor, line, words_of_route):
        """One actor at one line of the table; what is wrong."""
        method, pattern, kind, words = line
        o = self.objects.get(kind, {})
        at, key, mark, fields = o.get("at", {}), o.get("key", ""), o.get("mark", ""), o.get("form", {})
        path = filled(pattern, at)
        if may(actor, words):
            if method == "GET":
                yield from self.welcome(actor, path, key, mark)
            return
        told = next((w.partition("=")[2] for w in words if w.partition("=")[0] == actor.name and "=" in w), "")
        want = int(told) if told else 404 if pattern.startswith("/bench") else refusal(actor, words_of_route)
        for label, m, target, headers, body in self.forms(actor, method, path, fields):
            a = self.ask(actor, m, target, key, headers, body)
            if a.status != want:
                yield "%s %s: %d, not %d" % (actor.name, label, a.status, want)
            if self.leak(actor, a, ""):
                yield "%s %s: tells %s" % (actor.name, label, self.leak(actor, a, ""))
            if ":" in pattern and not told:
                yield from self.same_as_absent(actor, method, pattern, at, key, fields, self.plain(a, at), label)
        if method == "GET" and kind != "-":
            yield from self.disguised(actor, path, key, at)

    def welcome(self, actor, path, key, mark):
        for label, m, target, headers, body in self.forms(actor, "GET", path, {}):
            a = self.ask(actor, m, target, key, headers, body)
            if a.status != (303 if path.endswith("/tautan") and b"location: https://" in a.raw else 200):
                yield "%s %s: %d though he may" % (actor.name, label, a.status)
            if self.leak(actor, a, mark):
                yield "%s %s: tells %s" % (actor.name, label, self.leak(actor, a, mark))

    def disguised(self, actor, path, key, at):
        for target in strange(path, at.get("nomor", "")):
            a = self.ask(actor, "GET", target, key)
            if not 400 <= a.status < 500 or self.leak(actor, a, ""):
                yield "%s %s: %d %s" % (actor.name, target, a.status, self.leak(actor, a, ""))

    def from_outside(self, url):
        """Nobody, at every way to write some addresses, through nginx."""
        nobody = next(a for a in self.people if a.name == "nobody")
        for pattern, kind in (("/permohonan/:nomor", "unrouted"), ("/meja/:nomor/identitas", "unrouted"), ("/meja/keberatan/:nomor/berkas/:berkas", "obj-letter")):
            at = self.objects[kind]["at"]
            path = filled(pattern, at)
            for target in [path, path + ".json", *strange(path, at["nomor"])]:
                a = outside(url, target)
                if not 400 <= a.status < 500 or self.leak(nobody, a, ""):
                    yield "%s: %d %s" % (target, a.status, self.leak(nobody, a, ""))

    def through_own(self, line):
        """A stranger's own address, with the wanted number in the query."""
        method, pattern, kind, words = line
        o = self.objects[kind]
        if method != "GET" or "owner" not in words or ":nomor" not in pattern:
            return
        actor = next(a for a in self.people if a.name == "stranger")
        query = "?" + "&".join("%s=%s" % x for x in o["at"].items())
        a = self.ask(actor, "GET", filled(pattern, {**o["at"], "nomor": self.objects["strangers"]["at"]["nomor"]}) + query)
        if self.leak(actor, a, "") or o["at"]["nomor"].encode() in a.body:
            yield "stranger with another number in the query: %d" % a.status

    def line(self, line, words_of_route):
        """Everybody at one line, side by side."""
        with_all = list(self.pool.map(lambda a: list(self.visit(a, line, words_of_route)), self.people))
        wrong = [w for part in with_all for w in part]
        if line[2] != "-":
            wrong += self.through_own(line)
        return wrong

    def run(self, lines, report):
        words = {}
        for method, pattern, _, who in lines:
            words.setdefault((method, pattern), []).extend(who)
        with ThreadPoolExecutor(8) as self.pool:
            # A ticket lives for a minute.
            for line in sorted(lines, key=lambda x: x[2] != "ticket"):
                wrong = self.line(line, words[line[:2]])
                report(wrong == [], "%s %s%s: %s" % (line[0], line[1], "" if line[2] == "-" else " of " + line[2], " ".join(line[3])), "\n".join(wrong))
        self.asked = sum(x.count for x in self.lines)
