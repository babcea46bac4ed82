"""Two hundred people who act at the same moment on one request, on one objection, or on the parts of one request."""
import collections
import random
import re
import threading
import time

from client import block, connect, read
from objects import sql

PEOPLE = 200
WAVES = 6
SEED = 20261121
MARK = re.compile(r"tanda-\d+-\d{3}-[a-z_]+")
REFUSED = (401, 403, 404, 409, 410, 413, 422)

AGENCIES = ("DISDIKBUD", "DINSOSP3APMD", "BKPSDM")
# role -> step -> fields; M is the mark of the one who sends it. Steps named in
# LATE end the case, so they begin when there is a history to end.
REQUEST = {
    "utama": {"daftarkan": {"catatan": "M"}, "tanya": {"pertanyaan": "M"}, "tawarkan": {"rincian[]": "M", "alasan": "M"}, "disposisi": {"opd": "OPD", "pesan": "M"},
              "lampirkan": {"golongan": "lampiran"}, "perbaiki": {"catatan": "M"}, "perpanjang": {"alasan": "M"},
              "usulkan": {"keputusan": "tidak_dikuasai", "uraian": "M", "badan_penguasa": "Lain"}, "tanggapi": {"catatan": "M"}},
    "pelaksana": {"terima": {"catatan": "M"}, "kembalikan": {"alasan": "M"}, "lampirkan": {"golongan": "lampiran"},
                  "usulkan": {"keputusan": "tidak_dikuasai", "uraian": "M", "badan_penguasa": "Lain"}},
    "owner": {"jelaskan": {"jawaban": "M"}, "sepakati": {"jawaban": "ya"}, "cabut": {"alasan": "M", "yakin": "ya"}, "nilai": {"angka": "5", "komentar": "M"}},
}
OBJECTION = {
    "utama": {"nyatakan": {"pernyataan": "M"}, "penuhi": {"tanggal": "TODAY", "uraian": "M"},
              "laksanakan": {"tanggal": "TODAY", "uraian": "M"}, "jawab": {"sikap": "menerima", "tulisan": "M"}},
    "atasan": {"periksa": {"pesan": "M"}, "musyawarah": {"tanggal": "TODAY", "hasil": "M"}, "sepakati": {"tanggal": "TODAY", "batas": "TODAY", "hasil": "M"},
               "putus": {"keputusan": "dikabulkan", "pertimbangan": "M", "perintah": "Berikan", "hari": "7"}},
    "owner": {"tanggapi": {"sikap": "menerima", "tulisan": "M"}},
}
PART = {
    "utama": {"alihkan": {"opd": "OPD", "alasan": "M"}, "minta_ulang": {"catatan": "M"}, "batalkan": {"alasan": "M"}},
    "pelaksana": {"terima": {"catatan": "M"}, "jawab": {"uraian": "M"}, "tidak_dikuasai": {"badan_penguasa": "Lain", "keterangan": "M"},
                  "kembalikan": {"alasan": "M"}, "teruskan": {"opd": "OPD", "alasan": "M"}},
}
CASES = {"request": REQUEST, "objection": OBJECTION, "part": PART}
DESK = {"request": "/meja/", "objection": "/meja/keberatan/", "part": "/meja/bagian/"}
LATE = ("batalkan", "tanggapi", "cabut", "nilai", "putus", "laksanakan", "jawab")
# Who has no business in it tries all the same.
STRANGERS = ("komisi", "admin", "agency2", "stranger")


class Person(threading.Thread):
    """One of them: chooses by his own dice, waits for all, sends."""

    def __init__(self, crowd, n):
        super().__init__(daemon=True)
        # Neighbours at one desk; of every other desk both press one form.
        desk, self.twin = n // 2, n // 2 % 2 == 0
        self.crowd, self.n, self.mate = crowd, n, desk * 2 if self.twin else n
        self.dice = random.Random(SEED + self.mate)
        self.case = ("request", "request", "part", "objection")[desk % 4]
        steps = CASES[self.case]
        self.role = STRANGERS[desk // 7 % 4] if desk % 7 == 0 else sorted(steps)[desk // 4 % len(steps)]
        self.steps = steps.get(self.role) or self.dice.choice([x for r, x in sorted(steps.items()) if r != "owner" or self.role == "stranger"])
        self.forbidden = self.role in STRANGERS
        self.cookie, self.csrf, self.sent = "", "", []

    def target(self, step=""):
        owner = self.role in ("owner", "stranger") and self.case != "part"
        base = {"request": "/permohonan/", "objection": "/keberatan/"}[self.case] if owner else DESK[self.case]
        number = self.crowd.numbers[self.case]
        return base + number + ("-B%d" % (self.mate // 4 % 3 + 1) if self.case == "part" else "") + ("/" + step if step else "")

    def ask(self, method, target, headers=(), body=None):
        """0 when nobody knows what became of it."""
        try:
            with connect(self.crowd.portal, 60) as s:
                s.sendall(block(method, target, [("Cookie", self.cookie), ("X-Real-IP", "192.0.2.%d" % self.n), *headers], body))
                return read(s)
        except OSError:
            return None

    def look(self):
        """What his page says the case's version is."""
        a = self.ask("GET", self.target(), [("Accept", "application/json")])
        m = re.search(r'"versi": ?(\d+)', a.text()) if a is not None and a.status == 200 else None
        return m[1] if m else ""

    def choose(self, wave):
        """(mark, step, fields): current, stale or unsaid version, each with its own mark."""
        steps = [s for s in sorted(self.steps) if s not in LATE or wave >= WAVES - 2]
        step = self.dice.choice(steps or sorted(self.steps))
        seen = self.look()
        kind = self.dice.choices(("current", "stale", "unsaid"), (5, 2, 4))[0]
        version = {"current": seen, "stale": "1", "unsaid": ""}[kind]
        # An answer to a decision may be changed and changed back: then it stands twice.
        form = self.n if (self.role, step) == ("owner", "tanggapi") else self.mate
        mark = "tanda-%d-%03d-%s" % (wave, form, step)
        # Officers' forms know a double press by the version.
        version = (seen or "1") if self.twin and self.role != "owner" else version
        fields = {"versi": version, "formulir": "formulir-%d-%03d-%s" % (wave, form, step), **self.steps[step]}
        words = {"M": mark, "OPD": self.dice.choice(AGENCIES), "TODAY": self.crowd.today}
        return mark, step, {k: words.get(v, v) for k, v in fields.items()}

    def post(self, mark, step, fields):
        parts = {"csrf": self.csrf, **fields}
        if step != "lampirkan":
            body = "&".join("%s=%s" % x for x in parts.items()).encode()
            return self.ask("POST", self.target(step), [("Content-Type", "application/x-www-form-urlencoded")], body)
        b = "".join('--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % x for x in parts.items())
        b += '--x\r\nContent-Disposition: form-data; name="berkas"; filename="%s.txt"\r\n\r\nisi\r\n--x--\r\n' % mark
        return self.ask("POST", self.target(step), [("Content-Type", "multipart/form-data; boundary=x")], b.encode())

    def run(self):
        for wave in range(WAVES):
            mark, step, fields = self.choose(wave)
            self.crowd.gate.wait()
            a = self.post(mark, step, fields)
            # Too many at once: nothing was done, and he comes back. When
            # something is being killed nobody could know that.
            while wave not in self.crowd.disturbed and a is not None and a.status == 503:
                time.sleep(self.dice.random() / 2)
                a = self.post(mark, step, fields)
            self.sent.append((mark, step, a.status if a is not None else 0))
            self.crowd.gate.wait()
            # Nobody goes on before the portal is back.
            while self.ask("GET", "/lacak") is None:
                time.sleep(0.1)


class Crowd:
    def __init__(self, portal, numbers, today, disturbed, disturb):
        self.portal, self.numbers, self.today = portal, numbers, today
        self.disturbed, self.disturb = disturbed, disturb
        self.people = [Person(self, n) for n in range(PEOPLE)]
        self.gate = threading.Barrier(PEOPLE + 1)

    def run(self):
        for p in self.people:
            p.start()
        for wave in range(WAVES):
            self.gate.wait()
            if wave in self.disturbed:
                self.disturb(wave)
            self.gate.wait()
        for p in self.people:
            p.join()
        return [(p, *s) for p in self.people for s in p.sent]


def introduce(people, tokens, keys):
    """Cookies and a CSRF token for each."""
    for p in people:
        p.cookie = "sesi=" + tokens[p.n] if p.n in tokens else "tamu=" + "t" * 43
        a = p.ask("GET", "/lacak")
        p.csrf = re.search(r'name="csrf" value="([^"]+)"', a.text())[1]
        if p.role in keys:
            p.cookie += "; kunci=" + keys[p.role]


def found(cases):
    """How often each mark stands in each place that an action writes to."""
    places = ("select e.isi::text from layanan.peristiwa e where e.perkara in (@K@)", "select t.isi::text from layanan.tulisan t where t.perkara in (@K@)",
              "select t.uraian from layanan.tanggapan t where t.permohonan in (@K@)", "select b.nama from layanan.berkas b where b.golongan is not null and b.perkara in (@K@)")
    # A row may say its mark more than once.
    return [collections.Counter(m for row in sql(p, k=cases).splitlines() for m in set(MARK.findall(row))) for p in places]
