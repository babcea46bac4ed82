#!/usr/bin/env python3
"""Objections in a report: every figure, length and due date counted again here from what was entered; years that follow each other; registers."""
import statistics
import xml.etree.ElementTree as ET

from tools import (NS, RICH_OBJECTIONS, Calendar, body, check, clock, date, done, export, figures, group_figures, objections, rich, rows, same, sql,
                   verify)

GRANTED = ("dikabulkan", "sebagian")


def expected_row(case, row, calendar, first, as_of):
    """What the row must be, from what was entered; the day on which the ground arose is the row's own."""
    def seen(name):
        return case[name] if case.get(name, "9") <= as_of else None

    want = {k: row[k] for k in ("nomor", "opd", "timbul", "hariTimbul") if k in row}
    want.update(alasan=case["grounds"].replace(",", " "), diterima=case["received"], diperiksa=seen("examined"), ditanggapi=seen("ruled"),
                selesai=seen("ruled") or seen("withdrawn"), dilaksanakan=seen("done"))
    want["keputusan"] = case["ruling"] if want["ditanggapi"] else "dicabut" if want["selesai"] else None
    received, end = date(case["received"]), date(want["selesai"] or as_of)
    due = calendar.due(received, 30)
    by = calendar.due(date(row["timbul"]), 30) if "timbul" in row else None
    want.update(tenggat=str(due), hariKerja=calendar.between(received, end), hari=(end - received).days, batasAjukan=by and str(by),
                lewatWaktu="ya" if by and received > by else "tidak", terlambat=calendar.between(due, end) if end > due else None)
    want["bawaan"] = "tidak" if case["received"] >= first else "perintah" if want["selesai"] and want["selesai"] < first else "ya"
    if want["diperiksa"]:
        want["hariPemeriksaan"] = (date(want["diperiksa"]) - received).days
    if want["keputusan"] in GRANTED:
        ruled, finished = date(want["ditanggapi"]), date(want["dilaksanakan"] or as_of)
        by = calendar.due(ruled, case["days"])
        want.update(perintahHari=case["days"], tenggatPelaksanaan=str(by), hariKerjaPelaksanaan=calendar.between(ruled, finished),
                    terlambatPelaksanaan=calendar.between(by, finished) if finished > by else None)
        if want["dilaksanakan"]:
            want["hariPelaksanaan"] = (finished - ruled).days
    return {k: str(v) for k, v in want.items() if v is not None}


def belongs(case, first, as_of):
    """Open at the start, received in the period, or with an order that was open at the start."""
    if case["received"] > as_of:
        return False
    end = case.get("ruled") or case.get("withdrawn") or "9"
    return end >= first or (case.get("ruling") in GRANTED and case.get("done", "9") >= first)


def count(listed):
    """The figures of these rows."""
    flow = [r for r in listed if r["bawaan"] != "perintah"]
    new = [r for r in flow if r["bawaan"] == "tidak"]
    ended = [r for r in flow if "selesai" in r]
    answered = [r for r in flow if "ditanggapi" in r]
    orders = [r for r in listed if "perintahHari" in r]
    carried_out = [r for r in orders if "dilaksanakan" in r]
    days = [int(r["hariKerja"]) for r in answered]
    grounds = [g for r in new for g in r["alasan"].split()]
    out = {"arus": {"saldoAwal": len(flow) - len(new), "diterima": len(new), "selesai": len(ended), "saldoAkhir": len(flow) - len(ended),
                    "lewatWaktu": sum(r["lewatWaktu"] == "ya" for r in new)},
           "alasan": {"jumlah": str(len(grounds)), **{f"35.{c}": grounds.count(f"35.{c}") for c in "abcdefg"}},
           "keputusan": {"jumlah": str(len(ended)), **{k: sum(r["keputusan"] == k for r in ended) for k in (*GRANTED, "ditolak", "dicabut")}},
           "waktu": {"jumlah": str(len(answered))},
           "ketepatan": {"tepatWaktu": sum("terlambat" not in r for r in answered), "terlambat": sum("terlambat" in r for r in answered),
                         "terbukaLewatTenggat": sum("terlambat" in r for r in flow if "selesai" not in r)},
           "pelaksanaan": {"saldoAwal": sum(r["bawaan"] == "perintah" for r in orders), "perintah": sum(r["bawaan"] != "perintah" for r in orders),
                           "tepatWaktu": sum("terlambatPelaksanaan" not in r for r in carried_out), "terlambat": sum("terlambatPelaksanaan" in r for r in carried_out),
                           "saldoAkhir": len(orders) - len(carried_out),
                           "terbukaLewatTenggat": sum("terlambatPelaksanaan" in r for r in orders if "dilaksanakan" not in r)}}
    if days:
        out["waktu"].update(rataRata=int(sum(days) * 100 / len(days) + 0.5) / 100, median=statistics.median(days), minimum=min(days), maksimum=max(days))
    return {f"keberatan/{k}": v for k, v in out.items()}


def whole(path, cases, first, as_of, name):
    """A report against what was entered."""
    result = verify(path)
    check(result.returncode == 0, f"{name}: verifies", result.stdout)
    calendar, listed = Calendar(path), rows(path, "rincianKeberatan")
    entered = [c for c in cases if belongs(c, first, as_of)]
    same([r["diterima"] for r in listed], [c["received"] for c in entered], f"{name}: the objections that belong to it, in order")
    for case, row in zip(entered, listed):
        want = expected_row(case, row, calendar, first, as_of)
        if row != want:
            same(row, want, f"{name}: {row['nomor']}")
    same(group_figures(path, "keberatan"), count(listed), f"{name}: its figures are those of its rows")
    for agency in ET.parse(path).getroot().find(f"{NS}perOpd"):
        code = agency.get("kode")
        same(group_figures(path, "keberatan", code), count([r for r in listed if r["opd"] == code]), f"{name}: agency {code} likewise")
    return listed


clock("2026-11-20 09:15+08")
code = rich()
path = export(code, 2026)
listed = whole(path, RICH_OBJECTIONS, "2026-01-01", "2026-11-20", "rich year")
arose = {r["nomor"][-4:]: (r.get("timbul"), r.get("batasAjukan"), r["lewatWaktu"]) for r in listed if "-2026-" in r["nomor"]}
same(arose["0001"][::2], ("2026-01-05", "tidak"), "the right to object runs from the notice")
same(arose["0003"], ("2026-01-08", "2026-02-24", "ya"), "or from the hand-over, which came later; after its last day the objection is late")
same(arose["0005"], (None, None, "tidak"), "without a request there is no last day")
same(sql("select row(count(*) filter (where sel[2] <> ''), count(*) filter (where sel[7] like '%melewati jangka waktu%')) from layanan.register_keberatan((select id from organisasi.badan_publik "
         f"where kode = '{code}'), '{{\"tahun\": \"2026\", \"bulan\": \"\", \"opd\": \"\", \"keputusan\": \"\", \"kanal\": \"\"}}', 0, null, true)"), "(11,5)",
     "the register of the year counts as many, and as many late ones")
whole(export(code, 2025), RICH_OBJECTIONS, "2025-01-01", "2025-12-31", "the year before")

# Around New Year: received in December and ruled on in January, ordered in December and done in January.
clock("2027-03-05 10:00+08")
body("AKHIR")
CASES = [{"received": "2025-12-31", "grounds": "35.a", "ruling": "dikabulkan", "ruled": "2026-01-02", "days": 5, "done": "2027-01-04"},
         {"received": "2026-01-01", "grounds": "35.b", "ruling": "ditolak", "ruled": "2026-12-31"},
         {"received": "2026-11-18", "grounds": "35.c", "ruling": "sebagian", "ruled": "2026-12-31", "days": 3, "done": "2026-12-31"},
         {"received": "2026-12-01", "grounds": "35.d", "ruling": "dikabulkan", "ruled": "2026-12-31", "days": 1, "done": "2027-01-01"},
         {"received": "2026-12-02", "grounds": "35.e", "examined": "2027-01-02", "ruling": "dikabulkan", "ruled": "2027-01-15", "days": 10},
         {"received": "2026-12-31", "grounds": "35.f", "withdrawn": "2027-01-01"},
         {"received": "2027-01-01", "grounds": "35.g", "withdrawn": "2027-01-01"}]
objections("AKHIR", CASES)


def year(kind, *more, year="2026", first, last):
    path = export("AKHIR", year, None, *more)
    whole(path, CASES, first, last, kind)
    return group_figures(path, "keberatan")


y2025 = year("2025", year="2025", first="2025-01-01", last="2025-12-31")
y2026 = year("2026", first="2026-01-01", last="2026-12-31")
y2027 = year("2027 so far", year="2027", first="2027-01-01", last="2027-03-05")
halves = [year(f"half {n}", "--semester", n, first=first, last=last) for n, first, last in (("1", "2026-01-01", "2026-06-30"), ("2", "2026-07-01", "2026-12-31"))]
same([list(y["keberatan/arus"].values()) for y in (y2025, y2026, y2027)], [[0, 1, 0, 1, 0], [1, 5, 4, 2, 0], [2, 1, 3, 0, 0]], "what one year leaves open the next one opens with")
same([list(y["keberatan/pelaksanaan"].values()) for y in (y2025, y2026, y2027)], [[0] * 6, [0, 3, 1, 0, 2, 1], [2, 1, 1, 1, 1, 1]], "orders as well")
for earlier, later, name in ((y2025, y2026, "2026"), (y2026, y2027, "2027"), (*halves, "second half")):
    for part in ("keberatan/arus", "keberatan/pelaksanaan"):
        same(later[part]["saldoAwal"], earlier[part]["saldoAkhir"], f"{name} opens with what was left before: {part}")
same([r["bawaan"] for r in rows(export("AKHIR", 2027), "rincianKeberatan")], ["perintah", "perintah", "ya", "ya", "tidak"], "an order is carried over as such")
body("KOSONG")
path = export("KOSONG", 2026)
check(verify(path).returncode == 0 and rows(path, "rincianKeberatan") == [], "a body without objections", verify(path).stdout)
same(figures(path)["keberatan/waktu"], {"jumlah": "0"}, "has no average")

same(sql("select count(*) from layanan.perkara k, layanan.perkara_periksa(k.id) where k.prosedur = 'keberatan'"), "0", "chains and projections hold")
done()
