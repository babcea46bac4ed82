#!/usr/bin/python3
"""What the files of a register hold, read back with openpyxl and csv: files.py FOLDER"""
import csv
import datetime
import sys
import zipfile

import openpyxl

FOLDER = sys.argv[1]
COUNT = int(open(FOLDER + "/count").read())
DANGER = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def check(name, good):
    print("%s - %s" % ("ok" if good else "not ok", name))


def rows_csv(register):
    with open("%s/%s.csv" % (FOLDER, register), encoding="utf-8-sig", newline="") as f:
        return list(csv.reader(f, delimiter=";"))


def sheet(register):
    return openpyxl.load_workbook("%s/%s.xlsx" % (FOLDER, register)).active


raw = open(FOLDER + "/permohonan.csv", "rb").read()
check("CSV begins with the mark of UTF-8", raw.startswith(b"\xef\xbb\xbf"))
check("its lines end as in RFC 4180", raw.endswith(b"\r\n"))
lines = rows_csv("permohonan")
head, body = lines[0], lines[1:]
check("a heading and every request", len(body) == COUNT)
check("every line has the same cells", {len(r) for r in lines} == {21})
check("the heading begins with the number", head[0] == "1. Nomor pendaftaran")
check("and names both parts of a divided column", head[8] == "9. Status informasi: Di bawah penguasaan")
check("fifteen columns, in order", [h.split(".")[0] for h in head] ==
      "1 2 3 4 5 6 7 8 9 9 9 10 10 11 11 12 13 14 14 15 15".split())
check("numbers rise without gaps", [int(r[0][-4:]) for r in body] == list(range(1, COUNT + 1)))
check("no cell is a formula", not [c for r in lines for c in r if c.lstrip(" ").startswith(DANGER)])
check("what would be one stands behind an apostrophe", {"'=1+1", "'+62", "'-1", "'@SUM(A1)", "' =spasi", "'＝lebar"} <= {r[2] for r in body})
check("quotes and separators survive", body[0][3] == 'Jalan "Kutip"; Mamuju')
check("line breaks survive", any("baris satu\nbaris dua" in r[6] for r in body))
check("a telephone number keeps its zero", body[0][4].startswith("Telepon "))
check("no identity number, not even masked", "•" not in raw.decode() and b"v1:uji" not in raw)

tab = sheet("permohonan")
grid = list(tab.iter_rows(values_only=True))
check("workbook: title, note, two rows of headings, every request", len(grid) == 4 + COUNT)
check("its headings are those of the CSV", [h.split(".")[0] for h in grid[3]] == [h.split(".")[0] for h in head])
check("headings over divided columns are merged", sorted(str(m) for m in tab.merged_cells.ranges) ==
      ["I3:K3", "L3:M3", "N3:O3", "R3:S3", "T3:U3"])
check("dates are dates", all(isinstance(r[1], datetime.datetime) for r in grid[4:]))
check("shown with the day's name in Indonesian", tab["B5"].number_format == "[$-421]dddd, d mmmm yyyy")
check("no cell is a formula there either", not [c for row in tab.iter_rows() for c in row if c.data_type == "f"])
check("its text is what was typed", "=1+1" in {r[2] for r in grid[4:]} and "<b>&amp;" in {r[2] for r in grid[4:]})
check("and the same as in the CSV", [[(c or "") for c in r[2:17]] for r in grid[4:]] ==
      [[c[1:] if c.startswith("'") else c for c in r[2:17]] for r in body])
check("landscape on A4, headings on every page", (tab.page_setup.orientation, str(tab.page_setup.paperSize), tab.print_title_rows) == ("landscape", "9", "$3:$4"))
check("headings stay in sight", tab.freeze_panes == "B5")
check("no identity number in any part", not any(b"\xe2\x80\xa2" in zipfile.ZipFile(FOLDER + "/permohonan.xlsx").read(n)
      for n in zipfile.ZipFile(FOLDER + "/permohonan.xlsx").namelist()))

lines = rows_csv("keberatan")
check("objections: columns a to k", [h.split(".")[0] for h in lines[0]] == list("abcdefghijk"))
check("one row", len(lines) == 2)
check("its formula is harmless too", lines[1][4] == "'=cmd|x")
check("reasons with their article", lines[1][6].startswith("UU 14/2008 Pasal 35 ayat (1) huruf c: "))
check("who decided", lines[1][9] == "Drs. Atasan, Sekretaris Daerah")
grid = list(sheet("keberatan").iter_rows(values_only=True))
check("the workbook as well", len(grid) == 5 and grid[4][8] == datetime.datetime(2026, 3, 30))
