#!/usr/bin/env python3
"""`ppid request import`: every shape of date and separator, all errors at once, all or nothing, sealed identities."""
import os

from tools import COLUMNS, ROOT, WORK, body, check, clock, done, register, run, same, sql

clock("2026-11-20 09:15+08")
body("IMPOR")
sql("""insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, berlaku_sampai)
    select b.id, v.kode, v.kode, v.kode, 'ppid_pelaksana', v.dari::date, v.sampai::date from organisasi.badan_publik b,
        (values ('ADA', '2017-01-01', null), ('USAI', '2017-01-01', '2025-12-31')) v (kode, dari, sampai) where b.kode = 'IMPOR'""")


def cases():
    return int(sql("select count(*) from layanan.perkara k join organisasi.badan_publik b on b.id = k.badan_publik where b.kode = 'IMPOR'"))


def load(path, *more, env=None):
    return run("request", "import", path, "--body", "IMPOR", *more, env={**os.environ, **(env or {})})


base = {"kanal": "email", "informasi": "Uji"}
wrong = [({"nomor": ""}, "nomor", "wajib"), ({"nomor": "1", "tanggal_diterima": "31-02-2026"}, "tanggal_diterima", "bukan tanggal"),
         ({"tanggal_diterima": "2026-12-01"}, "tanggal_diterima", "belum terjadi"), ({"kanal": "pos"}, "kanal", "sp4n_lapor"),
         ({"informasi": ""}, "informasi", "wajib"), ({"kategori_pemohon": "orang"}, "kategori_pemohon", "perorangan"), ({"opd": "TIDAK"}, "opd", "bukan kode"),
         ({"opd": "USAI"}, "opd", "tidak berlaku"), ({"keputusan": "ya"}, "keputusan", "dikabulkan"), ({"keputusan": "dikabulkan"}, "tanggal_pemberitahuan", "memerlukan"),
         ({"keputusan": "ditolak", "tanggal_pemberitahuan": "2026-03-03"}, "pasal", "memerlukan pasal atau alasan"),
         ({"keputusan": "ditolak", "pasal": "17.z", "tanggal_pemberitahuan": "2026-03-03"}, "pasal", "17.a sampai 17.j"),
         ({"tanggal_pemberitahuan": "2026-03-03"}, "tanggal_pemberitahuan", "memerlukan keputusan"),
         ({"keputusan": "dikabulkan", "tanggal_pemberitahuan": "2026-03-01"}, "tanggal_pemberitahuan", "mendahului"),
         ({"keputusan": "dikabulkan", "tanggal_pemberitahuan": "2026-03-04", "tanggal_diberikan": "2026-03-03"}, "tanggal_diberikan", "mendahului"),
         ({"keputusan": "ditolak", "pasal": "17.a", "tanggal_pemberitahuan": "2026-03-04", "tanggal_diberikan": "2026-03-05"}, "tanggal_diberikan", "hanya bila"),
         ({"tanggal_perpanjangan": "besok"}, "tanggal_perpanjangan", "bukan tanggal"), ({"biaya": "Rp 5.000"}, "biaya", "rupiah"), ({"dikuasai": "mungkin"}, "dikuasai", "ya atau tidak"),
         ({"bentuk": "kertas"}, "bentuk", "softcopy"), ({"jenis": "pinjam"}, "jenis", "melihat")]
rows = [{"nomor": str(i), "tanggal_diterima": "2026-03-02", **base, **change} for i, (change, _, _) in enumerate(wrong)]
rows += [{"nomor": "sama", "tanggal_diterima": "2026-03-02", **base}] * 2
result = load(register("wrong.csv", rows))
check(result.returncode == 1, "wrong rows are refused")
for i, (change, column, expectation) in enumerate(wrong):
    found = [line for line in result.stderr.splitlines() if f"row {i + 2}, {column}: " in line and expectation in line]
    check(found, f"row {i + 2}: {column} {expectation}", result.stderr)
check("muncul 2 kali" in result.stderr, "a row that is there twice", result.stderr)
same(cases(), 0, "and nothing came in")

late = {"nomor": "P", "tanggal_diterima": "2026-03-02", "tanggal_perpanjangan": "2026-05-04", **base}
result = load(register("late.csv", [{"nomor": "baik", "tanggal_diterima": "2026-03-02", **base}, late]))
check(result.returncode == 1 and "row 3, tanggal_perpanjangan: " in result.stderr, "an extension after the due date is refused by the procedure itself", result.stderr)
same(cases(), 0, "with the good row before it")

for name, text, word in (("unknown.csv", "nomor,tanggal_diterima,kanal,informasi,warna\n1,2026-01-02,web,a,b\n", "warna: unknown column"),
                         ("missing.csv", "nomor,kanal,informasi\n1,web,a\n", "tanggal_diterima: required column missing"),
                         ("ragged.csv", "nomor,tanggal_diterima,kanal,informasi\n1,2026-01-02,web\n", "row 2"),
                         ("latin.csv", "nomor,tanggal_diterima,kanal,informasi\n1,2026-01-02,web,\udce9\n", "UTF-8"), ("empty.csv", "", "empty.csv")):
    path = os.path.join(WORK, name)
    with open(path, "w", errors="surrogateescape") as f:
        f.write(text)
    result = load(path)
    check(result.returncode == 1 and word in result.stderr, name, result.stderr)

path = os.path.join(WORK, "sheet.csv")
with open(path, "w") as f:
    f.write("NOMOR;Tanggal_Diterima;KANAL;informasi\n1;2026-01-02;web;a\n;;;\n2;2026-01-02;web;b\n;;;\n;;;\n")
result = load(path, "--dry-run")
check(result.returncode == 0 and "2 new" in result.stdout, "names in capitals and the empty rows that a spreadsheet leaves", result.stdout + result.stderr)

good = [{"nomor": "001", "tanggal_diterima": "2026-03-02", "nama": "Budi", "kategori_pemohon": "perorangan", "identitas": "7602014506900003", "kontak": "budi@uji.example",
         "pekerjaan": "mahasiswa", "opd": "ADA", "tujuan": "skripsi", "dikuasai": "ya", "bentuk": "hardcopy", "jenis": "meminta salinan", "keputusan": "sebagian",
         "pasal": "17.h;17.b", "alasan": "Data pribadi", "tanggal_perpanjangan": "16/03/2026", "tanggal_pemberitahuan": "24-03-2026", "tanggal_diberikan": "2026-03-30",
         "biaya": "12500", **base},
        {"nomor": "001", "tanggal_diterima": "02/03/2025", **base}, {"nomor": "002", "tanggal_diterima": "03-03-2026", "keputusan": "dicabut", "opd": "ada",
         "tanggal_pemberitahuan": "05-03-2026", **base}]
path = register("good.csv", good, ";")
result = load(path)
check(result.returncode == 1 and "PORTAL_KEY_FILE" in result.stderr and "row 2, identitas" in result.stderr, "an identity is never stored in the clear", result.stderr)
key = os.path.join(WORK, "key")
with open(key, "w") as f:
    f.write("uji:" + "ab" * 32 + "\n")
os.chmod(key, 0o600)
sealed = {"PORTAL_KEY_FILE": key}
result = load(path, "--dry-run", env=sealed)
check(result.returncode == 0 and "3 new, 0 were there" in result.stdout, "a dry run says what would come", result.stdout + result.stderr)
same(cases(), 0, "and changes nothing")
result = load(path, env=sealed)
check(result.returncode == 0 and "3 new, 0 were there" in result.stdout, "then they come", result.stdout + result.stderr)
reversed_columns = os.path.join(WORK, "reversed.csv")
with open(reversed_columns, "w") as f:
    order = list(reversed(COLUMNS))
    f.write("\ufeff" + ",".join(order) + "\r\n")
    for row in good:
        f.write(",".join(f'"{row.get(c, "")}"' for c in order) + "\r\n")
result = load(reversed_columns, env=sealed)
check(result.returncode == 0 and "0 new, 3 were there" in result.stdout, "once: also with other columns first", result.stdout + result.stderr)
same(sql("""select m.nomor_luar, m.kategori, m.golongan, m.tujuan_golongan, m.identitas_samar, left(m.identitas_sandi, 7), m.surel, m.cara_memperoleh, m.keputusan,
        m.ditanggapi, m.diserahkan, k.diperpanjang, k.tenggat, k.ditutup, k.rampung, o.kode, t.pasal, t.biaya, k.nomor
    from layanan.permohonan m join layanan.perkara k on k.id = m.id join layanan.tanggapan t on t.permohonan = m.id join organisasi.opd o on o.id = m.opd_utama
    join organisasi.badan_publik b on b.id = m.badan_publik where b.kode = 'IMPOR'"""),
     "001|perorangan|mahasiswa|pendidikan|••••••••••••0003|v1:uji:|budi@uji.example|salinan_hardcopy|sebagian|2026-03-24|2026-03-30|2026-03-16|2026-04-01|2026-03-24|t|ADA|"
     "{17.b,17.h}|12500|IMPOR-2026-0001", "each value where it belongs")
same(sql("select count(*) from layanan.permohonan m join layanan.perkara k on k.id = m.id where k.nomor like 'IMPOR-%' and to_jsonb(m)::text like '%7602014506900003%'"), "0",
     "the identity is nowhere in the clear")
same(sql("select string_agg(e.jenis || ' ' || e.tanggal, ', ' order by e.urut) from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara where k.nomor = 'IMPOR-2026-0001'"),
     "catat 2026-03-02, disposisi 2026-03-02, terima 2026-03-02, perpanjang 2026-03-16, usulkan 2026-03-24, tanggapi 2026-03-24, serahkan 2026-03-30", "events on their own dates")
same(sql("select count(*) from layanan.perkara k, layanan.perkara_periksa(k.id) where k.nomor like 'IMPOR-%'"), "0", "chains and projections hold")
same(sql("select count(*) from surat.surat s join layanan.perkara k on k.id = s.perkara where k.nomor like 'IMPOR-%'"), "0", "no letter is written anew")
for name, text, status, says in (("header", "nomor,tanggal_diterima,kanal,informasi\n", 0, "0 rows; there is nothing to take over"),
                                 ("headless", "1,2026-03-02,email,Uji\n", 1, "row 1 names no column of a register; it must name nomor tanggal_diterima kanal informasi"),
                                 ("empty", "", 1, "the file is empty")):
    path = os.path.join(WORK, name + ".csv")
    with open(path, "w") as f:
        f.write(text)
    before = cases()
    result = load(path)
    check((result.returncode, cases()) == (status, before) and says in result.stdout + result.stderr and len((result.stdout + result.stderr).splitlines()) == 1,
          "a register that is %s: one sentence" % name, result.stdout + result.stderr)
result = run("request", "import", "--help")
check(result.returncode == 0 and all(c in result.stdout for c in COLUMNS), "--help lists every column", result.stdout)
done()
