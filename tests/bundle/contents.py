#!/usr/bin/python3
"""What a bundle holds, from its files alone: contents.py FOLDER applicant|body"""
import csv
import hashlib
import os
import subprocess
import sys

FOLDER, WHO = sys.argv[1:]
NIK = b"7602014506900003"


def check(name, good):
    print("%s - %s: %s" % ("ok" if good else "not ok", WHO, name))


files = {}
for place, _, names in os.walk(FOLDER):
    for name in names:
        path = os.path.join(place, name)
        with open(path, "rb") as f:
            files[os.path.relpath(path, FOLDER)] = f.read()

listed = dict(reversed(line.split("  ", 1)) for line in files["MANIFEST"].decode().splitlines())
check("the manifest lists every file but itself", set(listed) == set(files) - {"MANIFEST"})
check("and its digests hold", all(hashlib.sha256(files[p]).hexdigest() == d for p, d in listed.items()))
check("paths are plain", all(p.isascii() and ".." not in p and not p.startswith("/") for p in files))
check("the index names every file", all(p in files["INDEKS.txt"].decode() for p in listed if p != "INDEKS.txt"))

letters = [p for p in files if "/surat/" in p]
check("three letters", sorted(os.path.basename(p)[3:] for p in letters) ==
      ["putusan_keberatan.pdf", "tanda_bukti.pdf", "tanda_bukti_keberatan.pdf"])
text = b"".join(subprocess.run(["pdftotext", os.path.join(FOLDER, p), "-"], check=True, capture_output=True).stdout for p in letters)
check("the letters can be read", b"Nurhayati" in text)
everything = b"".join(files.values()) + text
check("no identity number, card or power of attorney", NIK not in everything and b"RAHASIA" not in everything and b"SURAT KUASA" not in everything
      and not [p for p in files if "ktp" in p or "kuasa" in p])
check("nothing that is not released", b"TERTUTUP" not in everything and b"NOTA INTERNAL" not in everything)
check("the respondent's papers are the body's", (b"JAWABAN TERMOHON" in everything) == (WHO == "body"))
check("what officers tell each other is the body's", (b"antarpetugas.\"" in everything.replace(b'""', b'"')) == (WHO == "body"))
big = [p for p in files if p.endswith("lampiran-besar-1-.bin")]
check("the large answer is whole", len(big) == 1 and len(files[big[0]]) == 24 * 1048576 + 5 and files[big[0]].endswith(b"akhir"))
forms = b"".join(v for p, v in files.items() if p.endswith("formulir.txt")).decode()
check("the forms can be read", all(w in forms for w in ("Salinan DPA tahun 2026", "baris dua, dengan koma", "Sama sekali.", "••••0003", "Pasal 35 ayat (1) huruf c")))

events = list(csv.DictReader(files["PERISTIWA.csv"].decode().splitlines(keepends=True)))
check("events of request, objection and dispute", {e["peristiwa"] for e in events} >= {"ajukan", "daftarkan", "ajukan_keberatan", "periksa", "tolak", "catat_sengketa"})
last = {}
linked = hashed = 0
for e in events:
    linked += e["sidik_lalu"] == last.get(e["perkara"], "")
    last[e["perkara"]] = e["sidik"]
    if e["naskah"]:
        hashed += hashlib.sha256(bytes.fromhex(e["sidik_lalu"]) + e["naskah"].encode()).hexdigest() == e["sidik"]
check("each event names the one before", linked == len(events))
readable = [e for e in events if e["naskah"]]
check("each that can be read has the hash it says", hashed == len(readable))
check("the body reads all, the applicant not what officers told each other",
      {e["peristiwa"] for e in events if not e["naskah"]} == (set() if WHO == "body" else {"daftarkan", "periksa"}))
