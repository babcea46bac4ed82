"""What the tests of reports share: the program, the database, TAP."""
import csv
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = os.environ.get("ROOT") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLI = os.environ["CLI"]
WORK = os.environ.get("WORK") or tempfile.mkdtemp()
NS = "{urn:portal-ppid:laporan-layanan-informasi:1.0}"
SCHEMA = os.path.join(ROOT, "assets/schema/laporan-layanan-informasi-1.0.xsd")
COLUMNS = ("nomor,tanggal_diterima,nama,kategori_pemohon,identitas,alamat,kontak,pekerjaan,kanal,opd,informasi,tujuan,dikuasai,bentuk,jenis,"
           "keputusan,pasal,alasan,tanggal_perpanjangan,tanggal_pemberitahuan,tanggal_diberikan,biaya").split(",")
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


def verify(path):
    return run("report", "verify", path)


def figures(path):
    """Section -> {code or element: value} of the whole report."""
    root, out = ET.parse(path).getroot(), {}
    for section in root:
        part = out.setdefault(section.tag[len(NS):], dict(section.attrib))
        for item in section:
            if "nilai" in item.attrib:
                part[item.get("kode") or item.tag[len(NS):]] = float(item.get("nilai"))
    return out


def clock(text):
    """What the portal takes for now."""
    sql(f"update dasar.waktu set geser = timestamptz '{text}' - clock_timestamp()")


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
    result = run("request", "import", register("rich.csv", rows), "--body", "MUTASI")
    if result.returncode != 0:
        sys.exit(f"not ok - {result.stderr}")
    sql("""update layanan.permohonan m set lengkap = m.diterima + 1 from layanan.perkara k, organisasi.badan_publik b
        where b.kode = 'MUTASI' and k.badan_publik = b.id and k.id = m.id and k.urut % 9 = 4""")
    return "MUTASI"
