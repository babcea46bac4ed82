"""What reaches Kore's parser, and how: refusals, smuggling, slow clients."""
import time

from client import Browser, block, connect, read, send

H = b"Host: localhost\r\n"
CASES = [
    ("a page", b"GET / HTTP/1.1\r\n" + H + b"\r\n", 200),
    ("HTTP/1.0 is closed", b"GET / HTTP/1.0\r\n" + H + b"\r\n", 200),
    ("unknown path", b"GET /tidak/ada HTTP/1.1\r\n" + H + b"\r\n", 404),
    ("slash behind", b"GET /lacak/ HTTP/1.1\r\n" + H + b"\r\n", 404),
    ("wrong method", b"DELETE /lacak HTTP/1.1\r\n" + H + b"\r\n", 405),
    ("unknown method", b"BREW /lacak HTTP/1.1\r\n" + H + b"\r\n", 501),
    ("lower-case method", b"get / HTTP/1.1\r\n" + H + b"\r\n", 501),
    ("HTTP/2.0", b"GET / HTTP/2.0\r\n" + H + b"\r\n", 505),
    ("absolute address", b"GET http://x/ HTTP/1.1\r\n" + H + b"\r\n", 400),
    ("no host", b"GET / HTTP/1.1\r\nX: y\r\n\r\n", 400),
    ("header that begins like host", b"GET / HTTP/1.1\r\nHostx: evil\r\n\r\n", 400),
    ("forged host before the host", b"GET / HTTP/1.1\r\nHostx: evil\r\n" + H + b"\r\n", 200),
    ("two hosts", b"GET / HTTP/1.1\r\n" + H + H + b"\r\n", 400),
    ("host with a slash", b"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
    ("bare line feeds", b"GET / HTTP/1.1\nHost: a\n\n", 400),
    ("bare line feed in a header", b"GET / HTTP/1.1\r\n" + H + b"X: a\nY: b\r\n\r\n", 400),
    ("folded header", b"GET / HTTP/1.1\r\n" + H + b"X: a\r\n b\r\n\r\n", 400),
    ("blank before colon", b"GET / HTTP/1.1\r\n" + H + b"X : a\r\n\r\n", 400),
    ("NUL in a header", b"GET / HTTP/1.1\r\n" + H + b"X: a\0b\r\n\r\n", 400),
    ("NUL in the path", b"GET /\0 HTTP/1.1\r\n" + H + b"\r\n", 400),
    ("escaped NUL in the path", b"GET /permohonan/%00 HTTP/1.1\r\n" + H + b"\r\n", 400),
    ("bad UTF-8 in the path", b"GET /permohonan/%ff HTTP/1.1\r\n" + H + b"\r\n", 400),
    ("half an escape", b"GET /permohonan/%4 HTTP/1.1\r\n" + H + b"\r\n", 400),
    ("UTF-8 in a header", b"GET / HTTP/1.1\r\n" + H + b"User-Agent: \xc3\xa9\r\n\r\n", 200),
    ("tab and empty header", b"GET / HTTP/1.1\r\n" + H + b"X:\r\nY: a\tb\r\nAccept:\r\n\r\n", 200),
    ("thirty headers", b"GET / HTTP/1.1\r\n" + H + b"".join(b"X%d: y\r\n" % i for i in range(30)) + b"\r\n", 200),
    ("200 headers", b"GET / HTTP/1.1\r\n" + H + b"".join(b"X%d: y\r\n" % i for i in range(200)) + b"\r\n", 431),
    ("headers too large", b"GET / HTTP/1.1\r\n" + H + b"X: " + b"a" * 20000 + b"\r\n\r\n", 431),
    ("address too long", b"GET /" + b"a" * 2100 + b" HTTP/1.1\r\n" + H + b"\r\n", 414),
    ("no length", b"POST /lacak HTTP/1.1\r\n" + H + b"\r\n", 411),
    ("chunked", b"POST /lacak HTTP/1.1\r\n" + H + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501),
    ("length and chunked", b"POST /lacak HTTP/1.1\r\n" + H + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501),
    ("two lengths", b"POST /lacak HTTP/1.1\r\n" + H + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nid=123", 400),
    ("signed length", b"POST /lacak HTTP/1.1\r\n" + H + b"Content-Length: +5\r\n\r\nid=12", 400),
    ("negative length", b"POST /lacak HTTP/1.1\r\n" + H + b"Content-Length: -5\r\n\r\nid=12", 400),
    ("length with letters", b"POST /lacak HTTP/1.1\r\n" + H + b"Content-Length: 5a\r\n\r\nid=12", 400),
    ("length too large", b"POST /lacak HTTP/1.1\r\n" + H + b"Content-Length: 99999999999\r\n\r\nid=12", 413),
    ("body on GET", b"GET / HTTP/1.1\r\n" + H + b"Content-Length: 5\r\n\r\nhello", 400),
    ("body on DELETE", b"DELETE / HTTP/1.1\r\n" + H + b"Content-Length: 5\r\n\r\nhello", 405),
    ("body on DELETE, half of it", b"DELETE / HTTP/1.1\r\n" + H + b"Content-Length: 50\r\n\r\nhello", 405),
    ("body on DELETE of nothing", b"DELETE /tidak/ada HTTP/1.1\r\n" + H + b"Content-Length: 5\r\n\r\nhello", 404),
    ("body on OPTIONS", b"OPTIONS / HTTP/1.1\r\n" + H + b"Content-Length: 5\r\n\r\nhello", 400),
    ("no length, wrong method", b"PUT /lacak HTTP/1.1\r\n" + H + b"\r\n", 405),
    ("no length, another one", b"PATCH /lacak?a=b HTTP/1.1\r\n" + H + b"\r\n", 405),
    ("no length, wrong method, a case's path", b"PUT /meja/UJI-1/terima HTTP/1.1\r\n" + H + b"\r\n", 405),
    ("no length, POST where only GET is", b"POST /meja HTTP/1.1\r\n" + H + b"\r\n", 405),
    ("no length, unknown path", b"POST /tidak/ada HTTP/1.1\r\n" + H + b"\r\n", 404),
    ("no length, wrong method, unknown path", b"PUT /tidak/ada HTTP/1.1\r\n" + H + b"\r\n", 404),
    ("no length, slash behind", b"POST /lacak/ HTTP/1.1\r\n" + H + b"\r\n", 404),
    ("no length, half an escape", b"POST /meja/%4/terima HTTP/1.1\r\n" + H + b"\r\n", 400),
    ("no length, a long path", b"POST /" + b"a" * 1500 + b" HTTP/1.1\r\n" + H + b"\r\n", 400),
    ("no length, a path and a query", b"POST /lacak?a=b HTTP/1.1\r\n" + H + b"\r\n", 411),
    ("no length, as JSON", b"POST /lacak.json HTTP/1.1\r\n" + H + b"\r\n", 411),
    ("TLS to the socket", b"\x16\x03\x01\x02\x00\x01\x00\n\n" + b"a" * 40, 400),
]


def refusals(t, p):
    for name, data, status in CASES:
        a = send(p.socket, data)
        t.same(a.status, status, "protocol: " + name)
        if status >= 400 and a.header("content-type") != "application/problem+json":
            number = a.header("x-request-id") or "none"
            t.ok(len(number) == 32 and number in a.text() and "<h1>" in a.text(),
                 "protocol: %s has a page with the request's number" % name, a.raw)


def headers(t, p):
    a = send(p.socket, block("GET", "/"))
    for name, part in (("content-security-policy", "default-src 'none'"), ("x-content-type-options", "nosniff"),
                       ("referrer-policy", "no-referrer"), ("cache-control", "no-store"), ("permissions-policy", "camera=()")):
        t.ok(part in (a.header(name) or ""), "headers: " + name, a.headers)
    number = "0123456789abcdef" * 2
    t.same(send(p.socket, block("GET", "/", [("X-Request-Id", number)])).header("x-request-id"), number, "headers: nginx's number is kept")
    t.ok(send(p.socket, block("GET", "/", [("X-Request-Id", "x" * 32)])).header("x-request-id") != "x" * 32, "headers: a strange number is not")
    a = send(p.socket, block("HEAD", "/"), head_only=True)
    t.ok(a.status == 200 and a.body == b"" and int(a.header("content-length")) > 500, "HEAD: headers only", a.raw)
    a = send(p.socket, block("OPTIONS", "/lacak"))
    t.same((a.status, a.header("allow")), (204, "GET, HEAD, POST, OPTIONS"), "OPTIONS: what the path takes")
    a = send(p.socket, block("PUT", "/meja", [], b"x"))
    t.same((a.status, a.header("allow")), (405, "GET, HEAD, OPTIONS"), "405: says what would be taken")
    for method, target, allow in (("PUT", "/lacak", "GET, HEAD, POST, OPTIONS"), ("POST", "/meja", "GET, HEAD, OPTIONS"), ("PATCH", "/permohonan", "POST, OPTIONS")):
        for headers in ([], [("Accept", "application/json")]):
            a = send(p.socket, block(method, target, headers))
            t.same((a.status, a.header("allow"), a.header("content-type") == "application/problem+json"), (405, allow, bool(headers)), "405 without a length: %s %s" % (method, target))
    for target, headers in (("/lacak", [("Accept", "application/json")]), ("/lacak.json", [])):
        a = send(p.socket, block("POST", target, headers))
        t.same((a.status, a.header("content-type")), (411, "application/problem+json"), "JSON: so are those of a request that is not one: " + target)
    a = send(p.socket, block("GET", "/tidak/ada", [("Accept", "application/json")]))
    t.same((a.status, a.header("content-type")), (404, "application/problem+json"), "JSON: problems too")
    a = send(p.socket, block("GET", "/lacak.json"))
    t.same((a.status, a.header("content-type")), (200, "application/json"), "JSON: by .json")


def smuggling(t, p):
    inner = b"GET /meja HTTP/1.1\r\nHost: evil\r\n\r\n"
    for name, parts in (
            ("behind a GET", [b"GET / HTTP/1.1\r\n" + H + b"Content-Length: %d\r\n\r\n" % len(inner), 0.1, inner]),
            ("behind a longer POST", [b"POST /lacak HTTP/1.1\r\n" + H + b"Content-Length: 3\r\n\r\na=b" + inner]),
            ("pipelined", [block("GET", "/lacak") + inner])):
        with connect(p.socket) as s:
            for part in parts:
                if isinstance(part, float):
                    time.sleep(part)
                    continue
                try:
                    s.sendall(part)
                except OSError:
                    pass
            t.ok(read(s).status in (200, 400, 415), "smuggling: the first is answered: " + name)
            s.settimeout(1)
            try:
                more = s.recv(65536)
            except (OSError, TimeoutError):
                more = b""
            t.same(more, b"", "smuggling: one answer only, then closed: " + name)


def keeping(t, p):
    with connect(p.socket) as s:
        for i in range(3):
            s.sendall(block("GET", "/lacak"))
            t.same(read(s).status, 200, "keep-alive: request %d of one connection" % (i + 1))
        s.sendall(block("GET", "/lacak?tidur=0.3"))
        time.sleep(0.1)
        s.sendall(block("GET", "/masuk"))
        t.ok("Uji &lt;lacak&gt;" in read(s).text(), "keep-alive: the slow one is answered first")
        t.ok("Uji &lt;masuk&gt;" in read(s).text(), "keep-alive: then the one sent meanwhile")
        for c in block("GET", "/lacak"):
            s.sendall(bytes([c]))
        t.same(read(s).status, 200, "keep-alive: a byte at a time")
        s.sendall(block("GET", "/", [("Connection", "close")]))
        t.ok(read(s).header("connection") == "close" and s.recv(1) == b"", "close: as asked")
    body = b"a=" + b"x" * 5000
    with connect(p.socket) as s:
        s.sendall(block("POST", "/lacak", [("Expect", "100-continue")], body)[:-len(body)])
        t.same(s.recv(100), b"HTTP/1.1 100 Continue\r\n\r\n", "100-continue: asked for the body")
        s.sendall(body)
        t.same(read(s).status, 415, "100-continue: answered after it")


def slow(t, p):
    """A client that never finishes is let go, and holds nobody up."""
    with connect(p.socket, 30) as s, connect(p.socket, 30) as idle:
        s.sendall(b"GET / HTTP/1.1\r\nHost: local")
        many = [connect(p.socket) for _ in range(200)]
        for c in many:
            c.sendall(b"GET / HTTP/1.1\r\nX: ")
        t.same(Browser(p.socket).get("/").status, 200, "slowloris: others are served meanwhile")
        a = read(s)
        t.ok(a.closed or a.status == 408, "slowloris: half a header is let go", a.raw)
        t.ok(idle.recv(1000) is not None, "slowloris: so is a client that says nothing")
        for c in many:
            c.close()


def run(t, p):
    for test in (refusals, headers, smuggling, keeping, slow):
        test(t, p)
