#!/usr/bin/env python3
"""Every number and every date of a rich report, changed one at a time: each must be found, by a rule that names its place."""
import datetime
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from tools import CLI, SCHEMA, WORK, check, clock, done, export, rich, verify

TAG = re.compile(rb"<(/?)(\w+)((?:\s+\w+=\"[^\"]*\")*)\s*(/?)>")
ATTRIBUTE = re.compile(rb"(\w+)=\"([^\"]*)\"")
NUMBER = re.compile(r"\d+(\.\d+)?")
DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}\+\d{2}:\d{2})?")


def shift(text, days):
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days)).isoformat()


def changed(name, value):
    """Other values of the same kind."""
    if DATE.fullmatch(value):
        day, rest = value[:10], value[10:]
        yield shift(day, 1) + rest
        yield shift(day, -7) + rest
        if rest:
            yield day + rest[:7] + f"{(int(rest[7:9]) + 1) % 60:02d}" + rest[9:]
    elif name in ("nomor", "id"):
        digits = list(re.finditer(r"\d+", value))
        for m in digits:
            yield value[:m.start()] + str(int(m.group()) + 1).zfill(len(m.group())) + value[m.end():]
    elif name == "pekan":
        yield value[:-1]
        yield value + "6"
    elif NUMBER.fullmatch(value):
        if "." in value:
            yield f"{float(value) + 0.01:.2f}"
        elif name not in ("wilayah", "versi"):
            yield str(int(value) + 1)
            if int(value) > 0:
                yield str(int(value) - 1)
            yield str(int(value) * 10 + 7)
        else:
            yield value[:-1] + str((int(value[-1]) + 1) % 10)


def places(data):
    """(offset, end, name, value, what a finding must contain) for each attribute."""
    stack = []
    for tag in TAG.finditer(data):
        if tag.group(1):
            stack.pop()
            continue
        name = tag.group(2).decode()
        attributes = {m.group(1).decode(): m.group(2).decode() for m in ATTRIBUTE.finditer(tag.group(3))}
        stack.append((name, attributes))
        for m in ATTRIBUTE.finditer(data, tag.start(3), tag.end(3)):
            # The register of an earlier year is not in the file: its numbers are names, nothing to count.
            if m.group(1) != b"nomor" or attributes.get("bawaan", "tidak") == "tidak":
                yield m.start(2), m.end(2), m.group(1).decode(), m.group(2).decode(), expected(stack, m.group(1).decode())
        if tag.group(4):
            stack.pop()


def expected(stack, attribute):
    """Words of which all must stand in one finding."""
    names = [name for name, _ in stack]
    last = stack[-1][1]
    if len(names) > 2 and names[1].startswith("rincian"):
        return [names[1] + "/" + names[2] + "[" + (last["nomor"] + "]" if attribute != "nomor" else "")]
    if "terlama" in names:
        return ["laporan/terlama"]
    if "kalender" in names:
        return ["kalender/" if names[-1] != "kalender" else "kalender"]
    if "kepala" in names:
        return [names[-1] + "[" + last["kode"] + "]" if names[-1] == "jangka" else names[-1]]
    if len(names) == 1:
        return ["laporan"]
    agency = names[1] == "perOpd" and len(names) > 3
    place = "perOpd/opd[" + stack[2][1]["kode"] + "]/" if agency else "laporan/"
    inside = names[3 if agency else 1:]
    if attribute == "kode" or inside[-1] == "butir":
        return [place + "/".join(inside[:-1]) + "/"]
    return [place + "/".join(inside)]


def attempt(job):
    number, data, start, end, name, value, other, words = job
    path = os.path.join(WORK, f"mutation-{number % 64}-{os.getpid()}-{number}.xml")
    with open(path, "wb") as f:
        f.write(data[:start] + other.encode() + data[end:])
    result = subprocess.run([CLI, "report", "verify", path], capture_output=True, text=True)
    os.unlink(path)
    lines = [line for line in result.stdout.splitlines() if all(w in line for w in words) or (line.startswith("X1-") and f"'{name}'" in line)]
    if result.returncode == 1 and lines:
        return None
    line = data.count(b"\n", 0, start) + 1
    return f"line {line} {name}=\"{value}\" -> \"{other}\": status {result.returncode}, no finding with {words}: {result.stdout[:200]}"


def structure(data):
    """Rows and agencies dropped, doubled, swapped; sections swapped; codes exchanged."""
    rows = [m.group() for m in re.finditer(rb"<permohonan nomor=[^>]*kanal=[^>]*/>\n", data)]
    agencies = [m.group() for m in re.finditer(rb"<opd .*?</opd>\n", data, re.S)]
    yield "the first row dropped", data.replace(rows[0], b""), "R10-jumlah"
    yield "a row dropped", data.replace(rows[20], b""), "R7-nomor"
    yield "the last row dropped", data.replace(rows[-1], b""), "R10-jumlah"
    yield "a row doubled", data.replace(rows[20], rows[20] * 2), "R7-nomor"
    yield "two rows swapped", data.replace(rows[20] + rows[21], rows[21] + rows[20]), "R7-nomor"
    yield "two agencies swapped", data.replace(agencies[1] + agencies[2], agencies[2] + agencies[1]), "R10-opd"
    yield "an agency dropped", data.replace(agencies[1], b""), "R1-jumlah-opd"
    yield "an agency doubled", data.replace(agencies[1], agencies[1] * 2), "R10-opd"
    yield "a row moved to another agency", data.replace(b'" opd="LAIN" kanal', b'" opd="BARU" kanal', 1), "R10-hitung"
    yield "a row of an unknown agency", data.replace(b'" opd="LAIN" kanal', b'" opd="ASING" kanal', 1), "R7-opd"
    yield "a channel changed", re.sub(rb'kanal="surat"( [^>]*bawaan="tidak")', rb'kanal="faks"\1', data, count=1), "R10-hitung"
    yield "a decision changed", data.replace(b'keputusan="dikabulkan"', b'keputusan="tidak_dikuasai"', 1), "R10-hitung"
    yield "a reason taken away", re.sub(rb' alasan="[^"]*"', b"", data, count=1), "R3-alasan-baris"
    yield "refused because not held", re.sub(rb'(keputusan="ditolak" alasan=)"[^"]*"', rb'\1"tidak_dikuasai"', data, count=1), "R3-alasan-baris"
    yield "not held made exempt", data.replace(b'alasan="tidak_dikuasai"', b'alasan="17.h"', 1), "R10-hitung"
    yield "a reason doubled", data.replace(b'alasan="17.b 17.h"', b'alasan="17.b 17.b"', 1), "R3-alasan-baris"
    yield "a holiday dropped", re.sub(rb'<hari [^>]*jenis="cuti_bersama"[^>]*/>\n', b"", data, count=1), "K6-hitung"
    yield "a weekend dropped", re.sub(rb'<hari [^>]*jenis="akhir_pekan"[^>]*/>\n', b"", data, count=1), "K6-pekan"
    yield "a term dropped", re.sub(rb'<jangka kode="perpanjangan"[^>]*/>\n', b"", data), "K5-jangka"
    yield "items swapped", re.sub(rb'(<butir kode="web"[^>]*/>\n)(<butir kode="langsung"[^>]*/>\n)', rb"\2\1", data, count=1), "R9-urutan"
    yield "a section dropped", re.sub(rb"<terlambat>.*?</terlambat>\n", b"", data, count=1, flags=re.S), "X1-skema"
    yield "another zone", data.replace(b"Asia/Makassar", b"Asia/Jakarta"), "K3-potret"
    yield from structure_objections(data)
    yield from structure_disputes(data)
    yield "carried over denied", data.replace(b'bawaan="ya"', b'bawaan="tidak"', 1), "R7-bawaan"


def structure_objections(data):
    rows = [m.group() for m in re.finditer(rb"<keberatan nomor=[^>]*/>\n", data)]
    yield "the first objection dropped", data.replace(rows[0], b""), "R10-jumlah"
    yield "an objection dropped", data.replace(rows[-2], b""), "R7-nomor"
    yield "an objection doubled", data.replace(rows[-2], rows[-2] * 2), "R7-nomor"
    yield "two objections swapped", data.replace(rows[-2] + rows[-1], rows[-1] + rows[-2]), "R7-nomor"
    yield "an objection moved to another agency", re.sub(rb'(<keberatan nomor="[^"]*" opd=)"LAIN"', rb'\1"BARU"', data, count=1), "R10-hitung"
    yield "an objection of an unknown agency", re.sub(rb'(<keberatan nomor="[^"]*" opd=)"LAIN"', rb'\1"ASING"', data, count=1), "R7-opd"
    yield "a ground exchanged", data.replace(b'alasan="35.b 35.f"', b'alasan="35.b 35.e"', 1), "R10-hitung"
    yield "a ground doubled", data.replace(b'alasan="35.b 35.f"', b'alasan="35.b 35.b"', 1), "R5-alasan-baris"
    yield "a ruling exchanged", re.sub(rb'(<keberatan nomor=.* keputusan=)"ditolak"', rb'\1"dicabut"', data, count=1), "R7-keadaan"
    yield "a refusal with an order", re.sub(rb'(<keberatan nomor=.* keputusan="ditolak")', rb'\1 perintahHari="10"', data, count=1), "R7-keadaan"
    yield "a grant without its order", re.sub(rb'(bawaan="tidak"[^>]*) perintahHari="10"', rb"\1", data, count=1), "R7-keadaan"
    yield "a withdrawn one answered", re.sub(rb'selesai="2026-05-05" keputusan="dicabut"', rb'ditanggapi="2026-05-05" selesai="2026-05-05" keputusan="dicabut"', data), "R7-keadaan"
    yield "an order carried out in time", re.sub(rb' terlambatPelaksanaan="11"', b"", data, count=1), "R7-lama"
    yield "an answer in time", re.sub(rb'(ditanggapi="2026-06-02"[^>]*) terlambat="13"', rb"\1", data, count=1), "R7-lama"
    yield "filed late denied", data.replace(b'lewatWaktu="ya"', b'lewatWaktu="tidak"', 1), "R5-lewat-waktu"
    yield "filed late made up", data.replace(b'lewatWaktu="tidak" timbul', b'lewatWaktu="ya" timbul', 1), "R5-lewat-waktu"
    yield "an order taken for an open objection", data.replace(b'bawaan="perintah"', b'bawaan="ya"', 1), "R7-bawaan"
    yield "an open objection taken for an order", re.sub(rb'(<keberatan nomor=[^>]*)bawaan="ya"', rb'\1bawaan="perintah"', data, count=1), "R7-bawaan"
    yield "closed less, pending more", re.sub(rb'(<arus>\n.*\n.*\n)<selesai nilai="10"/>', rb'\1<selesai nilai="9"/>', data, count=1), "R5-arus"
    yield "results that do not add up", re.sub(rb'(<keputusan jumlah="10">\n<butir kode="dikabulkan" nilai=)"4"', rb'\1"5"', data, count=1), "R9-jumlah"
    yield "results that are not those closed", re.sub(rb'<keputusan jumlah="10">\n<butir kode="dikabulkan" nilai="4"', rb'<keputusan jumlah="11">\n<butir kode="dikabulkan" nilai="5"', data, count=1), "R5-hasil"
    yield "fewer grounds than objections", re.sub(rb'<alasan jumlah="20">', rb'<alasan jumlah="2">', data, count=1), "R5-alasan"
    yield "a ground more often than there are objections", re.sub(rb'<butir kode="35.b" nilai="4"/>', rb'<butir kode="35.b" nilai="12"/>', data, count=1), "R5-alasan"
    yield "answered in time and late are others", data.replace(b'<tepatWaktu nilai="6"/>', b'<tepatWaktu nilai="7"/>', 1), "R5-tanggapan"
    yield "orders that nobody gave", data.replace(b'<perintah nilai="6"/>', b'<perintah nilai="7"/>', 1), "R5-perintah"
    yield "objections left out", re.sub(rb"<keberatan>.*?</keberatan>\n", b"", data, count=1, flags=re.S), "X1-skema"
    yield "objections as not kept", re.sub(rb"<keberatan>.*?</keberatan>\n", b'<keberatan berlaku="tidak" sebab="belum_dicatat"/>\n', data, count=1, flags=re.S), "X1-skema"
    yield "rows of objections left out", re.sub(rb"<rincianKeberatan .*?</rincianKeberatan>\n", b"", data, flags=re.S), "X1-skema"
    yield "the term of an objection dropped", re.sub(rb'<jangka kode="keberatan_tanggapan"[^>]*/>\n', b"", data), "K5-jangka"
    yield "as the version before", data.replace(b":1.1", b":1.0").replace(b'versi="1.1"', b'versi="1.0"', 1), "X1-skema"


def structure_disputes(data):
    rows = [m.group() for m in re.finditer(rb"<sengketa nomor=[^>]*/>\n", data)]
    yield "the first dispute dropped", data.replace(rows[0], b""), "R10-jumlah"
    yield "a dispute dropped", data.replace(rows[-2], b""), "R7-nomor"
    yield "a dispute recorded afterwards dropped", data.replace(rows[3], b""), "R7-nomor"
    yield "two disputes swapped", data.replace(rows[-2] + rows[-1], rows[-1] + rows[-2]), "R7-nomor"
    yield "a dispute of an unknown agency", re.sub(rb'(<sengketa nomor="[^"]*" opd=)"LAIN"', rb'\1"ASING"', data, count=1), "R7-opd"
    yield "a dispute moved to another agency", re.sub(rb'(<sengketa nomor="[^"]*" opd=)"LAIN"', rb'\1"BARU"', data, count=1), "R10-hitung"
    yield "one that ended before called open", data.replace(b'bawaan="susulan"', b'bawaan="ya"', 1), "R7-bawaan"
    yield "an open one called ended before", re.sub(rb'(<sengketa nomor=[^>]*)bawaan="ya"', rb'\1bawaan="susulan"', data, count=1), "R7-bawaan"
    yield "a decision of another kind", data.replace(b'putusan="2026-11-02" amar="ditolak"', b'putusan="2026-11-02" amar="dikabulkan"'), "R10-hitung"
    yield "a decision without a date", re.sub(rb' putusan="2026-02-10"', b"", data, count=1), "R7-keadaan"
    yield "a decision without its kind", re.sub(rb'(putusan="2026-02-10") amar="gugur"', rb"\1", data, count=1), "R7-keadaan"
    yield "an agreement called failed", data.replace(b'mediasiHasil="sepakat"', b'mediasiHasil="gagal"', 1), "R7-keadaan"
    yield "a mediation that began never", re.sub(rb' mediasi="2026-03-28"', b"", data, count=1), "R7-keadaan"
    yield "an appeal by nobody", data.replace(b' kasasiOleh="termohon"', b"", 1), "R7-keadaan"
    yield "a judgment without a court", re.sub(rb' pengadilan="2026-07-20" pengadilanOleh="termohon"', b"", data, count=1), "R7-keadaan"
    yield "carried out without an order", re.sub(rb' perintah="2026-03-05" tenggatPelaksanaan="2026-03-31"', b"", data, count=1), "R7-keadaan"
    yield "an order that ended otherwise", re.sub(rb'(tenggatPelaksanaan="2026-03-31"[^>]*)penyelesaian="dilaksanakan"', rb'\1penyelesaian="inkrah"', data, count=1), "R7-keadaan"
    yield "an order without its due date", re.sub(rb' tenggatPelaksanaan="2026-12-01"', b"", data, count=1), "R7-keadaan"
    yield "closed, but not how", data.replace(b' penyelesaian="dicabut"', b"", 1), "R7-keadaan"
    yield "an order past due called in time", re.sub(rb'(tenggatPelaksanaan="2026-11-07"[^>]*) terlambat="10"', rb"\1", data, count=1), "R7-lama"
    yield "the Commission called in time", data.replace(b' lewatKi="21"', b"", 1), "R7-lama"
    yield "a dispute filed late called in time", re.sub(rb'(<sengketa nomor=.*)lewatWaktu="ya"', rb'\1lewatWaktu="tidak"', data, count=1), "R5-lewat-waktu"
    yield "its ground doubled", re.sub(rb'(<sengketa nomor=.* alasan=)"35.a 35.d"', rb'\1"35.a 35.a"', data, count=1), "R5-alasan-baris"
    yield "disputes that do not balance", re.sub(rb'<diajukan nilai="8"/>', b'<diajukan nilai="9"/>', data, count=1), "R5-sengketa-arus"
    yield "endings that are not those closed", re.sub(rb'<penyelesaian jumlah="6">\n<butir kode="dilaksanakan" nilai="3"', rb'<penyelesaian jumlah="7">\n<butir kode="dilaksanakan" nilai="4"', data, count=1), "R5-sengketa-penyelesaian"
    yield "decisions that nobody counted", re.sub(rb'<putusan jumlah="5">\n<butir kode="sepakat" nilai="1"/>', rb'<putusan jumlah="6">\n<butir kode="sepakat" nilai="2"/>', data, count=1), "R5-sengketa-putusan"
    yield "agreements that nobody made", re.sub(rb'<mediasi jumlah="2">\n<butir kode="sepakat" nilai="1"/>', rb'<mediasi jumlah="3">\n<butir kode="sepakat" nilai="2"/>', data, count=1), "R5-sengketa-mediasi"
    yield "compliance that was not", re.sub(rb'(<pelaksanaan>\n)<tepatWaktu nilai="2"/>', rb'\1<tepatWaktu nilai="3"/>', data, count=1), "R5-sengketa-pelaksanaan"
    yield "disputes as not kept", re.sub(rb"<sengketa>.*?</sengketa>\n", b'<sengketa berlaku="tidak" sebab="belum_dicatat"/>\n', data, count=1, flags=re.S), "X1-skema"
    yield "rows of disputes left out", re.sub(rb"<rincianSengketa .*?</rincianSengketa>\n", b"", data, flags=re.S), "X1-skema"


clock("2026-11-20 09:15+08")
path = export(rich(), 2026)
check(verify(path).returncode == 0, "the rich report verifies", verify(path).stdout)
schema = subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, path], capture_output=True, text=True)
check(schema.returncode == 0, "xmllint accepts it against the schema", schema.stderr)
with open(path, "rb") as f:
    data = f.read()
jobs = []
for start, end, name, value, words in places(data):
    for other in changed(name, value):
        if other != value:
            jobs.append((len(jobs), data, start, end, name, value, other, words))
with ThreadPoolExecutor(os.cpu_count()) as pool:
    missed = [m for m in pool.map(attempt, jobs) if m]
check(not missed and len(jobs) > 1500, f"{len(jobs)} changed numbers and dates, each found at its place", f"{len(missed)} missed\n" + "\n".join(missed))
for name, other, rule in structure(data):
    if not check(other != data, f"{name}: something changed"):
        continue
    with open(path + ".x", "wb") as f:
        f.write(other)
    result = verify(path + ".x")
    check(result.returncode == 1 and rule in result.stdout, f"{name}: {rule}", result.stdout)
done()
