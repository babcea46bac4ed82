begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-pt-000001') as m, pg_temp.keberatan('formulir-pt-000002') as n;
select pg_temp.tertutup('putus', m, pg_temp.putusan('ditolak'), '{atasan}') from a;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.olah('putus', m, 'atasan', '{"keputusan": "x"}') -> 'galat_daftar') e), '{putus-keputusan,putus-pertimbangan}', 'putusan dan alasannya wajib') from a;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('sebagian', '{"perintah": "", "hari": "0"}')) -> 'galat_daftar') e), '{putus-perintah,putus-hari}', 'bila dikabulkan, perintah dan waktunya wajib') from a;
select is(pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak', '{"pertimbangan": ""}')) #>> '{galat_daftar,0,bidang}', 'putus-pertimbangan', 'menolak pun beralasan (Pasal 36 ayat (3))') from a;
select is(pg_temp.olah_kode('putus', m, 'atasan', pg_temp.putusan('ditolak', '{"perintah": "tidak dipakai", "hari": "x"}')), '/meja/keberatan/' || (m ->> 'nomor'), 'ditolak') from a;
select is(row(p.keadaan, p.rampung, p.ditutup, x.perintah, x.perintah_hari)::text, row('diputus', true, '2026-11-20'::date, null::text, null::int)::text, 'selesai tanpa perintah') from a, layanan.perkara p join layanan.keberatan x using (id) where p.nomor = m ->> 'nomor';
create temp table s as select s.isi, s.tanggal from surat.surat s join layanan.perkara p on p.id = s.perkara, a where p.nomor = m ->> 'nomor' and s.jenis = 'putusan_keberatan';
select is(isi #>> '{keputusan,kalimat}' || ' ' || (isi ->> 'pertimbangan') || ' ' || (isi #>> '{penanda_tangan,jabatan}'), 'Keberatan Saudara ditolak. Uji konsekuensi tidak ada. Atasan PPID', 'suratnya beralasan dan bertanda tangan Atasan') from s;
select is(isi #>> '{komisi,aman}' || ' ' || (isi #>> '{komisi,tenggat}') || ' ' || (isi -> 'jangka'), 'Rabu, 9 Desember 2026 Kamis, 10 Desember 2026 null', 'hak ke Komisi Informasi 14 hari kerja') from s;
select is(pg_temp.olah_kode('putus', m, 'atasan', pg_temp.putusan('dikabulkan')), 'KI409', 'sekali saja') from a;
select is((select count(*) from surat.surat s where s.jenis = 'putusan_keberatan'), 1::bigint, 'satu surat');

select is(pg_temp.olah_kode('putus', n, 'atasan', pg_temp.putusan('sebagian')), '/meja/keberatan/' || (n ->> 'nomor'), 'dikabulkan sebagian') from a;
select is(s.isi ->> 'perintah' || ' ' || (s.isi #>> '{jangka,angka}') || ' ' || (s.isi #>> '{jangka,tenggat}'), 'Berikan DPA 2026. 7 (tujuh) Selasa, 1 Desember 2026', 'perintah dengan jangka waktunya') from surat.surat s join layanan.perkara p on p.id = s.perkara, a where p.nomor = n ->> 'nomor' and s.jenis = 'putusan_keberatan';
select is(pg_temp.keadaan(n), 'pelaksanaan', 'lalu giliran PPID Utama') from a;
select * from finish();
rollback;
