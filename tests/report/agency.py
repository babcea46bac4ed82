#!/usr/bin/env python3
"""Agencies in the report: one that was merged keeps its name there, a request that was split counts once."""

from tools import act, body, check, clock, done, export, figures, rows, same, sql, verify

clock("2026-03-02 09:00+08")
body("GABUNG")
B = "(select id from organisasi.badan_publik where kode = 'GABUNG')"
sql(f"""insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari)
    select {B}, v.kode, v.kode, v.kode, 'ppid_pelaksana', '2017-01-01' from (values ('LAMA'), ('BARU'), ('LAIN')) v (kode)""")


def agency(code):
    return f"(select id from organisasi.opd where badan_publik = {B} and kode = '{code}')"


def request(n):
    act(f"""select k.perkara from layanan.permohonan_buat({B}, 'agency-{n}', '{{"kategori": "perorangan", "nama": "Uji", "kanal": "langsung", "rincian": ["a", "b"]}}', 'catat', '2026-03-02') k;""")
    return sql(f"select max(k.id) from layanan.perkara k where k.prosedur = 'permohonan' and k.badan_publik = {B}")


def events(perkara, *steps):
    act("\n".join(f"select layanan.catat({perkara}, '{s}', {c});" for s, c in steps))


merged, split, forwarded = request(1), request(2), request(3)
events(merged, ("disposisi", f"jsonb_build_object('opd', {agency('LAMA')})"))
for case in (split, forwarded):
    act(f"select layanan.bagian_bagi({case}, jsonb_build_array(jsonb_build_object('opd', {agency('LAMA')}, 'butir', '[1]'::jsonb, 'minta', '', 'hari', 5),"
        f" jsonb_build_object('opd', {agency('LAIN')}, 'butir', '[2]'::jsonb, 'minta', '', 'hari', 5)));")
part = lambda case, n: sql(f"select id from layanan.bagian where induk = {case} and urut = {n}")
# The first part does not belong to the agency that was asked first: the report names who answered it.
events(part(forwarded, 1), ("alihkan_bagian", f"jsonb_build_object('opd', {agency('LAIN')}, 'alasan', 'x', 'jam_hari', 5)"))
answer = "select akun.bertindak(null, null, '{ppid_pelaksana,sistem}', '{}', null) \\g /dev/null\n"
for case in (split, forwarded):
    for n in (1, 2):
        sql(f"begin; {answer} select layanan.catat({part(case, n)}, 'jawab_bagian', '{{\"berkas\": []}}'); commit;")
same(sql(f"select string_agg(keadaan, ',' order by id) from layanan.perkara where id in ({split}, {forwarded})"), "terhimpun,terhimpun", "all parts are back")
sql(f"update organisasi.opd set berlaku_sampai = '2026-03-02', pengganti = {agency('BARU')} where id = {agency('LAMA')}")
clock("2026-03-20 09:00+08")
path = export("GABUNG", 2026)
check(verify(path).returncode == 0, "the report verifies", verify(path).stdout)
same([r["opd"] for r in rows(path)], ["LAMA", "LAMA", "LAIN"], "one row for each request, with the agency of the time")
same({code: (figures(path, code).get("permohonan") or {}).get("diterima") for code in ("LAMA", "LAIN")}, {"LAMA": 2.0, "LAIN": 1.0}, "sums of agencies name the old one")
same(figures(path)["permohonan"]["diterima"], 3.0, "parts are no requests")
done()
