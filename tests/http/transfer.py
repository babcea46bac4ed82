"""Files in and out: types, sizes, halves, back-pressure."""
import hashlib
import io
import json
import time
import zipfile

from client import Browser, block, connect, read, send
from forms import count, fresh, seen

PDF = b"%PDF-1.7\n" + b"x" * 3000
ALL = 3 * 1048576 + 5


def zipped(*names):
    f = io.BytesIO()
    with zipfile.ZipFile(f, "w") as z:
        for name in names:
            z.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x" * 50)
    return f.getvalue()


def stored(p, code):
    hexa = p.psql("select encode(sha256(string_agg(isi, ''::bytea order by urut)), 'hex') from web.potongan where kode = '%s'" % code)
    return hexa


def kinds(t, p):
    b = fresh(p)
    before = count(p)
    for name, filename, data, stays in (
            ("PDF", "a.pdf", PDF, True), ("PDF by another name", "a.txt", PDF, True), ("JPEG", "a.jpg", b"\xff\xd8\xff\xe0" + b"x" * 99, True),
            ("PNG", "a.png", b"\x89PNG\r\n\x1a\n" + b"x" * 99, True), ("text", "a.txt", "Halo é\n".encode(), True), ("CSV", "a.csv", b"a,b\n1,2\n", True),
            ("DOCX", "a.docx", zipped("[Content_Types].xml", "word/document.xml"), True),
            ("XLSX", "a.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"), True), ("ODT", "a.odt", zipped("mimetype", "content.xml"), True),
            ("ZIP", "a.zip", zipped("a.exe"), False), ("macros", "a.docx", zipped("word/document.xml", "word/vbaProject.bin"), False),
            ("HTML", "a.txt", b" <html><script>", False), ("SVG", "a.png", b"<svg onload=alert(1)>", False), ("EXE", "a.pdf", b"MZ\x90\0" + b"x" * 99, False),
            ("empty", "a.pdf", b"", False), ("half a ZIP", "a.docx", zipped("word/document.xml")[:60], False), ("binary as text", "a.txt", b"a\0b", False)):
        a = b.multipart("/permohonan", [("isi", None, b"x"), ("ktp", filename, data)])
        before += 1
        file = seen(p)["_berkas"][0]
        if stays:
            t.same(stored(p, file["kode"]), hashlib.sha256(data).hexdigest(), "upload: %s, byte for byte" % name)
        else:
            t.same(file, {"bidang": "ktp", "nama": filename, "tolak": "jenis" if data else "kosong", "paling_besar": 10485760}, "upload: %s is not stored and the form is told" % name)
    t.same(count(p), before, "upload: every form reached its function")
    a = b.multipart("/permohonan", [("isi", None, b"x"), ("ktp", "", b"")])
    t.ok(a.status == 303 and "_berkas" not in seen(p), "upload: no file chosen")
    t.same(b.multipart("/lacak", [("ktp", "a.pdf", PDF)]).status, 415, "upload: refused where no file belongs")


def sizes(t, p):
    b = fresh(p)
    rss = p.rss()
    data = b"%PDF-1.7\n" + bytes(range(256)) * 40000
    a = b.multipart("/permohonan", [("ktp", "besar.pdf", data), ("d[]", "1.pdf", PDF), ("d[]", "2.txt", b"dua")])
    files = seen(p)["_berkas"]
    t.same((a.status, [f["bidang"] for f in files]), (303, ["ktp", "d", "d"]), "upload: three files, 10 MB")
    t.same(stored(p, files[0]["kode"]), hashlib.sha256(data).hexdigest(), "upload: 10 MB, byte for byte")
    t.ok(p.rss() - rss < 12000, "upload: in flat memory", "%d KiB more" % (p.rss() - rss))
    b.multipart("/permohonan", [("ktp", "a.pdf", b"%PDF-" + b"x" * 10485760), ("d[]", "1.pdf", PDF)])
    files = seen(p)["_berkas"]
    t.same(("kode" in files[0], files[0]["tolak"], "kode" in files[1]), (False, "ukuran", True), "upload: one byte too many, the other file is kept")
    before = count(p)
    t.same(b.multipart("/permohonan", [("d[]", "%d.pdf" % i, PDF) for i in range(9)]).status, 413, "upload: nine files")
    t.same(b.multipart("/permohonan", [("ktp", "penuh.pdf", PDF)]).status, 507, "upload: the database's disk is full")
    t.same(b.multipart("/permohonan", [("ktp", "a.pdf", PDF)], cut=30).status, 400, "upload: half a body")
    t.same(count(p), before, "upload: nothing of these was attached")


def abandoned(t, p):
    b = fresh(p)
    before, closed = count(p), int(p.psql("select count(*) from web.selesai"))
    body = b"--x\r\nContent-Disposition: form-data; name=\"ktp\"; filename=\"a.pdf\"\r\n\r\n" + PDF * 900
    head = block("POST", "/permohonan", [("Content-Type", "multipart/form-data; boundary=x")], body + b"--x--")
    for part in (1000, 500000, len(body) - 10):
        with connect(p.socket) as s:
            s.sendall(head[:part])
    time.sleep(0.5)
    t.same((count(p), int(p.psql("select count(*) from web.selesai"))), (before, closed), "upload: a client that leaves attaches nothing")
    t.same(b.get("/").status, 200, "upload: the portal goes on")


def left(p):
    """Files of which anything is stored, once what was told to go has gone."""
    old = None
    for _ in range(50):
        now = int(p.psql("select count(distinct kode) from web.potongan"))
        if now == old:
            return now
        old = now
        time.sleep(0.2)
    return old


def thrown_away(t, p):
    b = fresh(p)
    p.psql("truncate web.potongan, web.selesai, web.dibuang")
    two = [("ktp", "a.pdf", PDF), ("d[]", "b.pdf", PDF)]
    good, b.csrf = b.csrf, fresh(p).csrf
    t.same((b.multipart("/permohonan", two).status, left(p)), (403, 0), "upload: without a token nothing is stored")
    t.same(p.psql("select count(*) from web.dibuang"), "0", "upload: not even for a moment")
    b.csrf = good
    for state, status in (("KI401", 401), ("KI403", 403), ("KI404", 404), ("KI410", 410), ("KI413", 413)):
        t.same((b.multipart("/permohonan", two + [("galat", None, state.encode())]).status, left(p)), (status, 0), "upload: refused with %d, its files go with it" % status)
    t.same(p.psql("select count(*) from web.selesai s join web.dibuang using (kode)"), "10", "upload: those that were stored and no others")
    stays = 0
    for state, status in (("KI409", 409), ("KI429", 429), ("22001", 422), ("XX000", 500)):
        stays += 2
        t.same((b.multipart("/permohonan", two + [("galat", None, state.encode())]).status, left(p)), (status, stays), "upload: refused with %d, the form that is offered again keeps its files" % status)
    a = b.ask("POST", "/permohonan", [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=x")],
              b"--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n--x\r\nContent-Disposition: form-data; name=\"galat\"\r\n\r\nKI409\r\n"
              b"--x\r\nContent-Disposition: form-data; name=\"ktp\"; filename=\"a.pdf\"\r\n\r\n%s\r\n--x--\r\n" % (b.csrf.encode(), PDF))
    t.same((a.status, left(p)), (409, stays), "upload: a program gets no form, so nothing is kept for it")
    for more, status in ((("salah", None, b"1"), 422), (("isi", None, b"1"), 303)):
        stays += 2
        t.same((b.multipart("/permohonan", two + [more]).status, left(p)), (status, stays), "upload: %d: what the page's function was given is its own" % status)
    t.same((b.multipart("/permohonan", two + [("d[]", "penuh.pdf", PDF)]).status, left(p)), (507, stays + 2), "upload: the third file failed, the form keeps the two")
    t.same((b.multipart("/permohonan", two + [("d[]", "terlalu.pdf", PDF)]).status, left(p)), (403, stays + 2), "upload: the third file was refused, the two go")


def downloads(t, p):
    a = send(p.socket, block("GET", "/laporan/1/unduh"))
    want = b"A" * 1048576 + b"B" * 1048576 + b"C" * 1048576 + b"akhir"
    t.ok(a.status == 200 and a.body == want, "download: 3 MB, byte for byte", a.raw[:500])
    t.same(a.header("content-disposition"), "attachment; filename=\"Surat _nik_ 1.pdf\"; filename*=UTF-8''Surat%20%22%C3%BCnik%22%201.pdf"
           .replace("Surat _nik_", "Surat __nik_"), "download: its name")
    t.same((a.header("content-type"), a.header("x-content-type-options")), ("application/pdf", "nosniff"), "download: its type")
    tag = a.header("etag")
    t.same(send(p.socket, block("GET", "/laporan/1/unduh", [("If-None-Match", tag)])).status, 304, "download: known already")
    a = send(p.socket, block("HEAD", "/laporan/1/unduh"), head_only=True)
    t.same((a.status, a.header("content-length"), a.body), (200, str(len(want)), b""), "download: HEAD")
    with connect(p.socket) as s:
        for i in range(2):
            s.sendall(block("GET", "/laporan/1/unduh"))
            t.same(len(read(s).body), ALL, "download: %d of one connection" % (i + 1))
        s.sendall(block("GET", "/lacak"))
        t.same(read(s).status, 200, "download: then a page on the same connection")
    a = send(p.socket, block("GET", "/laporan/1/unduh").replace(b"HTTP/1.1", b"HTTP/1.0"))
    t.same(len(a.body), ALL, "download: to HTTP/1.0")


def pressure(t, p):
    rss = p.rss()
    clients = [connect(p.socket) for _ in range(8)]
    for c in clients:
        c.sendall(block("GET", "/laporan/1/unduh?mib=40"))
        c.recv(1000)
    time.sleep(1)
    t.ok(p.rss() - rss < 24000, "download: slow readers cost a piece each", "%d KiB more" % (p.rss() - rss))
    t.same(Browser(p.socket).get("/").status, 200, "download: others are served meanwhile")
    for c in clients[:4]:
        c.close()
    for c in clients[4:]:
        n = 0
        while n < 41941000:
            piece = c.recv(1 << 20)
            if not piece:
                break
            n += len(piece)
        c.close()
        t.ok(n >= 41941000, "download: a slow reader gets everything", n)
    t.ok(json.loads(send(p.socket, block("GET", "/lacak", [("Accept", "application/json")])).body), "download: the portal goes on")


def run(t, p):
    for test in (kinds, sizes, abandoned, thrown_away, downloads, pressure):
        test(t, p)
