"""What a client can put into p, and what is refused; tokens, sessions."""
import base64
import hashlib
import json
import re
import subprocess
import tempfile
from urllib.parse import quote

from client import Browser, block, send

ACCEPT = ("Accept", "application/json")


def seen(p):
    """The p of the last action, as SQL saw it."""
    return json.loads(p.psql("select p from web.kiriman order by nomor desc limit 1") or "{}")


def count(p):
    return int(p.psql("select count(*) from web.kiriman"))


def fresh(p):
    b = Browser(p.socket)
    b.get("/permohonan/baru")
    return b


def accepted(t, p):
    b = fresh(p)
    a = b.form("/lacak", b"nama=Siti+%26+Ani&isi=baris+1%0D%0Abaris+2%0A%09tab&kosong=&d%5B%5D=1&d[]=2&d%5B%5D=")
    t.same((a.status, a.header("location")), (303, "/permohonan/UJI-1"), "form: redirected")
    t.ok(any(c.startswith("kunci=RAHASIA-1; Path=/permohonan/UJI-1; HttpOnly; Secure; SameSite=Lax") for c in a.all("set-cookie")),
         "form: the applicant's cookie", a.all("set-cookie"))
    t.ok(any(c.startswith("kunci=RAHASIA-1; Path=/permohonan/UJI-1.json;") for c in a.all("set-cookie")), "form: and for the case as JSON")
    got = seen(p)
    t.same({k: got.get(k) for k in ("nama", "isi", "kosong", "d")},
           {"nama": "Siti & Ani", "isi": "baris 1\r\nbaris 2\n\ttab", "kosong": "", "d": ["1", "2", ""]}, "form: every value arrives")
    t.ok("csrf" not in got and "_permintaan" in got and "_kunci" not in got, "form: no token in p, our own fields are", got)
    a = b.get("/permohonan/UJI-1")
    t.ok("Tersimpan — é" in a.text() and "RAHASIA-1" in a.text(), "flash: shown on the next page; the secret reaches SQL", a.text())
    t.ok("Tersimpan — é" not in b.get("/permohonan/UJI-1").text(), "flash: shown once")
    b.form("/meja/UJI-7/terima?nomor=PALSU&a=1", b"nomor=PALSU&a=2", ("X-Real-IP", "203.0.113.9"))
    got = seen(p)
    t.same((got["nomor"], got["a"], got["_alamat"]), ("UJI-7", "2", "203.0.113.9"), "form: the path wins over the form, it over the query")
    b.form("/lacak", b"", ("X-Real-IP", "<script>"))
    t.ok("_alamat" not in seen(p), "form: an address that is none is left out")
    evil = "'; drop table x; -- <script>alert(1)</script> {{judul}} %s \\ \" \u2028 😀"
    b.multipart("/lacak", [("isi", None, evil.encode()), ("d[]", None, b"1"), ("d[]", None, b"2")])
    t.same((seen(p)["isi"], seen(p)["d"]), (evil, ["1", "2"]), "multipart: values arrive untouched")
    a = b.form("/lacak", b"salah=1&isi=%3Cscript%3E")
    t.ok(a.status == 422 and "&lt;script&gt;" in a.text() and "<script>" not in a.text(), "422: the form again, escaped", a.text())
    big = b"isi=" + b"%C3%A9" * 100000
    t.same(b.form("/lacak", big).status, 303, "form: a 200 KB text")
    t.same(len(seen(p)["isi"]), 100000, "form: arrives whole")


def json_bodies(t, p):
    b = Browser(p.socket)
    a = b.json("/lacak", b'{"nama":"\\u00e9\\n","n":12,"b":true,"d":["x","y"],"k":null}')
    t.ok(a.status == 200 and json.loads(a.body)["ke"] == "/permohonan/UJI-1", "JSON: the answer as document", a.raw)
    got = seen(p)
    t.same((got["nama"], got["n"], got["b"], got["d"], "k" in got), ("é\n", "12", "true", ["x", "y"], False), "JSON: plain values")
    t.same(b.json("/lacak", b'{"salah":"1"}').status, 422, "JSON: 422")
    before = count(p)
    for name, body in (("nested", b'{"a":{"b":1}}'), ("an array", b"[1]"), ("broken", b'{"a":'), ("NUL", b'{"a":"\\u0000"}'),
                       ("our name", b'{"_alamat":"x"}'), ("twice", b'{"a":"1","a":"2"}'), ("bad UTF-8", b'{"a":"\xff"}'),
                       ("lone surrogate", b'{"a":"\\ud800"}'), ("deep", b'{"a":' + b"[" * 5000 + b"]" * 5000 + b"}")):
        t.same(b.json("/lacak", body).status, 400, "JSON refused: " + name)
    a = b.json("/lacak", b"{}", ("Origin", "https://evil.example"))
    t.same(a.status, 403, "JSON: from another site")
    t.same(b.json("/lacak", b"{}", ("Origin", "null")).status, 403, "JSON: from nowhere")
    t.same(count(p), before, "JSON: nothing refused reached SQL")
    t.same(b.json("/lacak", b"{}", ("Origin", "https://localhost")).status, 200, "JSON: from our own site")


def refused(t, p):
    b = fresh(p)
    before = count(p)
    for name, body, status in (
            ("10,000 fields", b"&".join(b"a%d=1" % i for i in range(10000)), 413), ("NUL", b"a=%00", 400), ("raw NUL", b"a=\0", 400),
            ("bad UTF-8", b"a=%ff%fe", 400), ("raw bad UTF-8", b"a=\xc3", 400), ("overlong", b"a=%c0%80", 400),
            ("surrogate", b"a=%ed%a0%80", 400), ("half an escape", b"a=%4", 400), ("our name", b"_alamat=x", 400),
            ("no name", b"=x", 400), ("a long name", b"x" * 65 + b"=1", 400), ("over 1 MiB", b"a=" + b"x" * 1100000, 413)):
        t.same(b.form("/lacak", body).status, status, "form refused: " + name)
    t.same(b.get("/lacak?" + "&".join("a%d=1" % i for i in range(250))).status, 413, "query refused: 250 fields")
    t.same(b.get("/lacak?_alamat=1").status, 400, "query refused: our name")
    t.same(b.get("/lacak?a=%00").status, 400, "query refused: NUL")
    for kind in ("text/plain", "application/xml", "application/x-www-form-urlencodedx", ""):
        headers = [("Content-Type", kind)] if kind else []
        t.same(b.ask("POST", "/lacak", headers, b"a=b").status, 415, "media type refused: %r" % kind)
    for kind in ("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=" + "x" * 80):
        t.same(b.ask("POST", "/lacak", [("Content-Type", kind)], b"--x--").status, 400, "multipart refused: " + kind[:40])
    t.same(b.multipart("/lacak", [("a", None, b"x" * 100)], cut=20).status, 400, "multipart refused: half of it")
    t.same(b.multipart("/lacak", [("a%d" % i, None, b"") for i in range(300)]).status, 413, "multipart refused: 300 parts")
    t.same(b.multipart("/lacak", [("a", None, b"\xff")]).status, 400, "multipart refused: bad UTF-8")
    t.same(count(p), before, "refused: nothing reached SQL")


def tokens(t, p):
    b = fresh(p)
    before = count(p)
    good = b.csrf
    forged = good[:-1] + ("A" if good[-1] != "A" else "B")
    for name, token in (("missing", ""), ("forged", forged), ("half", good[:20]), ("another visitor's", fresh(p).csrf)):
        b.csrf = token
        t.same(b.form("/lacak", b"a=1").status, 403, "CSRF refused: " + name)
    b.csrf = good
    b.cookies.clear()
    t.same(b.form("/lacak", b"a=1").status, 403, "CSRF refused: no cookie")
    t.same(count(p), before, "CSRF: nothing reached SQL")
    a, c = fresh(p), b
    a.get("/lacak")
    first = a.csrf
    a.get("/lacak")
    t.ok(first != a.csrf and a.form("/lacak", b"").status == 303, "CSRF: another token on every page, all of them hold")
    c.cookies = {"sesi": "kurang", "tamu": "x\"y"}
    t.ok(any(x.startswith("tamu=") for x in c.get("/lacak").all("set-cookie")), "cookies: strange ones count as none")


def login(t, p):
    b = fresh(p)
    a = b.form("/masuk", b"surel=a%40b.id&sandi=salah")
    t.same((a.status, a.all("set-cookie")), (422, []), "log-in: wrong password, the form again")
    t.ok("salah" not in a.text(), "log-in: the password is not shown again")
    a = b.form("/masuk", b"surel=a%40b.id&sandi=rahasia")
    t.same((a.status, a.header("location")), (303, "/meja"), "log-in: right password")
    t.ok(re.match(r"sesi=[\w-]{43}; Path=/; HttpOnly; Secure; SameSite=Lax", " ".join(a.all("set-cookie"))), "log-in: the cookie", a.headers)
    got = seen(p)
    t.ok("sandi" not in got and len(got["_sesi_sidik"]) == 64 and "_cocok" not in got, "log-in: SQL never sees the password, and decides itself", got)
    t.ok(b.cookies["sesi"] in b.get("/meja", ACCEPT).text(), "session: its token reaches SQL")
    b.get("/meja")
    a = b.form("/keluar", b"")
    t.ok("sesi" not in b.cookies, "log-out: the cookie is ended", a.headers)
    t.same(b.form("/masuk", b"surel=a&sandi=" + b"x" * 5000).status, 403, "log-out: an old token does not hold any more")
    b.get("/masuk")
    t.same(b.form("/masuk", b"surel=a&sandi=" + b"x" * 5000).status, 422, "log-in: a password too long is just wrong")
    t.ok("rahasia" not in p.text() and "a@b.id" not in p.text(), "log: nothing personal in it")


def passwords(t, p):
    b = fresh(p)
    b.form("/masuk", b"surel=a%40b.id&sandi=rahasia")
    b.get("/akun")
    new = b"sandi_baru=kalimat+sandi+baru&sandi_ulang=kalimat+sandi+baru"
    key = None
    for name, body, right, fault in (
            ("right", b"sandi=rahasia&" + new, True, None), ("wrong old one", b"sandi=salah&" + new, False, None), ("no old one", new, False, None),
            ("short", b"sandi=rahasia&sandi_baru=pendek&sandi_ulang=pendek", True, "pendek"), ("none", b"sandi=rahasia", True, "pendek"),
            ("different", b"sandi=rahasia&sandi_baru=kalimat+sandi+baru&sandi_ulang=kalimat+sandi+lain", True, "beda"),
            ("the old one again", b"sandi=kalimat+sandi+baru&" + new, False, "sama"),
            ("long", b"sandi=rahasia&sandi_baru=" + b"x" * 1025 + b"&sandi_ulang=" + b"x" * 1025, True, "panjang")):
        a = b.form("/akun/sandi", body)
        got = seen(p)
        key = key or got["_turunan"]
        t.same((a.status, got["_turunan"] == key, got.get("_sandi_galat"), "_sandi_baru" in got), (303, right, fault, fault is None), "new password: " + name)
        t.ok(re.match(r"[A-Za-z0-9+/]{43}=$", got["_turunan"]), "new password: what the old one becomes, to be compared", got)
        t.ok(not {"sandi", "sandi_baru", "sandi_ulang"} & set(got), "new password: SQL sees none of them", got)
    b.form("/akun/sandi", b"sandi=rahasia&" + new)
    t.ok(re.match(r"scrypt\$15\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$", seen(p)["_sandi_baru"]), "new password: its hash", seen(p))
    c = fresh(p)
    c.form("/undangan/berlaku", new)
    t.same(("_turunan" in seen(p), "_sandi_baru" in seen(p)), (False, True), "new password: who is invited has no old one")
    before = count(p)
    t.same((c.form("/undangan/habis", new + b"&token=berlaku").status, count(p)), (410, before), "new password: an invitation that does not stand ends before the hash")
    t.same((c.form("/akun/sandi", new + b"&token=berlaku").status, count(p)), (401, before), "new password: nobody has to log in first, a token in the form is none")
    t.ok("kalimat" not in p.text(), "new password: not in the log")


def scanned(qr):
    """What zbarimg reads where the SVG path of the page is drawn."""
    side, zoom = qr["sisi"], 6
    rows = [bytearray(side) for _ in range(side)]
    for x, y, w in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", qr["jalur"]):
        rows[int(y)][int(x):int(x) + int(w)] = b"\1" * int(w)
    picture = b"P5 %d %d 255\n" % (side * zoom, side * zoom)
    for row in rows:
        picture += bytes(0 if dark else 255 for dark in row for _ in range(zoom)) * zoom
    with tempfile.NamedTemporaryFile(suffix=".pgm") as f:
        f.write(picture)
        f.flush()
        return subprocess.run(["zbarimg", "-q", "--nodbus", "--raw", f.name], capture_output=True, text=True).stdout.strip()


def codes(t, p):
    b = fresh(p)
    b.form("/masuk", b"surel=a%40b.id&sandi=rahasia")
    b.get("/akun/kode")
    b.form("/akun/kode", b"kode=123456")
    t.ok("_rahasia" not in seen(p), "code: without a secret there is nothing to count from")
    a = b.form("/akun/kode/baru", b"tampil=1", ACCEPT)
    doc = json.loads(a.body)
    secret = doc["rahasia"]
    t.ok(a.status == 200 and re.match(r"[A-Z2-7]{32}$", secret) and "rahasia_sandi" not in doc, "code: a secret of 160 bits, shown once", a.raw)
    t.same(doc["rahasia_kelompok"].replace(" ", ""), secret, "code: and in groups")
    t.same((a.header("cache-control"), seen(p)["_rahasia_baru"][:6]), ("no-store", "v1:k1:"), "code: SQL sees it sealed, nothing keeps it")
    t.same(doc["otpauth"], "otpauth://totp/PPID:?secret=%s&issuer=PPID" % secret, "code: as an address for apps")
    t.same(scanned(doc["qr"]), doc["otpauth"], "code: and as a picture of it that a scanner reads")
    raw = base64.b32decode(secret)
    t.same(seen(p)["_rahasia_sidik"], hashlib.sha256(raw).hexdigest(), "code: and its digest")
    b.form("/akun/kode", b"kode=123+456")
    t.same((seen(p)["_rahasia"], seen(p)["kode"]), (raw.hex(), "123 456"), "code: SQL is given the opened secret and what was typed, and decides")
    t.ok(not {"_langkah", "_cocok"} & set(seen(p)), "code: nothing is claimed about it", seen(p))
    t.ok(secret not in p.text() and raw.hex() not in p.text(), "code: not in the log")


def sealing(t, p):
    b = fresh(p)
    b.form("/permohonan", b"identitas=7604010101900001")
    got = seen(p)
    t.ok(re.match(r"v1:k1:[A-Za-z0-9+/=]{56,64}$", got["_identitas_sandi"]), "seal: sealed", got)
    t.same(got["_identitas_samar"], "•" * 12 + "0001", "seal: masked")
    b.form("/permohonan", b"identitas=7604+0101.0190-0001")
    t.same(seen(p)["_identitas_samar"], "•" * 12 + "0001", "seal: typed in groups, masked as one number")
    b.form("/permohonan", b"identitas=AHU-001.AH.01")
    t.same(seen(p)["_identitas_samar"], "•" * 9 + "H.01", "seal: a decree's number stays as it is")
    b.form("/permohonan", "identitas=aé".encode())
    t.same(seen(p)["_identitas_samar"], "aé", "seal: a short one")
    b.form("/lacak", b"identitas=7604010101900001")
    t.ok("_identitas_sandi" not in seen(p), "seal: only where the row says so")


def opening(t, p):
    b = fresh(p)
    b.form("/permohonan", b"identitas=7604010101900001")
    sealed = seen(p)["_identitas_sandi"]
    body = b"segel=" + quote(sealed, safe="").encode()
    a = b.form("/meja/UJI-1/identitas", body, ACCEPT)
    doc = json.loads(a.body)
    t.same((a.status, doc.get("identitas"), "identitas_sandi" in doc), (200, "7604010101900001", False), "open: the number for this answer, the sealed text gone")
    t.same(a.header("cache-control"), "no-store", "open: nothing on the way may keep it")
    a = b.form("/meja/UJI-1/identitas", body)
    t.same((a.status, a.header("cache-control"), a.header("etag")), (200, "no-store", None), "open: as a page")
    for name, bad in (("altered", sealed[:-6] + "AAAAA="), ("another key", sealed.replace("v1:k1:", "v1:k9:")), ("not sealed", "x"), ("empty", "")):
        a = b.form("/meja/UJI-1/identitas", b"segel=" + quote(bad, safe="").encode(), ACCEPT)
        t.same((a.status, json.loads(a.body)["identitas"]), (200, None), "open: %s stays closed" % name)
    a = b.form("/lacak", body, ACCEPT)
    t.ok(a.status == 500 and b"7604010101900001" not in a.body, "open: only where the row says so", a.raw)
    t.ok("7604010101900001" not in p.text() and sealed not in p.text(), "open: not in the log")


def errors(t, p):
    b = fresh(p)
    for state, status in (("KI401", 401), ("KI403", 403), ("KI404", 404), ("KI409", 409), ("KI410", 410), ("KI413", 413), ("KI429", 429),
                          ("KI503", 503), ("22001", 422), ("23505", 422), ("42501", 403), ("57014", 504), ("53300", 503), ("53100", 507),
                          ("40001", 503), ("XX000", 500), ("P0001", 500)):
        a = b.get("/lacak?galat=" + state)
        t.ok(a.status == status and ("Kalimat" in a.text()) == state.startswith("KI"), "SQLSTATE %s: %d" % (state, status), a.raw)
    t.ok(b.get("/lacak?galat=KI503").header("retry-after") is not None, "503: says when to come back")
    a = send(p.socket, block("GET", "/lacak?galat=KI404", [ACCEPT]))
    t.same((json.loads(a.body)["status"], json.loads(a.body)["detail"]), (404, "Kalimat KI404"), "SQLSTATE: as problem+json")
    for where in ("//evil.example/", "https://evil.example/", "/\\evil", "/a%0d%0aX: y", "lacak"):
        t.same(b.form("/lacak", b"ke=" + where.encode()).status, 500, "redirect refused: " + where)
    a = b.get("/informasi/UJI-1/tautan")
    t.same((a.status, a.header("location"), a.header("referrer-policy"), a.body), (303, "https://uji.example/a?b=1#c", "no-referrer", b""), "away: to what the database names")
    for where in ("https://uji.example", "https://uji.example:8443/x", "https://a-b.c?d"):
        t.same(b.get("/informasi/UJI-1/tautan?ke=" + quote(where, safe="")).header("location"), where, "away: to " + where)
    for where in ("http://evil.example/", "//evil.example/", "javascript:alert(1)", "https://", "https://a@evil.example/", "https:///x", "https://evil.example\\x", "https://evil.example/a b",
                  "https://evil.example/\r\nX: y", "https://evil.example/é", "https://evil.example/\"", "/lacak", "HTTPS://evil.example/", ""):
        a = b.get("/informasi/UJI-1/tautan?ke=" + quote(where, safe=""))
        t.same((a.status, a.header("location")), (500, None), "away refused: %r" % where)
    a = b.get("/informasi/UJI-1/tautan", ACCEPT)
    t.same((a.status, json.loads(a.body)), (200, {"ke": "https://uji.example/a?b=1#c"}), "away: a program is told")
    a = b.get("/meja/UJI-1?tidur=9")
    t.same(a.status, 504, "slow: given up by PostgreSQL")
    a = b.get("/lacak?panjang=3000000")
    t.same((a.status, b.get("/lacak?panjang=3000000", ACCEPT).status), (200, 200), "large: a 3 MB document")


def run(t, p):
    for test in (accepted, json_bodies, refused, tokens, login, passwords, codes, sealing, opening, errors):
        test(t, p)
