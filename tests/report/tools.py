"""What the tests of reports share: the program, the database, TAP."""
import csv
import datetime
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = os.environ.get("ROOT") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLI = os.environ["CLI"]
WORK = os.environ.get("WORK") or tempfile.mkdtemp()
VERSION = "1.1"
NS = f"{{urn:portal-ppid:laporan-layanan-informasi:{VERSION}}}"
SCHEMA = os.path.join(ROOT, f"assets/schema/laporan-layanan-informasi-{VERSION}.xsd")
COLUMNS = ("nomor,tanggal_diterima,nama,kategori_pemohon,identitas,alamat,kontak,pekerjaan,kanal,opd,informasi,tujuan,dikuasai,bentuk,jenis,"
           "keputusan,pasal,alasan,tanggal_perpanjangan,tanggal_pemberitahuan,tanggal_diberikan,biaya").split(",")
GROUPS = ("keberatan", "sengketa")
count = 0


def check(ok, name, detail=""):
    global count
    count += 1
    print(f"{'ok' if ok else 'not ok'} {count} - {name}", flush=True)
    if not ok and detail:
        for line in str(detail).splitlines()[:20]:
            print(f"# {line[:300]}")
    return ok


def same(got, want, name):
    return check(got == want, name, f"got  {got}\nwant {want}")


def done():
    print(f"1..{count}")


def run(*arguments, **kinds):
    return subprocess.run([CLI, *arguments], capture_output=True, text=True, errors="replace", **kinds)


def sql(text):
    result = subprocess.run(["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", "-d", os.environ["PPID_DATABASE"], "-f", "-"], input=text,
                            capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"not ok - {result.stderr}")
    return result.stdout.strip()


def body(code, zone="Asia/Makassar"):
    sql(f"""insert into organisasi.badan_publik (kode, nama, wilayah, zona, kalender, instansi, alamat, kota, telepon, surel, situs)
        select '{code}', 'Badan {code}', '76', '{zone}', k.id, 'Uji', 'Uji', 'Mamuju', '0', 'uji@uji.example', 'https://uji.example'
        from kalender.kalender k where k.kode = 'ID-5'""")


def register(name, rows, delimiter=","):
    """A register as CSV; each row a dict with some of COLUMNS."""
    path = os.path.join(WORK, name)
    with open(path, "w", newline="") as f:
        writer = csv.DictWriter(f, COLUMNS, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def export(code, year, name=None, *more):
    path = os.path.join(WORK, name or f"{code}-{year}.xml")
    result = run("report", "export", "--body", code, "--year", str(year), "-o", path, *more)
    if result.returncode != 0:
        sys.exit(f"not ok - export of {code} {year}: {result.stderr}")
    return path


def verify(path, after=None):
    return run("report", "verify", *([] if after is None else ["--after", after]), path)


def section_figures(section):
    return {**section.attrib, **{item.get("kode") or item.tag[len(NS):]: float(item.get("nilai")) for item in section if "nilai" in item.attrib}}


def figures(path, agency=None):
    """Section -> {code or element: value} of the whole report, or of an agency; "keberatan/arus" for what stands in a group."""
    root, out = ET.parse(path).getroot(), {}
    for section in root if agency is None else root.find(f"{NS}perOpd/{NS}opd[@kode='{agency}']"):
        name = section.tag[len(NS):]
        if name in GROUPS:
            out.update({f"{name}/{inner.tag[len(NS):]}": section_figures(inner) for inner in section})
        else:
            out[name] = section_figures(section)
    return out


def group_figures(path, group, agency=None):
    return {k: v for k, v in figures(path, agency).items() if k.startswith(group + "/")}


def rows(path, book="rincian"):
    """The rows of a book as dictionaries."""
    return [dict(row.attrib) for row in ET.parse(path).getroot().find(NS + book)]


def date(text):
    return datetime.date.fromisoformat(text) if text else None


class Calendar:
    """Working days by the days that the report names."""

    def __init__(self, path):
        named = {d.get("tanggal"): d.get("jenis") for d in ET.parse(path).getroot().iter(f"{NS}hari") if d.get("jenis")}
        self.off = {datetime.date.fromisoformat(d) for d, kind in named.items() if kind != "hari_kerja_pengganti"}

    def works(self, day):
        return day not in self.off

    def due(self, start, n):
        while n > 0:
            start += datetime.timedelta(1)
            n -= self.works(start)
        return start

    def between(self, a, b):
        return sum(self.works(a + datetime.timedelta(1) * i) for i in range(1, (b - a).days + 1))


def clock(text):
    """What the portal takes for now."""
    sql(f"update dasar.waktu set geser = timestamptz '{text}' - clock_timestamp()")


def act(text):
    """SQL as whoever may do everything, in one transaction."""
    return sql(f"begin; select akun.bertindak(null, null, '{{pemohon,ppid_utama,atasan_ppid,sistem}}', '{{}}', null) \\g /dev/null\n{text}\ncommit;")


def objections(code, cases):
    """Objections in order of receipt, each a dict: received, grounds; and may have request (of the imported register), agency,
    examined, ruling and ruled (or withdrawn), days and done."""
    steps = []
    for c in cases:
        request = f"(select to_jsonb(m.id) from layanan.permohonan m where m.badan_publik = b.id and m.nomor_luar = '{c['request']}')" if "request" in c else "null::jsonb"
        steps.append(f"""select b.id as badan, k.perkara as kasus from organisasi.badan_publik b, layanan.keberatan_buat(b.id, gen_random_uuid()::text, jsonb_build_object(
            'permohonan', {request}, 'kanal', 'surat', 'alasan', to_jsonb('{{{c["grounds"]}}}'::text[]), 'opd', '{c.get("agency", "")}', 'nama', 'Uji',
            'informasi', 'Uji'), 'catat_keberatan', '{c["received"]}') k where b.kode = '{code}' \\gset""")

        def step(event, day, content="{}"):
            steps.append(f"select layanan.catat(:kasus, '{event}', '{content}', '{day}') \\g /dev/null")

        if "examined" in c:
            step("periksa", c["examined"])
        if "withdrawn" in c:
            step("cabut_keberatan", c["withdrawn"])
        if "ruled" in c:
            days = f', "jam_hari": {c["days"]}' if c["ruling"] != "ditolak" else ""
            step("tolak" if c["ruling"] == "ditolak" else "kabulkan", c["ruled"], f'{{"keputusan": "{c["ruling"]}", "pertimbangan": "Uji"{days}}}')
        if "done" in c:
            step("laksanakan", c["done"])
    act("\n".join(steps))


def disputes(code, cases):
    """Disputes in order of recording, each a dict: filed, and may have recorded (else the day of filing), objection (number after the code), agency,
    and steps: (event, day) or (event, day, content)."""
    for c in cases:
        clock(f"{c.get('recorded', c['filed'])} 10:00+08")
        number = f"{code}-K-{c['objection']}" if "objection" in c else ""
        steps = [f"""select k.perkara as kasus from organisasi.badan_publik b, layanan.sengketa_buat(b.id, gen_random_uuid()::text, jsonb_build_object(
            'keberatan', (select p.id from layanan.perkara p where p.nomor = '{number}'), 'nama', 'Uji', 'pokok', 'Uji', 'diajukan', '{c["filed"]}', 'komisi', 'Uji',
            'opd', (select o.id from organisasi.opd o where o.badan_publik = b.id and o.kode = '{c.get("agency", "")}')), 'catat_sengketa') k where b.kode = '{code}' \\gset"""]
        steps += [f"select layanan.catat(:kasus, '{event}', '{json.dumps(content[0] if content else {})}', '{day}') \\g /dev/null" for event, day, *content in c["steps"]]
        act("\n".join(steps))


def won(day, due):
    return [("terima_salinan", day), ("perintah_putusan", day, {"jam_batas": due})]


# Of the years before: recorded only now, open since; and every way that a dispute can go.
RICH_DISPUTES = [
    {"filed": "2025-06-02", "steps": [("daftar_ki", "2025-06-04"), ("mulai_ajudikasi", "2025-06-20"), ("putus_ki", "2025-09-01", {"amar": "ditolak"}), ("inkrah", "2025-10-01")]},
    {"filed": "2025-09-01", "agency": "LAMA", "steps": [("daftar_ki", "2025-09-03"), ("mulai_mediasi", "2025-09-20"), ("mediasi_gagal", "2025-10-10"),
        ("putus_ki", "2026-03-02", {"amar": "dikabulkan"}), *won("2026-03-05", "2026-03-31"), ("laksana_putusan", "2026-03-30")]},
    {"filed": "2025-11-20", "agency": "LAIN", "steps": [("daftar_ki", "2025-11-24"), ("mulai_mediasi", "2025-12-08"),
        ("mediasi_sepakat", "2025-12-20", {"jam_batas": "2026-01-10"}), ("mohon_eksekusi", "2026-02-02"), ("laksana_putusan", "2026-02-20")]},
    {"filed": "2025-12-29", "steps": [("daftar_ki", "2026-01-02")]},
    {"filed": "2025-02-03", "recorded": "2026-01-05", "agency": "LAMA", "steps": [("daftar_ki", "2025-02-05"), ("mulai_ajudikasi", "2025-02-20"),
        ("putusan_sela", "2025-03-03", {"amar": "prematur"}), ("terima_salinan", "2025-03-04"), ("inkrah", "2025-04-14")]},
    {"filed": "2025-03-03", "recorded": "2026-01-06", "steps": [("daftar_ki", "2025-03-05"), ("mulai_ajudikasi", "2025-03-20"), ("putus_ki", "2025-07-01", {"amar": "ditolak"}),
        ("terima_salinan", "2025-07-03"), ("ajukan_pengadilan", "2025-07-10", {"oleh": "pemohon", "pengadilan": "ptun"}), ("putus_pengadilan", "2026-02-02", {"amar": "membatalkan_buka"}),
        ("ajukan_kasasi", "2026-02-12", {"oleh": "termohon"}), ("putus_ma", "2026-10-05", {"amar": "menguatkan"}), ("perintah_putusan", "2026-10-10", {"jam_batas": "2026-12-01"})]},
    {"filed": "2026-01-12", "objection": "2025-0004", "agency": "LAIN", "steps": [("daftar_ki", "2026-01-14"), ("putusan_sela", "2026-02-10", {"amar": "gugur"}),
        ("terima_salinan", "2026-02-12"), ("inkrah", "2026-03-09")]},
    {"filed": "2026-03-10", "objection": "2026-0001", "agency": "BARU", "steps": [("daftar_ki", "2026-03-12"), ("mulai_mediasi", "2026-03-28"), ("mediasi_gagal", "2026-04-10"),
        ("putus_ki", "2026-07-06", {"amar": "sebagian"}), *won("2026-07-08", "2026-08-03"), ("ajukan_pengadilan", "2026-07-20", {"oleh": "termohon", "pengadilan": "ptun"}),
        ("putus_pengadilan", "2026-10-05", {"amar": "menguatkan"}), ("perintah_putusan", "2026-10-20", {"jam_batas": "2026-11-07"})]},
    {"filed": "2026-04-20", "agency": "LAIN", "steps": [("daftar_ki", "2026-04-22"), ("mulai_mediasi", "2026-05-04"), ("mediasi_sepakat", "2026-05-04", {"jam_batas": "2026-05-09"}),
        ("laksana_putusan", "2026-05-09")]},
    {"filed": "2026-06-01", "steps": [("cabut_sengketa", "2026-06-01")]},
    {"filed": "2026-06-02", "steps": [("daftar_ki", "2026-06-04"), ("mulai_mediasi", "2026-06-20"), ("cabut_sengketa", "2026-07-01")]},
    {"filed": "2026-09-21", "objection": "2026-0003", "agency": "LAIN", "steps": [("daftar_ki", "2026-09-23"), ("mulai_ajudikasi", "2026-10-05"),
        ("putus_ki", "2026-11-02", {"amar": "ditolak"}), ("terima_salinan", "2026-11-05")]},
    {"filed": "2026-10-19", "objection": "2026-0007", "steps": [("daftar_ki", "2026-10-21"), ("mulai_mediasi", "2026-11-02")]},
    {"filed": "2026-11-18", "recorded": "2026-11-20", "objection": "2026-0008", "agency": "BARU", "steps": []},
]

# Of the year before: open and ruled on in the year, open still, ordered and done late, ordered and not done, refused, done.
RICH_OBJECTIONS = [
    {"received": "2025-10-06", "grounds": "35.a", "agency": "LAMA", "examined": "2025-10-08", "ruling": "dikabulkan", "ruled": "2025-11-03", "days": 10, "done": "2025-11-10"},
    {"received": "2025-10-07", "grounds": "35.b", "ruling": "ditolak", "ruled": "2025-11-04"},
    {"received": "2025-10-08", "grounds": "35.c,35.g", "agency": "LAMA", "ruling": "sebagian", "ruled": "2025-12-03", "days": 10, "done": "2026-02-04"},
    {"received": "2025-11-12", "grounds": "35.a", "agency": "LAIN", "ruling": "dikabulkan", "ruled": "2025-12-22", "days": 15, "done": "2026-01-08"},
    {"received": "2025-11-13", "grounds": "35.d", "ruling": "dikabulkan", "ruled": "2025-12-23", "days": 5},
    {"received": "2025-12-01", "grounds": "35.e", "agency": "LAIN", "examined": "2025-12-03"},
    {"received": "2025-12-10", "grounds": "35.a", "agency": "LAMA", "examined": "2026-01-05", "ruling": "dikabulkan", "ruled": "2026-01-20", "days": 7, "done": "2026-01-26"},
    {"received": "2025-12-30", "grounds": "35.f", "withdrawn": "2026-01-02"},
    {"request": "R5", "received": "2026-02-02", "grounds": "35.a,35.d", "examined": "2026-02-04", "ruling": "ditolak", "ruled": "2026-03-02"},
    {"request": "R1", "received": "2026-03-02", "grounds": "35.a", "ruling": "sebagian", "ruled": "2026-03-02", "days": 1, "done": "2026-03-02"},
    {"request": "R0", "received": "2026-03-20", "grounds": "35.d", "ruling": "dikabulkan", "ruled": "2026-06-02", "days": 10, "done": "2026-07-02"},
    {"request": "R2", "received": "2026-04-01", "grounds": "35.c", "examined": "2026-04-06", "ruling": "dikabulkan", "ruled": "2026-05-04", "days": 30, "done": "2026-05-09"},
    {"received": "2026-04-11", "grounds": "35.b", "agency": "BARU", "ruling": "dikabulkan", "ruled": "2026-05-08", "days": 10},
    {"received": "2026-05-05", "grounds": "35.b,35.f", "agency": "LAIN", "withdrawn": "2026-05-05"},
    {"request": "R9", "received": "2026-08-03", "grounds": "35.e,35.g", "ruling": "ditolak", "ruled": "2026-10-05"},
    {"received": "2026-09-01", "grounds": "35.a,35.b,35.c,35.d,35.e,35.f,35.g", "agency": "BARU"},
    {"request": "R20", "received": "2026-10-12", "grounds": "35.g", "examined": "2026-10-13"},
    {"request": "R26", "received": "2026-10-26", "grounds": "35.c", "ruling": "sebagian", "ruled": "2026-11-16", "days": 10},
    {"received": "2026-11-20", "grounds": "35.b", "agency": "LAIN"},
]


def rich():
    """A body whose year 2026 has everything a report can hold; its code."""
    body("MUTASI")
    sql("""insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, berlaku_sampai)
        select b.id, v.kode, 'Dinas ' || v.kode, v.kode, 'ppid_pelaksana', v.dari::date, v.sampai::date from organisasi.badan_publik b,
            (values ('LAMA', '2017-01-01', '2025-12-31'), ('BARU', '2026-01-01', null), ('LAIN', '2017-01-01', null)) v (kode, dari, sampai) where b.kode = 'MUTASI';
        update organisasi.opd o set pengganti = p.id from organisasi.opd p, organisasi.badan_publik b
        where b.kode = 'MUTASI' and o.badan_publik = b.id and p.badan_publik = b.id and o.kode = 'LAMA' and p.kode = 'BARU'""")
    channels = "web langsung surat email telepon whatsapp faks sp4n_lapor".split()
    decisions = "dikabulkan sebagian ditolak tidak_dikuasai belum_didokumentasikan tidak_lengkap dicabut".split()
    jobs = "mahasiswa,dosen,wartawan,LSM,PNS,swasta,advokat,".split(",")
    uses = "penelitian,skripsi,kerja,pengawasan,liputan,advokasi,".split(",")
    kinds = "perorangan kelompok_orang badan_hukum badan_publik".split()
    rows = []

    def add(received, decision="", answered="", **more):
        n = len(rows)
        row = {"nomor": f"R{n}", "tanggal_diterima": received, "kanal": channels[n % 8], "kategori_pemohon": kinds[n % 4], "pekerjaan": jobs[n % 8],
               "tujuan": uses[n % 7], "informasi": "Salinan dokumen <uji> & \"kutip\"", "opd": ("LAIN", "BARU", "")[n % 3], "keputusan": decision,
               "tanggal_pemberitahuan": answered}
        if decision in ("ditolak", "sebagian"):
            row["pasal"] = ("17.i", "17.b;17.h", "17.a;17.j")[n % 3]
        row.update(more)
        rows.append(row)

    # Carried over from the year before: closed in time, late, still open; and one that was closed before.
    add("2025-12-22", "dikabulkan", "2026-01-06", opd="LAMA", tanggal_diberikan="2026-01-08")
    add("2025-12-01", "ditolak", "2026-02-10", opd="LAMA")
    add("2025-12-30", opd="LAMA")
    add("2025-12-31", "sebagian", "2026-01-20", opd="LAIN", tanggal_perpanjangan="2026-01-10")
    add("2025-11-03", "dikabulkan", "2025-11-10", opd="LAMA")
    for i, decision in enumerate(decisions):
        add(f"2026-{i + 1:02d}-05", decision, f"2026-{i + 1:02d}-05")                      # the same day
        add(f"2026-{i + 2:02d}-12", decision, f"2026-{i + 2:02d}-20")
        add(f"2026-{i + 3:02d}-03", decision, f"2026-{i + 4:02d}-10")                      # late
    add("2026-05-04", "dikabulkan", "2026-05-25", tanggal_perpanjangan="2026-05-11", tanggal_diberikan="2026-06-02")
    add("2026-06-08", "ditolak", "2026-07-13", tanggal_perpanjangan="2026-06-15", pasal="", alasan="UU 30/2014")
    add("2026-03-14", "sebagian", "2026-03-30", tanggal_diberikan="2026-03-31")           # a Saturday
    for i in range(12):
        add(f"2026-{1 + i % 10:02d}-{17 + i % 3}")                                          # open
    add("2026-11-16", tanggal_perpanjangan="2026-11-18")
    add("2026-11-17", "sebagian", "2026-11-19", pasal="", dikuasai="tidak", alasan="Butir 2 tidak dikuasai")
    result = run("request", "import", register("rich.csv", rows), "--body", "MUTASI")
    if result.returncode != 0:
        sys.exit(f"not ok - {result.stderr}")
    sql("""update layanan.permohonan m set lengkap = m.diterima + 1 from layanan.perkara k, organisasi.badan_publik b
        where b.kode = 'MUTASI' and k.badan_publik = b.id and k.id = m.id and k.urut % 9 = 4""")
    objections("MUTASI", RICH_OBJECTIONS)
    disputes("MUTASI", RICH_DISPUTES)
    clock("2026-11-20 09:15+08")
    return "MUTASI"
