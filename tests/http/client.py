"""Raw HTTP over the portal's unix socket, and the tests' bookkeeping."""
import re
import socket
import time


class Answer:
    def __init__(self, raw, closed):
        self.raw, self.closed = raw, closed
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        m = re.match(r"HTTP/1\.1 (\d{3}) ", lines[0])
        self.status = int(m[1]) if m else 0
        self.headers = [tuple(x.split(": ", 1)) for x in lines[1:] if ": " in x]

    def header(self, name):
        return next((v for k, v in self.headers if k == name), None)

    def all(self, name):
        return [v for k, v in self.headers if k == name]

    def text(self):
        return self.body.decode("utf-8", "replace")


def connect(path, timeout=20.0):
    s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    s.settimeout(timeout)
    s.connect(path)
    return s


def read(s, head_only=False):
    """One answer, by its content-length, or whatever came before the end."""
    raw = b""
    want = None
    while want is None or len(raw) < want:
        try:
            piece = s.recv(1 << 20)
        except ConnectionResetError:
            return Answer(raw, True)
        if not piece:
            return Answer(raw, True)
        raw += piece
        if want is None and b"\r\n\r\n" in raw:
            head = raw.partition(b"\r\n\r\n")[0]
            m = re.search(rb"\r\ncontent-length: (\d+)", head)
            want = len(head) + 4 + (int(m[1]) if m and not head_only else 0)
    return Answer(raw, False)


def send(path, *parts, head_only=False, timeout=20.0):
    """Sends bytes, with pauses where a part is a number; reads one answer."""
    with connect(path, timeout) as s:
        try:
            for p in parts:
                if isinstance(p, (int, float)):
                    time.sleep(p)
                else:
                    s.sendall(p)
        except (BrokenPipeError, ConnectionResetError):
            pass
        return read(s, head_only)


def block(method, target, headers=(), body=None):
    lines = ["%s %s HTTP/1.1" % (method, target), "Host: localhost"]
    lines += ["%s: %s" % h for h in headers]
    if body is not None:
        lines.append("Content-Length: %d" % len(body))
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape") + (body or b"")


class Browser:
    """Keeps cookies and the CSRF token of the last page."""

    def __init__(self, path):
        self.path, self.cookies, self.csrf = path, {}, ""

    def ask(self, method, target, headers=(), body=None):
        headers = list(headers)
        if self.cookies:
            headers.append(("Cookie", "; ".join("%s=%s" % c for c in self.cookies.items())))
        a = send(self.path, block(method, target, headers, body), head_only=method == "HEAD")
        for c in a.all("set-cookie"):
            name, _, value = c.split(";")[0].partition("=")
            self.cookies[name] = value
            if "Max-Age=0" in c:
                del self.cookies[name]
        m = re.search(r'name="csrf" value="([^"]+)"', a.text())
        if m:
            self.csrf = m[1]
        return a

    def get(self, target, *headers):
        return self.ask("GET", target, headers)

    def form(self, target, body, *headers):
        kind = ("Content-Type", "application/x-www-form-urlencoded")
        return self.ask("POST", target, [kind, *headers], b"csrf=" + self.csrf.encode() + b"&" + body)

    def json(self, target, body, *headers):
        kind = [("Content-Type", "application/json"), ("Accept", "application/json")]
        return self.ask("POST", target, kind + list(headers), body)

    def multipart(self, target, parts, cut=0, boundary="xyzzy"):
        """parts: (name, filename or None, bytes)"""
        out = b""
        for name, filename, data in [("csrf", None, self.csrf.encode()), *parts]:
            out += b"--" + boundary.encode() + b'\r\nContent-Disposition: form-data; name="' + name.encode() + b'"'
            if filename is not None:
                out += b'; filename="' + filename.encode() + b'"\r\nContent-Type: application/octet-stream'
            out += b"\r\n\r\n" + data + b"\r\n"
        out += b"--" + boundary.encode() + b"--\r\n"
        if cut:
            out = out[:-cut]
        return self.ask("POST", target, [("Content-Type", "multipart/form-data; boundary=" + boundary)], out)


class Tests:
    """Prints TAP."""

    def __init__(self):
        self.count = self.failed = 0

    def ok(self, good, name, detail=""):
        self.count += 1
        self.failed += not good
        print("%sok %d - %s" % ("" if good else "not ", self.count, name), flush=True)
        if not good and detail != "":
            print("# %s" % str(detail)[:600].replace("\n", "\n# "), flush=True)

    def same(self, got, want, name):
        self.ok(got == want, name, "got %r, wanted %r" % (got, want))

    def end(self):
        """An exception that nobody catches ends Python with status 1."""
        print("1..%d" % self.count)
        return 3 if self.failed else 0
