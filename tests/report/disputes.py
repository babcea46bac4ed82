#!/usr/bin/env python3
"""Disputes in a report: every row and figure counted again here from what was entered; years that follow each other; late records."""
import statistics
import xml.etree.ElementTree as ET

from tools import (NS, RICH_DISPUTES, Calendar, body, check, clock, date, disputes, done, export, figures, group_figures, rich, rows, same, sql, verify, won)

DECISIONS = ("mediasi_sepakat", "putusan_sela", "putus_ki")
ORDERS = ("mediasi_sepakat", "perintah_putusan")
ONWARDS = ("ajukan_pengadilan", "ajukan_kasasi")
ENDS = {"laksana_putusan": "dilaksanakan", "inkrah": "inkrah", "cabut_sengketa": "dicabut"}
AMAR = "sepakat tidak_berwenang tidak_diterima prematur kadaluarsa gugur dikabulkan sebagian ditolak".split()
JUDGMENTS = "menguatkan membatalkan_buka membatalkan_tolak tidak_diterima".split()
# Attribute: which events give its date, what they say, and the attribute that says it.
STAGES = {"register": (("daftar_ki",),), "mediasi": (("mulai_mediasi",),), "mediasiSelesai": (("mediasi_sepakat", "mediasi_gagal"), "mediasiHasil"),
          "ajudikasi": (("mulai_ajudikasi", "mediasi_gagal"),), "putusan": (DECISIONS, "amar"), "salinan": (("terima_salinan",),),
          "pengadilan": (("ajukan_pengadilan",), "pengadilanOleh"), "putusanPengadilan": (("putus_pengadilan",), "amarPengadilan"),
          "kasasi": (("ajukan_kasasi",), "kasasiOleh"), "putusanKasasi": (("putus_ma",), "amarKasasi"), "eksekusi": (("mohon_eksekusi",),)}


def ended(steps):
    """The step that ended it, unless it went on afterwards; what is final while it is being carried out ends nothing."""
    moves = [step for i, step in enumerate(steps) if step[0] != "inkrah" or steps[i - 1][0] not in ORDERS]
    return moves[-1] if moves and moves[-1][0] in ENDS else None


def said(event, content):
    if event.startswith("mediasi_"):
        return event.removeprefix("mediasi_")
    return content.get("amar") or content.get("oleh")


def expected_row(case, row, calendar, first, as_of):
    """What the row must be, from the steps that were entered; where the right to file began is the row's own."""
    want = {k: row[k] for k in ("nomor", "timbul", "alasan", "batasAjukan") if k in row}
    steps = [(event, day, (content or [{}])[0]) for event, day, *content in case["steps"] if day <= as_of]
    want.update(opd=case.get("agency", "-"), diajukan=case["filed"])
    later = [{event for event, *_ in steps[i + 1:]}.intersection(ONWARDS) for i in range(len(steps))]
    for attribute, (events, *also) in STAGES.items():
        for (event, day, content), onwards in zip(steps, later):
            if event in events and (event != "mohon_eksekusi" or not onwards):
                want[attribute] = day
                if also:
                    want[also[0]] = said(event, content)
    for (event, day, content), onwards in zip(steps, later):
        if event in ORDERS and not onwards:
            want.update(perintah=day, tenggatPelaksanaan=content["jam_batas"])
    last = ended(steps)
    if last:
        want.update(selesai=last[1], penyelesaian=ENDS[last[0]])
    for attribute in (*STAGES, "perintah", "tenggatPelaksanaan"):
        if attribute in want:
            want["hari" + attribute[0].upper() + attribute[1:]] = (date(want[attribute]) - date(case["filed"])).days
    end = date(want.get("selesai", as_of))
    want["hari"] = (end - date(case["filed"])).days
    want["bawaan"] = "tidak" if case["filed"] >= first else "susulan" if want.get("selesai", "9") < first else "ya"
    want["lewatWaktu"] = "ya" if row.get("batasAjukan", "9") < case["filed"] else "tidak"
    if "timbul" in row:
        want.update(hariTimbul=(date(case["filed"]) - date(row["timbul"])).days, batasAjukan=str(calendar.due(date(row["timbul"]), 14)))
    if "register" in want:
        due, decided = calendar.due(date(want["register"]), 100), date(want["putusan"]) if "putusan" in want else end
        want.update(tenggatKi=str(due), hariKerjaKi=calendar.between(date(want["register"]), decided))
        if decided > due:
            want["lewatKi"] = calendar.between(due, decided)
    if "perintah" in want and end > date(want["tenggatPelaksanaan"]):
        want["terlambat"] = calendar.between(date(want["tenggatPelaksanaan"]), end)
    return {k: str(v) for k, v in want.items()}


def belongs(case, first, as_of):
    last = ended([step for step in case["steps"] if step[1] <= as_of])
    end = last[1] if last else "9"
    return case["filed"] <= as_of and (end >= first or case.get("recorded", case["filed"])[:4] == first[:4])


def split(listed, attribute, codes):
    found = [r[attribute] for r in listed if attribute in r]
    return {"jumlah": str(len(found)), **{c: found.count(c) for c in codes}}


def count(everything, first):
    """The figures of these rows."""
    listed = [r for r in everything if r["bawaan"] != "susulan"]
    new = [r for r in listed if r["bawaan"] == "tidak"]
    closed = [r for r in listed if "selesai" in r]

    def now(attribute):
        return [r for r in listed if r.get(attribute, "") >= first]

    decided = now("putusan")
    days = [int(r["hariKerjaKi"]) for r in decided]
    ordered = [r for r in listed if "perintah" in r]
    out = {"arus": {"saldoAwal": len(listed) - len(new), "diajukan": len(new), "selesai": len(closed), "saldoAkhir": len(listed) - len(closed),
                    "lewatWaktu": sum(r["lewatWaktu"] == "ya" for r in new)},
           "tahap": {a: len(now(a)) for a in ("register", "mediasi", "ajudikasi", "pengadilan", "kasasi", "eksekusi")},
           "mediasi": split(now("mediasiSelesai"), "mediasiHasil", ("sepakat", "gagal")), "putusan": split(decided, "amar", AMAR),
           "waktu": {"jumlah": str(len(days))},
           "ketepatan": {"tepatWaktu": sum("lewatKi" not in r for r in decided), "terlambat": sum("lewatKi" in r for r in decided),
                         "terbukaLewatTenggat": sum("lewatKi" in r and "putusan" not in r and "selesai" not in r for r in listed)},
           "pengadilan": split(now("putusanPengadilan"), "amarPengadilan", JUDGMENTS), "kasasi": split(now("putusanKasasi"), "amarKasasi", JUDGMENTS),
           "penyelesaian": split(closed, "penyelesaian", ENDS.values()),
           "pelaksanaan": {"tepatWaktu": sum("selesai" in r and "terlambat" not in r for r in ordered), "terlambat": sum("selesai" in r and "terlambat" in r for r in ordered),
                           "terbuka": sum("selesai" not in r for r in ordered), "terbukaLewatTenggat": sum("selesai" not in r and "terlambat" in r for r in ordered)}}
    if days:
        out["waktu"].update(rataRata=int(sum(days) * 100 / len(days) + 0.5) / 100, median=statistics.median(days), minimum=min(days), maksimum=max(days))
    return {f"sengketa/{k}": v for k, v in out.items()}


def whole(path, cases, first, as_of, name):
    """A report against what was entered."""
    result = verify(path)
    check(result.returncode == 0, f"{name}: verifies", result.stdout)
    calendar, listed = Calendar(path), rows(path, "rincianSengketa")
    entered = [c for c in cases if belongs(c, first, as_of)]
    same([r["diajukan"] for r in listed], [c["filed"] for c in entered], f"{name}: the disputes that belong to it, in order of the register")
    for case, row in zip(entered, listed):
        want = expected_row(case, row, calendar, first, as_of)
        if row != want:
            same(row, want, f"{name}: {row['nomor']}")
    same(group_figures(path, "sengketa"), count(listed, first), f"{name}: its figures are those of its rows")
    for agency in ET.parse(path).getroot().find(f"{NS}perOpd"):
        code = agency.get("kode")
        same(group_figures(path, "sengketa", code), count([r for r in listed if r["opd"] == code], first), f"{name}: agency {code} likewise")
    return listed


clock("2026-11-20 09:15+08")
code = rich()
listed = whole(export(code, 2026), RICH_DISPUTES, "2026-01-01", "2026-11-20", "rich year")
filed = {r["nomor"][-4:]: (r.get("timbul"), r.get("batasAjukan"), r["lewatWaktu"]) for r in listed if "-2026-" in r["nomor"]}
same(filed["0003"], ("2025-12-22", "2026-01-14", "tidak"), "the right to file runs from the answer")
same(filed["0010"], ("2026-10-13", "2026-11-02", "ya"), "or from the day until which there was none; after its last day it is late")
same(filed["0006"], (None, None, "tidak"), "without an objection on record nothing is said about it")
whole(export(code, 2025), RICH_DISPUTES, "2025-01-01", "2025-12-31", "the year before")
same(sql("select string_agg(k.keadaan, ' ' order by k.tahun, k.urut) from layanan.perkara k where k.prosedur = 'sengketa'"),
     "selesai selesai selesai teregister selesai pelaksanaan selesai pelaksanaan selesai dicabut dicabut diputus mediasi diajukan", "each stands where its last step left it")

# Around New Year, and recorded a year late.
body("AKHIR")
CASES = [{"filed": "2025-12-31", "steps": [("daftar_ki", "2026-01-01"), ("mulai_ajudikasi", "2026-01-02"), ("putus_ki", "2026-12-31", {"amar": "dikabulkan"}), *won("2027-01-01", "2027-01-04"),
             ("laksana_putusan", "2027-01-05")]},
         {"filed": "2026-01-01", "steps": [("daftar_ki", "2026-01-01"), ("mulai_mediasi", "2026-01-01"), ("mediasi_sepakat", "2026-01-01", {"jam_batas": "2026-12-31"}), ("laksana_putusan", "2026-12-31")]},
         {"filed": "2026-12-31", "steps": [("cabut_sengketa", "2027-01-01")]},
         {"filed": "2026-12-30", "recorded": "2027-02-01", "steps": [("daftar_ki", "2027-01-02")]},
         {"filed": "2026-05-04", "recorded": "2027-02-02", "steps": [("cabut_sengketa", "2026-06-01")]}]
disputes("AKHIR", CASES)
clock("2027-03-05 10:00+08")


def year(kind, *more, year="2026", first, last):
    path = export("AKHIR", year, None, *more)
    whole(path, CASES, first, last, kind)
    return group_figures(path, "sengketa")["sengketa/arus"]


y2025 = year("2025", year="2025", first="2025-01-01", last="2025-12-31")
y2026 = year("2026", first="2026-01-01", last="2026-12-31")
y2027 = year("2027 so far", year="2027", first="2027-01-01", last="2027-03-05")
halves = [year(f"half {n}", "--semester", n, first=first, last=last) for n, first, last in (("1", "2026-01-01", "2026-06-30"), ("2", "2026-07-01", "2026-12-31"))]
same([list(y.values()) for y in (y2025, y2026, y2027)], [[0, 1, 0, 1, 0], [1, 4, 2, 3, 0], [3, 0, 2, 1, 0]], "what one year leaves open the next one opens with")
for earlier, later, name in ((y2025, y2026, "2026"), (y2026, y2027, "2027"), (*halves, "second half")):
    same(later["saldoAwal"], earlier["saldoAkhir"], f"{name} opens with what was left before")
same([(r["nomor"][6:], r["bawaan"]) for r in rows(export("AKHIR", 2027), "rincianSengketa")],
     [("S-2025-0001", "ya"), ("S-2026-0002", "ya"), ("S-2027-0001", "ya"), ("S-2027-0002", "susulan")], "recorded after it had ended: in the register, counted nowhere")
paths = {y: export("AKHIR", y, f"akhir-{y}.xml") for y in (2025, 2026, 2027)}
check(verify(paths[2026], paths[2025]).returncode == 0 and verify(paths[2027], paths[2026]).returncode == 0, "each year goes on where the one before ended",
      verify(paths[2026], paths[2025]).stdout + verify(paths[2027], paths[2026]).stdout)
for name, after, rule, place in (("a year between", paths[2025], "R2-lanjutan", "laporan/kepala/masa/@dari"), ("another body", export(code, 2026), "R2-lanjutan", "laporan/kepala/badanPublik/@kode"),
                                 ("itself", paths[2027], "R2-lanjutan", "laporan/kepala/masa/@dari"), ("no report", "/dev/null", "", "")):
    result = verify(paths[2027], after)
    found = [line for line in result.stdout.splitlines() if line.startswith(rule + "\t" + place)] if rule else result.returncode == 2 and "cannot read" in result.stderr
    check(found and result.returncode != 0, f"not after {name}", result.stdout + result.stderr)
disputes("AKHIR", [{"filed": "2025-07-01", "recorded": "2027-03-05", "steps": []}])
result = verify(export("AKHIR", 2026), paths[2025])
check(result.returncode == 1 and "R2-saldo-awal\tlaporan/sengketa/arus/saldoAwal\t2\t1\t" in result.stdout and result.stdout.count("\n") == 2,
      "what was recorded after the report of its year is told by the next one", result.stdout)
with open(paths[2025]) as f:
    broken = f.read().replace('<diajukan nilai="1"/>', '<diajukan nilai="2"/>', 1)
with open(paths[2025], "w") as f:
    f.write(broken)
result = verify(paths[2026], paths[2025])
check(result.returncode == 1 and "R2-lanjutan" in result.stdout, "the one before must hold itself", result.stdout)
# On to court after it was carried out, withdrawn again, cassation beside the order of a court.
COURT = {"oleh": "pemohon", "pengadilan": "ptun"}
WAYS = [{"filed": "2026-01-05", "steps": [("daftar_ki", "2026-01-07"), ("mulai_ajudikasi", "2026-01-20"), ("putus_ki", "2026-03-02", {"amar": "dikabulkan"}), *won("2026-03-04", "2026-03-20"),
            ("laksana_putusan", "2026-03-10"), ("ajukan_pengadilan", "2026-03-12", COURT), ("cabut_gugatan", "2026-04-01"), ("perintah_putusan", "2026-04-02", {"jam_batas": "2026-04-20"}),
            ("inkrah", "2026-04-08"), ("mohon_eksekusi", "2026-04-22"), ("laksana_putusan", "2026-05-04")]},
        {"filed": "2026-01-06", "steps": [("daftar_ki", "2026-01-08"), ("mulai_ajudikasi", "2026-01-21"), ("putus_ki", "2026-03-03", {"amar": "sebagian"}), *won("2026-03-05", "2026-03-21"),
            ("mohon_eksekusi", "2026-03-23"), ("laksana_putusan", "2026-06-29"), ("ajukan_pengadilan", "2026-07-02", COURT)]},
        {"filed": "2026-01-07", "steps": [("daftar_ki", "2026-01-09"), ("mulai_ajudikasi", "2026-01-22"), ("putus_ki", "2026-03-04", {"amar": "ditolak"}), ("terima_salinan", "2026-03-06"),
            ("inkrah", "2026-04-10"), ("ajukan_pengadilan", "2026-04-20", COURT), ("putus_pengadilan", "2026-06-01", {"amar": "membatalkan_buka"}), ("perintah_putusan", "2026-06-02", {"jam_batas": "2026-06-20"}),
            ("ajukan_kasasi", "2026-06-10", {"oleh": "termohon"}), ("cabut_kasasi", "2026-07-01"), ("perintah_putusan", "2026-07-02", {"jam_batas": "2026-07-10"}), ("laksana_putusan", "2026-07-09"),
            ("ajukan_kasasi", "2026-07-10", {"oleh": "pemohon"}), ("putus_ma", "2026-09-01", {"amar": "tidak_diterima"}), ("perintah_putusan", "2026-09-02", {"jam_batas": "2026-09-18"}), ("inkrah", "2026-09-03")]}]
body("GUGAT")
disputes("GUGAT", WAYS)
clock("2027-03-05 10:00+08")
for name, more, first, last in (("first half", ("--semester", "1"), "2026-01-01", "2026-06-30"), ("second half", ("--semester", "2"), "2026-07-01", "2026-12-31"), ("year", (), "2026-01-01", "2026-12-31")):
    listed = whole(export("GUGAT", 2026, None, *more), WAYS, first, last, f"on to court, {name}")
same([(r.get("selesai"), r.get("penyelesaian"), r.get("perintah"), r.get("eksekusi")) for r in listed],
     [("2026-05-04", "dilaksanakan", "2026-04-02", "2026-04-22"), (None, None, None, None), (None, None, "2026-09-02", None)], "what went on is open again, without its order; what was withdrawn has a new one")

body("KOSONG")
path = export("KOSONG", 2026)
check(verify(path).returncode == 0 and rows(path, "rincianSengketa") == [], "a body without disputes", verify(path).stdout)
same(figures(path)["sengketa/waktu"], {"jumlah": "0"}, "has no average")
same(sql("select count(*) from layanan.perkara k, layanan.perkara_periksa(k.id) where k.prosedur = 'sengketa'"), "0", "chains and projections hold")
done()
