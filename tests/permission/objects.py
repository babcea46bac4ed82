"""The objects that addresses name, and the people who ask for them, beside the examples."""
import hashlib
import json
import os
import re
import subprocess

from client import Browser

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
PORTAL = os.path.join(os.environ["STATE"], "web", "portal.sock")

# What only the owner of a case and the officers who serve him may read, and
# who besides them reads what he asks. Words that stand nowhere else.
PERSON = {"nama": "Zulfahmi Penanda", "identitas": "7602041505960123", "alamat": "Lorong Penanda 77, Binanga, Mamuju",
          "telepon": "081277665544", "surel": "zulfahmi@penanda.example"}
WISH = {"tujuan": "Tujuan bertanda zq71", "rincian[]": "Rincian bertanda zq72"}
MARKS = {"unrouted": [PERSON["nama"], PERSON["identitas"], "Lorong Penanda", PERSON["telepon"], PERSON["surel"], WISH["tujuan"], WISH["rincian[]"], "505960123"],
         "foreign": ["Yusniar Tetangga", "Lorong Tetangga", "yusniar@tetangga.example", "Rincian tetangga zq73"],
         "stranger": ["Rahmatia Lain", "Lorong Lain", "rahmatia@lain.example", "Rincian lain zq74"]}
# The people of the examples, whose words come from one list.
EXAMPLE = re.compile(rb"pemohon\d+@contoh\.example|0800-0000-\d{4}|Jalan Contoh Nomor")

PNG = b"\x89PNG\r\n\x1a\n" + b"penanda" * 9

LIMITS = "identitas keberatan kode lacak masuk permohonan sandi undangan unggah ekspor"

SETUP = """
insert into dasar.batas (nama, jendela, paling_banyak) select n, '10 minutes', 1000000 from unnest(string_to_array('@LIMITS@', ' ')) n
on conflict (nama) do update set paling_banyak = excluded.paling_banyak;

insert into organisasi.badan_publik (kode, nama, wilayah, zona, kalender, instansi, alamat, kota, telepon, surel, situs)
select 'TETANGGA', 'Badan Tetangga', b.wilayah, b.zona, b.kalender, 'Dinas Tetangga', 'Jalan 1', 'Mamuju', '(0426) 1', 'ppid@tetangga.example', 'https://tetangga.example'
from organisasi.badan_publik b where b.kode = 'SULBAR';
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari)
select b.id, v.kode, 'Dinas ' || v.kode, v.kode, v.peran, '2017-01-01' from organisasi.badan_publik b,
	(values ('INDUK', 'ppid_utama'), ('TANAH', 'ppid_pelaksana'), ('SEKDA', 'atasan_ppid')) v (kode, peran) where b.kode = 'TETANGGA';
select akun.petugas_tambah(jsonb_build_object('surel', v.surel || '@tetangga.example', 'nama', 'Petugas ' || v.surel, 'peran', v.peran, 'badan', v.badan, 'opd', v.opd, 'sandi', '-'))
from (values ('utama', 'ppid_utama', 'TETANGGA', 'INDUK'), ('pelaksana', 'ppid_pelaksana', 'TETANGGA', 'TANAH'), ('atasan', 'atasan_ppid', 'TETANGGA', 'SEKDA'),
	('komisi', 'komisi_informasi', 'TETANGGA', ''), ('admin', 'admin', 'TETANGGA', ''), ('berhenti', 'ppid_utama', 'SULBAR', ''), ('diundang', 'ppid_utama', 'SULBAR', '')) v (surel, peran, badan, opd);
update akun.petugas set aktif = false where surel = 'berhenti@tetangga.example';
insert into akun.undangan (petugas, sidik, dibuat, berakhir, oleh)
select t.id, sha256('undangan-penanda'), now(), now() + interval '1 day', a.id from akun.petugas t, akun.petugas a
where t.surel = 'diundang@tetangga.example' and a.surel = 'admin@contoh.example';
insert into akun.delegasi (badan_publik, dari, kepada, peran, mulai, sampai, alasan, dibuat, oleh)
select d.badan_publik, d.id, k.id, 'ppid_pelaksana', date '2020-01-01', date '2020-02-01', 'Dinas luar', now(), d.id from akun.petugas d, akun.petugas k
where d.surel = 'pelaksana@contoh.example' and k.surel = 'bkpsdm.sulbar@contoh.example';
"""

# One session each; the last three must be worth nothing.
SESSIONS = """
insert into akun.sesi (sidik, petugas, dibuat, berakhir, alamat, agen, tahap)
select sha256(convert_to(v.token, 'UTF8')), t.id, now() - interval '2 hours', now() + v.masa, '', '', v.tahap
from (select e ->> 0 as token, e ->> 1 as surel, (e ->> 2)::interval as masa, e ->> 3 as tahap from jsonb_array_elements('@LIST@'::jsonb) e) v
join akun.petugas t on t.surel = v.surel
"""

CASE = """
with baru as (select akun.bertindak(null, null, '{pemohon}', '{}', null)), isi as (
	select b.* from baru, organisasi.badan_publik x, layanan.permohonan_buat(x.id, '@FORM@', '@BODY@', 'ajukan') b where x.kode = '@OWNER@')
select jsonb_build_object('nomor', nomor, 'kunci', kunci) from isi
"""

FILE = """
with f as (insert into layanan.berkas (badan_publik, perkara, kode, golongan, nama, jenis, ukuran, sidik, untuk_pemohon, dibuat)
	select b.id, (select k.id from layanan.perkara k where k.nomor = '@CASE@'), encode(public.gen_random_bytes(16), 'hex'), '@KIND@', '@KIND@.csv', 'text/csv', 7, sha256('penanda'), @OPEN@, now()
	from organisasi.badan_publik b where b.kode = 'SULBAR' returning *),
i as (insert into layanan.berkas_isi (berkas, urut, isi) select id, 0, 'penanda' from f)
select jsonb_build_object('id', id, 'kode', kode) from f
"""

# Of the examples: an answered request of the agency of `pelaksana` with an
# objection that the Atasan has decided, and one of their letters each.
EXAMPLES = """
select jsonb_build_object('nomor', k.nomor, 'objection', b.nomor, 'objection_id', b.id,
	'answer', (select f.kode from layanan.berkas f where f.perkara = k.id and f.golongan = 'jawaban' and f.untuk_pemohon order by f.id limit 1),
	'letter', (select f.kode from layanan.berkas f where f.perkara = k.id and f.golongan = 'surat' and f.untuk_pemohon order by f.id limit 1),
	'obj-letter', (select f.kode from layanan.berkas f where f.perkara = b.id and f.golongan = 'surat' and f.untuk_pemohon order by f.id limit 1),
	'letter-code', (select s.kode from surat.surat s where s.perkara = k.id order by s.id limit 1),
	'notice', (select i.id from surat.kiriman i where i.badan_publik = k.badan_publik order by i.id limit 1),
	'test', (select u.nomor from informasi.uji u where u.badan_publik = k.badan_publik and u.opd is null order by u.id limit 1),
	'info', (select jsonb_build_object('kode', d.kode, 'berkas', f.kode) from informasi.dip d join informasi.dip_versi v on v.dip = d.id and v.versi = d.versi_akhir join layanan.berkas f on f.id = v.berkas
		where d.opd = t.opd and d.keadaan = 'terbit' order by d.id limit 1),
	'info-link', (select jsonb_build_object('kode', d.kode) from informasi.dip d join informasi.dip_versi v on v.dip = d.id and v.versi = d.versi_terbit
		where d.keadaan = 'terbit' and v.tautan <> '' order by d.id limit 1),
	'info-draft', (select jsonb_build_object('kode', d.kode, 'berkas', f.kode) from informasi.dip d join informasi.dip_versi v on v.dip = d.id and v.versi = d.versi_akhir join layanan.berkas f on f.id = v.berkas
		where d.opd = t.opd and d.keadaan = 'draf' order by d.id limit 1),
	'part', (select p.nomor from layanan.perkara p join layanan.bagian g using (id) where t.opd = any (p.opd) order by p.id limit 1),
	'agency', (select o.kode from organisasi.opd o where o.id = t.opd))
from layanan.keberatan m join layanan.perkara b on b.id = m.id join layanan.perkara k on k.id = m.permohonan
join akun.petugas t on t.surel = 'pelaksana@contoh.example' and t.opd = any (k.opd)
where b.keadaan in ('diputus', 'selesai') and not exists (select from layanan.sengketa s where s.keberatan = b.id) order by b.keadaan, k.id limit 1
"""

TEST = """
do $$
declare
	n bigint;
	kolom text := (select string_agg(a.attname, ', ') from pg_attribute a where a.attrelid = 'informasi.uji_versi'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '');
begin
	insert into informasi.uji (badan_publik, opd, nomor, formulir_sidik, dibuat)
	select t.badan_publik, t.opd, 'UK-PENANDA-1', sha256('uji-penanda'), now() from akun.petugas t where t.surel = 'pelaksana@contoh.example' returning id into n;
	execute format('insert into informasi.uji_versi (%1$s) select %1$s from (select (jsonb_populate_record(v, jsonb_build_object(''uji'', $1))).* from informasi.uji_versi v
		where v.uji = (select min(uji) from informasi.uji_versi) and v.versi = 1) x', kolom) using n;
end $$
"""


def sql(query, **words):
    for k, v in words.items():
        query = query.replace("@%s@" % k.upper(), v)
    done = subprocess.run(["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", "-f", "-"], input=query, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit("psql: " + done.stderr)
    return done.stdout.strip()


def asked(query, **words):
    return json.loads(sql(query, **words))


class Actor:
    """Somebody: his role in which body, his cookies. `dead` sessions are nobody."""

    def __init__(self, name, role="", mail="", stage="penuh", span="1 hour", key=""):
        self.name, self.role, self.mail, self.stage, self.span, self.key = name, role, mail, stage, span, key
        self.token = hashlib.sha256(name.encode()).hexdigest()[:43] if mail else ""
        self.live = stage == "penuh" and not span.startswith("-") and name not in ("deactivated", "unknown")
        self.csrf = self.visitor = ""

    def session(self, salt=""):
        """Another session of the same officer."""
        a = Actor(self.name, self.role, self.mail, self.stage, self.span, self.key)
        a.token = hashlib.sha256((self.name + salt).encode()).hexdigest()[:43] if self.mail else ""
        return a


def actors():
    a = [Actor("nobody"), Actor("stranger", key="?"), Actor("owner", key="?")]
    for role, name in (("utama", "utama"), ("pelaksana", "pelaksana"), ("atasan", "atasan"), ("komisi", "komisi"), ("admin", "admin")):
        a.append(Actor(name, role, name + "@contoh.example"))
        a.append(Actor("other-" + name, role, name + "@tetangga.example"))
    a.append(Actor("agency2", "pelaksana", "dinsosp3apmd.sulbar@contoh.example"))
    a.append(Actor("half", "utama", "utama@contoh.example", stage="kode"))
    a.append(Actor("enrol", "utama", "utama@contoh.example", stage="daftar"))
    a.append(Actor("expired", "utama", "utama@contoh.example", span="-1 minute"))
    a.append(Actor("deactivated", "utama", "berhenti@tetangga.example"))
    a.append(Actor("unknown", "utama", "nobody@nowhere.example"))
    return a


def sessions(people):
    rows = [[a.token, a.mail, a.span, a.stage] for a in people if a.token]
    sql(SESSIONS, list=json.dumps(rows))


def submit(portal, form="penanda-penanda-penanda"):
    """The public form, with an identity number that is sealed and a card."""
    b = Browser(portal)
    b.get("/permohonan/baru")
    fields = {**PERSON, **WISH, "badan": "SULBAR", "formulir": form, "kategori": "perorangan", "pekerjaan": "Guru",
              "cara_memperoleh": "salinan_softcopy", "cara_kirim": "portal", "persetujuan": "ya"}
    a = b.multipart("/permohonan", [(k, None, v.encode()) for k, v in fields.items()] + [("ktp", "ktp.png", PNG)])
    if a.status != 303:
        raise SystemExit("the request was not accepted: %d %s" % (a.status, re.findall(r'class="galat[^<]*<?[^<]*', a.text())))
    return {"nomor": a.header("location").split("/")[2], "kunci": b.cookies["kunci"]}


def case(owner, form, marks):
    body = {"kategori": "perorangan", "nama": marks[0], "alamat": marks[1] + " 5, Mamuju", "surel": marks[2], "rincian": [marks[3]], "kanal": "web",
            "tujuan": "Keperluan sendiri", "identitas_jenis": "nik", "identitas_samar": "••••4321", "identitas_sandi": "v1:k1:AAAA"}
    return asked(CASE, owner=owner, form=form, body=json.dumps(body))


def proposal(portal, utama):
    b = Browser(portal)
    b.cookies = {"sesi": utama.token}
    b.get("/kalender")
    holidays = b"tanggal,nama,jenis,dasar\n2031-01-01,Tahun Baru,libur_nasional,SKB\n"
    a = b.multipart("/kalender", [("berkas", "libur.csv", holidays)])
    if a.status != 303:
        raise SystemExit("the calendar was not accepted: %d %s" % (a.status, a.text()[-2000:]))
    return a.header("location").split("/")[-1]


def ticket(portal, utama, nomor, file):
    b = Browser(portal)
    b.cookies = {"sesi": utama.token}
    b.get("/meja/%s/identitas" % nomor)
    a = b.form("/meja/%s/identitas" % nomor, b"alasan=kelengkapan&keterangan=mencocokkan+dengan+isian&berkas=" + file.encode())
    if a.status != 303:
        raise SystemExit("no ticket: %d %s" % (a.status, a.text()[-2000:]))
    return a.header("location").split("/")[-1]


def dispute(portal, utama, objection):
    """Entered by PPID Utama, with the agency of the actor `pelaksana` as respondent."""
    b = Browser(portal)
    b.cookies = {"sesi": utama.token}
    b.get("/meja/sengketa/catat")
    today = sql("select organisasi.hari_ini(id) from organisasi.badan_publik where kode = 'SULBAR'")
    opd = sql("select o.kode from akun.petugas t join organisasi.opd o on o.id = t.opd where t.surel = 'pelaksana@contoh.example'")
    a = b.form("/meja/sengketa/catat", ("formulir=penanda-sengketa-1234&keberatan=%s&diajukan=%s&komisi=Komisi+Informasi&opd=%s" % (objection, today, opd)).encode())
    if a.status != 303:
        raise SystemExit("the dispute was not accepted: %d %s" % (a.status, re.findall(r'class="galat[^<]*<?[^<]*', a.text())))
    return a.header("location").split("/")[-1]


def bundle(objection, side, file):
    sql("insert into layanan.bundel (badan_publik, keberatan, untuk, diminta, keadaan, berkas, selesai)"
        " select k.badan_publik, k.id, '%s', now(), 'dibuat', %d, now() from layanan.perkara k where k.nomor = '%s'" % (side, file, objection))


def build(portal, people):
    """Every kind of object: what its address holds, whose case it is, its owner's key."""
    who = {a.name: a for a in people}
    unrouted = submit(portal)
    sql(SETUP, limits=LIMITS)
    sessions(people)
    foreign = case("TETANGGA", "tetangga-tetangga-1", MARKS["foreign"])
    stranger = case("SULBAR", "lain-lain-lain-lain-1", MARKS["stranger"])
    who["stranger"].key = stranger["kunci"]
    x = asked(EXAMPLES)
    request, objection = x["nomor"], x["objection"]
    key = "KUNCI-PENANDA-1"
    sql("update layanan.perkara set kunci_sidik = akun.kunci_sidik('%s') where nomor in ('%s', '%s')" % (key, request, objection))
    sql(TEST)
    fight = dispute(portal, who["utama"], objection)
    files = {kind: asked(FILE, case=c, kind=kind.split("-")[-1], open=o) for kind, c, o in (
        ("lampiran", request, "false"), ("kuasa", request, "false"), ("identitas", request, "false"), ("borrowed-lampiran", unrouted["nomor"], "true"),
        ("keberatan-lampiran", objection, "false"), ("keberatan-kuasa", objection, "false"), ("laporan", "", "false"), ("ekspor", "", "false"), ("bagian-jawaban", x["part"], "false"),
        ("paper-sengketa", fight, "false"), ("given-sengketa", fight, "true"), ("own-bundel", "", "false"), ("body-bundel", "", "false"))}
    bundle(objection, "pemohon", files["own-bundel"]["id"])
    bundle(objection, "badan", files["body-bundel"]["id"])
    report = sql("insert into laporan.laporan (badan_publik, tahun, keadaan, nomor, berkas, sidik, ukuran, temuan, diminta, selesai)"
                 " select b.id, 2024, 'dibuat', 'PENANDA', %d, sha256('penanda'), 7, 0, now(), now() from organisasi.badan_publik b where b.kode = 'SULBAR' returning id" % files["laporan"]["id"])
    export = sql("insert into layanan.ekspor (badan_publik, register, bentuk, saring, diminta_oleh, diminta, keadaan, berkas, selesai)"
                 " select t.badan_publik, 'permohonan', 'csv', '{}', t.id, now(), 'dibuat', %d, now() from akun.petugas t where t.surel = 'utama@contoh.example' returning id" % files["ekspor"]["id"])
    identity = sql("select f.kode from layanan.berkas f join layanan.perkara k on k.id = f.perkara where k.nomor = '%s' and f.golongan = 'identitas'" % unrouted["nomor"])

    def of(nomor, k, mark="", **more):
        return {"at": {"nomor": nomor, **more}, "key": k, "mark": mark}

    def file(code, nomor=request):
        return of(nomor, key, berkas=code)

    return {
        "request": of(request, key), "unrouted": of(unrouted["nomor"], unrouted["kunci"], "unrouted"), "foreign": of(foreign["nomor"], foreign["kunci"], "foreign"),
        "answer": file(x["answer"]), "letter": file(x["letter"]), "internal": file(files["lampiran"]["kode"]), "identity": file(files["identitas"]["kode"]),
        "mandate": file(files["kuasa"]["kode"]), "report": {"at": {"laporan": report, "nomor": request, "berkas": files["laporan"]["kode"]}, "key": key, "mark": ""},
        # A file that the owner of another case may read, under this case's number.
        "borrowed": file(files["borrowed-lampiran"]["kode"]),
        "own-objection": {**of(request, key), "form": {"keberatan": objection}}, "objection": of(objection, key), "obj-letter": file(x["obj-letter"], objection), "obj-internal": file(files["keberatan-lampiran"]["kode"], objection),
        "obj-mandate": file(files["keberatan-kuasa"]["kode"], objection),
        "part": of(x["part"], key), "part-file": file(files["bagian-jawaban"]["kode"], x["part"]), "part-borrowed": file(x["answer"], x["part"]),
        "own-dispute": {**of(objection, key), "form": {"sengketa": fight}}, "dispute": of(fight, key),
        "dispute-given": file(files["given-sengketa"]["kode"], objection), "bundle-own": file(files["own-bundel"]["kode"], objection),
        "bundle-body": file(files["body-bundel"]["kode"], fight),
        "dispute-paper": file(files["paper-sengketa"]["kode"], fight), "dispute-hidden": file(files["paper-sengketa"]["kode"], objection),
        **{"dispute-" + k: of(fight, key, langkah=v) for k, v in (("attach", "lampirkan_sengketa"), ("enter", "daftar_ki"), ("report", "lapor_sengketa"))},
        "letter-code": {"at": {"kode": x["letter-code"]}}, "role": {"at": {"peran": "ppid_utama"}}, "notice": {"at": {}, "form": {"kiriman": str(x["notice"])}},
        "setting": {"at": {}, "form": {"bagian": "awal_jam"}},
        "ticket": {"at": {"nomor": unrouted["nomor"], "tiket": ticket(portal, who["utama"], unrouted["nomor"], identity)}, "mark": "unrouted"},
        "invitation": {"at": {"token": "undangan-penanda"}}, "account": {"at": {"petugas": sql("select id from akun.petugas where surel = 'pelaksana@contoh.example'")}, "form": {"tindakan": "buka"}},
        "delegation": {"at": {"delegasi": sql("select max(id) from akun.delegasi")}}, "agency": {"at": {"opd": x["agency"]}},
        "info": {"at": x["info"]}, "info-link": {"at": x["info-link"]}, "info-draft": {"at": x["info-draft"]},
        "test": {"at": {"uji": x["test"]}}, "agency-test": {"at": {"uji": "UK-PENANDA-1"}}, "export": {"at": {"ekspor": export}},
        "strangers": of(stranger["nomor"], stranger["kunci"], "stranger"), "proposal": {"at": {"usulan": proposal(portal, who["utama"])}},
    }
