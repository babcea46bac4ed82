"""A form that could not be taken is offered again, and taken when sent again."""
from html.parser import HTMLParser
from urllib.parse import urlencode

from client import Browser, block, send
from forms import count, fresh, seen
from transfer import PDF

OURS = ("Sec-Fetch-Site", "same-origin")
TEXT = "Baris 1 <b>\"tebal\" & 'lain'\r\n\r\nBaris 3 {{judul}} é"


class Form(HTMLParser):
    """What a browser would send with the form's button "Kirim lagi"."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.files, self.area, self.inside, self.there, self.head = [], [], None, False, False, {}
        self.feed(page.partition("Isian Anda belum tersimpan")[2])

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == "form":
            self.inside, self.head = True, a
        elif self.inside and tag == "input":
            (self.files if a.get("type") == "file" else self.fields).append((a["name"], a.get("value", "")))
        elif self.inside and tag == "textarea":
            self.area = [a["name"], ""]
        elif self.inside and tag == "button":
            self.there = True

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            text = self.area[1].replace("\r\n", "\n")
            self.fields.append((self.area[0], (text[1:] if text[:1] == "\n" else text).replace("\n", "\r\n")))
            self.area = None
        self.inside = self.inside and tag != "form"

    def value(self, name):
        return [v for k, v in self.fields if k == name]

    def without(self, *names):
        return urlencode([f for f in self.fields if f[0] not in names]).encode()


def again(b, target, form, *without):
    return b.ask("POST", target, [("Content-Type", "application/x-www-form-urlencoded")], form.without(*without))


BODY = urlencode([("formulir", "f" * 32), ("versi", "7"), ("isi", TEXT), ("d[]", "satu dua"), ("d[]", "tiga empat"), ("cara_kirim", "portal"),
                  ("identitas", "7604 0101 0190 0001"), ("telepon", "081234567890"), ("kosong", "")]).encode()
WANT = {"formulir": "f" * 32, "versi": "7", "isi": TEXT, "d": ["satu dua", "tiga empat"], "cara_kirim": "portal", "identitas": "7604 0101 0190 0001",
        "telepon": "081234567890", "kosong": ""}


def kept(p):
    got = seen(p)
    return {k: got.get(k) for k in WANT}


def statuses(t, p):
    for state, status in (("KI401", 401), ("KI403", 403), ("KI409", 409), ("KI413", 413), ("KI429", 429), ("KI503", 503), ("22001", 422), ("42501", 403),
                          ("57014", 504), ("53300", 503), ("53100", 507), ("40001", 503), ("XX000", 500)):
        b = fresh(p)
        before = count(p)
        a = b.form("/permohonan/UJI-9/cabut", BODY + b"&galat=" + state.encode())
        f = Form(a.text())
        t.ok(a.status == status and f.there and "action" not in f.head, "%s: the form is offered again to the same address" % state, a.raw)
        t.same((count(p), a.header("cache-control"), len(f.value("csrf")), f.value("nomor")), (before, "no-store", 1, []), "%s: nothing stored, nothing kept on the way" % state)
        a = again(b, "/permohonan/UJI-9/cabut", f, "galat")
        t.same((a.status, count(p), kept(p)), (303, before + 1, WANT), "%s: sent again it is taken, once, as it was typed" % state)
    for state in ("KI404", "KI410"):
        t.ok(not Form(fresh(p).form("/lacak", BODY + b"&galat=" + state.encode()).text()).there, "%s: nothing to send again" % state)


def secrets(t, p):
    b = fresh(p)
    a = b.form("/lacak", b"nomor=UJI-1&kunci=RAHASIA-KUNCI&kode=KODE-RAHASIA&sandi=SANDI-RAHASIA&_x=1&galat=KI429")
    t.same(a.status, 400, "again: our own names stay refused")
    a = b.form("/lacak", b"nomor=UJI-1&kunci=RAHASIA-KUNCI&kode=KODE-RAHASIA&sandi=SANDI-RAHASIA&galat=KI429")
    f = Form(a.text())
    t.ok(f.there and "RAHASIA" not in a.text(), "again: no secret is shown", a.text())
    t.same([f.value(x) for x in ("kunci", "kode", "sandi", "nomor")], [[""], [""], [""], ["UJI-1"]], "again: each is asked for once more")
    t.ok(not Form(b.form("/masuk", b"surel=a&sandi=b&galat=KI503").text()).there, "again: nothing of a log-in")
    good, b.csrf = b.csrf, "x"
    a = b.form("/lacak", b"formulir=" + b"f" * 32 + b"&versi=3", OURS)
    t.ok(a.status == 403 and not Form(a.text()).there, "again: nothing where nothing was typed", a.raw)
    b.csrf = good
    a = b.form("/lacak", BODY + b"&galat=KI503", ("Accept", "application/json"))
    t.ok(a.header("content-type") == "application/problem+json" and b"<form" not in a.body, "again: a program gets no form", a.raw)
    t.ok(not Form(b.get("/lacak?galat=KI503&isi=satu+dua").text()).there, "again: nor does a GET")


def expired(t, p):
    """403 by the token: only a page of ours is offered its form."""
    b = fresh(p)
    b.csrf = forged = ("B" if b.csrf[0] == "A" else "A") + b.csrf[1:]
    before = count(p)
    for name, headers in (("another site", [("Sec-Fetch-Site", "cross-site")]), ("a neighbour", [("Sec-Fetch-Site", "same-site")]), ("nowhere", []),
                          ("an address typed in", [("Sec-Fetch-Site", "none")]), ("another origin", [("Origin", "https://evil.example")]),
                          ("origin null", [("Origin", "null")]), ("a lie of Origin", [OURS[:1] + ("cross-site",), ("Origin", "https://localhost")]),
                          ("a longer host", [("Origin", "https://localhost.evil.example")])):
        a = b.form("/lacak", BODY, *headers)
        t.ok(a.status == 403 and "name=\"csrf\"" not in a.text() and "satu dua" not in a.text() and not Form(a.text()).there,
             "forged, from %s: no form, no token" % name, a.raw)
    many = urlencode([("a%d" % i, "satu dua") for i in range(300)]).encode()
    for headers in ([("Sec-Fetch-Site", "cross-site")], []):
        a = b.ask("POST", "/lacak", [("Content-Type", "application/x-www-form-urlencoded"), *headers], many)
        t.ok(a.status == 413 and not Form(a.text()).there, "forged and too large: no form", a.raw)
    for name, headers in (("the browser says so", [OURS]), ("its origin says so", [("Origin", "https://localhost")])):
        b.csrf = forged
        a = b.form("/lacak", BODY, *headers)
        f = Form(a.text())
        t.ok(a.status == 403 and f.there, "expired, and %s: the form again" % name, a.raw)
    c = Browser(p.socket)
    a = c.form("/lacak", BODY, OURS)
    t.ok(a.status == 403 and "tamu" in c.cookies and Form(a.text()).there, "expired with its cookie: the form and a new cookie", a.raw)
    t.same(count(p), before, "expired: nothing reached SQL")
    t.same((again(c, "/lacak", Form(a.text())).status, again(b, "/lacak", f).status), (303, 303), "expired: sent again it is taken")
    t.same((count(p), kept(p)), (before + 2, WANT), "expired: once each, as it was typed")


def large(t, p):
    b = fresh(p)
    before = count(p)
    parts = [("isi", None, TEXT.encode())] + [("d[]", "%d.pdf" % i, PDF) for i in range(9)] + [("nama", None, b"Siti Aminah")]
    a = b.multipart("/permohonan", parts)
    f = Form(a.text())
    t.same((a.status, f.there, f.value("isi"), f.value("nama"), f.files), (413, True, [TEXT], ["Siti Aminah"], [("d", "")]), "too many files: the texts before and after are kept")
    t.ok(all("%d.pdf" % i in a.text() for i in range(8)) and f.head.get("enctype") == "multipart/form-data", "too many files: their names, to choose them again", a.text())
    a = b.multipart("/lacak", [("isi", None, TEXT.encode()), ("besar", None, b"x" * 1100000), ("nama", None, b"Siti")])
    f = Form(a.text())
    t.same((a.status, f.value("isi"), f.value("besar")), (413, [TEXT], []), "a text too large: the others are kept")
    t.same(count(p), before, "too large: nothing reached SQL")
    a = b.form("/lacak", b"isi=" + b"%22" * 300000 + b"&galat=KI503")
    t.ok(a.status == 503 and len(a.body) < 4 << 20 and Form(a.text()).value("isi") == ['"' * 300000], "a long text is offered again", a.raw[:300])
    a = b.form("/lacak", b"isi=" + b'"' * 1000000 + b"&galat=KI503")
    t.ok(a.status == 503 and not Form(a.text()).there and "<h1>" in a.text() and len(a.body) < 65536, "one that would fill more than a page is not", a.raw[:300])


def files(t, p):
    b = fresh(p)
    a = b.multipart("/permohonan", [("isi", None, TEXT.encode()), ("ktp", "ktp siti.pdf", PDF), ("d[]", "1.txt", b"satu"), ("galat", None, b"KI503")])
    f = Form(a.text())
    t.same((a.status, f.there, f.files, len(f.value("ktp_tersimpan[]")), len(f.value("d_tersimpan[]"))), (503, True, [], 1, 1), "files that are stored whole need not be chosen again")
    before = count(p)
    again(b, "/permohonan", f, "galat")
    code = seen(p)["ktp_tersimpan"][0]
    t.same((count(p), p.psql("select sum(length(isi)) from web.potongan where kode = '%s'" % code), seen(p)["isi"]), (before + 1, str(len(PDF)), TEXT), "their codes arrive")
    for state, status in (("KI401", 401), ("KI403", 403)):
        a = b.multipart("/permohonan", [("isi", None, b"a b"), ("ktp", "ktp siti.pdf", PDF), ("galat", None, state.encode())])
        f = Form(a.text())
        t.same((a.status, f.files, f.value("ktp_tersimpan[]")), (status, [("ktp", "")], []), "%d: files stored by nobody known are chosen again" % status)
    a = b.multipart("/permohonan", [("isi", None, b"a b"), ("x", "1.pdf", PDF), ("ktp", "penuh.pdf", PDF), ("surat", "<b>.exe", b"MZ\0\0")])
    f = Form(a.text())
    t.same((a.status, len(f.value("x_tersimpan[]")), f.files), (507, 1, [("ktp", ""), ("surat", "")]), "no space for the second: the first is kept, the others are asked for")
    t.ok("<b>.exe" not in a.text() and "&lt;b&gt;.exe" in a.text(), "a file's name is escaped", a.text())
    a = send(p.socket, block("POST", "/permohonan", [("Content-Type", "multipart/form-data; boundary=x"), OURS],
                             b"--x\r\nContent-Disposition: form-data; name=\"isi\"\r\n\r\nsatu dua\r\n--x\r\nContent-Disposition: form-data; name=\"ktp\"; filename=\"a.pdf\"\r\n\r\n"
                             + PDF + b"\r\n--x--\r\n"))
    f = Form(a.text())
    t.same((a.status, f.value("isi"), f.files), (403, ["satu dua"], [("ktp", "")]), "expired: the text, and the file to choose again")


def renewed(t, p):
    """The form key is used up by another contents: the second gets its own."""
    b = fresh(p)
    before = count(p)
    f = Form(b.form("/lacak", BODY + b"&galat=KI409&petunjuk=lain").text())
    t.same(f.value("formulir"), ["f" * 32], "409: another hint leaves the form key")
    a = b.form("/lacak", BODY + b"&galat=KI409&petunjuk=formulir+baru")
    f = Form(a.text())
    key = f.value("formulir")
    t.ok(a.status == 409 and len(key) == 1 and len(key[0]) == 32 and key[0] != "f" * 32 and "sebagai formulir baru" in a.text(), "409 of a used form key: offered with a fresh one, and said so", a.text())
    a = again(b, "/lacak", f, "galat", "petunjuk")
    t.same((a.status, count(p), kept(p)), (303, before + 1, {**WANT, "formulir": key[0]}), "409 of a used form key: sent again it is taken, once")


def run(t, p):
    for test in (statuses, renewed, secrets, expired, large, files):
        test(t, p)
