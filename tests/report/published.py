#!/usr/bin/env python3
"""Requests entered as a published report says give exactly that report's figures."""
import csv
import os

from tools import ROOT, body, check, done, export, figures, register, run, same, verify

# The words that the published splits use, as a register would hold them.
APPLICANTS = {"LSM": ("badan_hukum", "LSM", "lsm"), "mahasiswa": ("perorangan", "mahasiswa", "mahasiswa"), "perorangan": ("perorangan", "", "lainnya")}


def split(text):
    return [(name, int(n)) for name, n in (pair.split("=") for pair in text.split(";") if pair)]


def requests(row):
    year, n, granted = int(row["year"]), int(row["received"]), int(row["granted"] or 0)
    online = int(row["online"] or n)
    out = [{"nomor": str(i + 1), "tanggal_diterima": f"{year}-{2 + i % 9:02d}-{1 + i % 28:02d}", "kanal": "web" if i < online else "langsung",
            "informasi": "Salinan dokumen"} for i in range(n)]
    for r in out[:granted]:
        r.update(keputusan="dikabulkan", tanggal_pemberitahuan=f"{year}-12-{10 + int(r['nomor']) % 10}")
    at = 0
    for name, k in split(row["split"]):
        for r in out[at:at + k]:
            if row["split_name"] == "bulan":
                r["tanggal_diterima"] = f"{year}-{int(name):02d}-07"
            elif row["split_name"] == "tujuan":
                r["tujuan"] = name
            else:
                r["kategori_pemohon"], r["pekerjaan"] = APPLICANTS[name][:2]
        at += k
    return out


def compare(f, row, name):
    n = float(row["received"])
    same(f["permohonan"]["diterima"], n, f"{name}: received")
    if row["granted"]:
        same((f["keputusan"]["dikabulkan"], f["keputusan"]["ditolak"]), (float(row["granted"]), float(row["refused"])), f"{name}: granted and refused")
    if row["online"]:
        same((f["kanal"]["web"], f["kanal"]["langsung"]), (float(row["online"]), float(row["manual"])), f"{name}: online and in person")
    for word, k in split(row["split"]):
        if row["split_name"] == "bulan":
            same(f["bulan"][word], float(k), f"{name}: month {word}")
        elif row["split_name"] == "tujuan":
            same(f["tujuan"][word], float(k), f"{name}: purpose {word}")
        else:
            same(f["golonganPemohon"][APPLICANTS[word][2]], float(k), f"{name}: applicants {word}")


run("calendar", "import", os.path.join(ROOT, "tests/report/holidays.csv"))
with open(os.path.join(ROOT, "tests/data/published_reports.csv")) as f:
    rows = list(csv.DictReader(f))
for i, row in enumerate(rows):
    code, name = f"TERBIT{i}", f"{row['body']} {row['year']}"
    body(code)
    path = register(f"{code}.csv", requests(row), ",;"[i % 2])
    result = run("request", "import", path, "--body", code)
    check(result.returncode == 0, f"{name}: imported", result.stderr)
    again = run("request", "import", path, "--body", code)
    check(again.returncode == 0 and f": 0 new, {row['received']} were there" in again.stdout, f"{name}: a second import changes nothing", again.stdout + again.stderr)
    report = export(code, row["year"])
    result = verify(report)
    check(result.returncode == 0, f"{name}: the report verifies", result.stdout)
    compare(figures(report), row, name)
done()
