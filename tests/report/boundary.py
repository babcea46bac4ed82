#!/usr/bin/env python3
"""Years, zones, corrections of time: what belongs to which report, and what is carried over."""

from tools import NS, body, check, clock, done, export, figures, register, run, same, sql, verify
import xml.etree.ElementTree as ET


def report(code, year, *more):
    path = export(code, year, None, *more)
    result = verify(path)
    check(result.returncode == 0, f"{code} {year} {' '.join(more)} verifies", result.stdout)
    return path, figures(path)["permohonan"]


def flow(f):
    return tuple(int(f[k]) for k in ("saldoAwal", "diterima", "selesai", "saldoAkhir"))


def add(code, rows):
    path = register(f"{code}.csv", [{"nomor": str(i), "kanal": "web", "informasi": "Uji", **r} for i, r in enumerate(rows)], ";")
    result = run("request", "import", path, "--body", code)
    check(result.returncode == 0, f"{code}: imported", result.stderr)


clock("2026-03-02 08:00+08")
body("BATAS")
_, f = report("BATAS", 2026)
same(flow(f), (0, 0, 0, 0), "a year without requests is all zeros")
add("BATAS", [{"tanggal_diterima": "31/12/2024", "keputusan": "dikabulkan", "tanggal_pemberitahuan": "01-01-2025"},
              {"tanggal_diterima": "2025-01-01", "keputusan": "dikabulkan", "tanggal_pemberitahuan": "2025-12-31", "tanggal_diberikan": "2026-01-05"},
              {"tanggal_diterima": "31-12-2025", "keputusan": "ditolak", "pasal": "17.h", "tanggal_pemberitahuan": "2026-01-02"},
              {"tanggal_diterima": "2025-12-22", "tanggal_perpanjangan": "2026-01-02", "keputusan": "dicabut", "tanggal_pemberitahuan": "2026-01-09"},
              {"tanggal_diterima": "2025-12-31"}, {"tanggal_diterima": "2026-01-01"}])
same(flow(report("BATAS", 2024)[1]), (0, 1, 0, 1), "received on 31 December is of that year and open at its end")
path, f = report("BATAS", 2025)
same(flow(f), (1, 4, 2, 3), "closed on 1 January and on 31 December are both of 2025")
rows = {r.get("nomor"): r for r in ET.parse(path).getroot().find(f"{NS}rincian")}
late = rows["BATAS-2025-0001"]
same(late.get("diserahkan"), None, "what was handed over after the year is not in its report")
same([r.get("keputusan") for r in rows.values()], ["dikabulkan", "dikabulkan", None, None, None], "nor what was decided after it")
withdrawn = rows["BATAS-2025-0002"]
same((withdrawn.get("diperpanjang"), withdrawn.get("tenggat")), (None, withdrawn.get("tenggatAwal")), "nor an extension given after it")
path, f = report("BATAS", 2026)
same(flow(f), (3, 1, 2, 2), "2026 opens with what 2025 left")
same(ET.parse(path).getroot().find(f"{NS}kepala/{NS}masa").get("acuan"), "2026-03-02", "the running year is reported up to today")
same(flow(report("BATAS", 2025, "--semester", "1")[1]), (1, 1, 1, 1), "first half")
same(flow(report("BATAS", 2025, "--semester", "2")[1]), (1, 3, 1, 3), "the second opens with what the first left")
same(flow(report("BATAS", 2025, "--quarter", "4")[1]), (1, 3, 1, 3), "last quarter")

# The same instant is another day in another zone.
for code, zone, day in (("ZONAWIB", "Asia/Jakarta", "2026-03-02"), ("ZONAWIT", "Asia/Jayapura", "2026-03-03")):
    body(code, zone)
    clock("2026-03-02 15:30+00")
    path = export(code, 2026)
    root = ET.parse(path).getroot()
    same(root.find(f"{NS}kepala/{NS}status").get("tanggal"), day, f"{zone}: date of the report")
    check(verify(path).returncode == 0, f"{zone}: verifies", verify(path).stdout)
clock("2026-12-31 16:30+00")
root = ET.parse(export("ZONAWIB", 2026)).getroot()
same(root.find(f"{NS}kepala/{NS}masa").get("acuan"), "2026-12-31", "half past eleven in Jakarta is still the old year")
check(verify(export("ZONAWIT", 2027)).returncode == 0, "half past one in Jayapura is the new one")
result = run("report", "export", "--body", "ZONAWIB", "--year", "2027", "-o", "/dev/null/x")
check(result.returncode == 1 and "cannot write" in result.stderr, "a folder that is none", result.stderr)
result = run("report", "export", "--body", "ZONAWIB", "--year", "2027", "-o", path)
check(result.returncode == 1 and "baru mulai" in result.stderr, "a year that has not begun", result.stderr)
check(verify(path).returncode == 0, "leaves the file that was there alone")
result = run("report", "export", "--body", "TIDAKADA", "--year", "2026", "-o", path)
check(result.returncode == 1 and "tidak ada" in result.stderr, "a body that is none", result.stderr)

# Without the calendar of a year nothing is guessed.
sql("delete from kalender.hari where tanggal >= '2026-01-01'")
result = run("report", "export", "--body", "BATAS", "--year", "2026", "-o", path + ".none")
broken = verify(path + ".none") if result.returncode == 0 else result
check(broken.returncode == 1, "a calendar that lacks the year makes no valid report", broken.stdout + broken.stderr)
sql("select kalender.susun(k.id, 2026, 2027) from kalender.kalender k where k.kode = 'ID-5'")
done()
