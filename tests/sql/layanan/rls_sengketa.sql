-- Who sees a dispute, read as portal_api: the body's PPID Utama and Atasan, the agency named as respondent, and whoever holds
-- the key of its objection.
begin;
\ir ../sengketa.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas_dua('utama', 'ppid_utama'), pg_temp.petugas_dua('atasan', 'atasan_ppid') \g /dev/null
create temp table a as select pg_temp.sengketa('formulir-rs-000001') as m;
create temp table lain as select pg_temp.ajukan('formulir-rs-000002') as m;
select pg_temp.langkah('lampirkan_sengketa', m, 'didik', '{"keterangan": "Jawaban"}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'jawaban.pdf'))) from a \g /dev/null
insert into layanan.bundel (badan_publik, keberatan, untuk, diminta) select x.badan_publik, x.keberatan, u, now() from layanan.sengketa x, unnest('{pemohon,badan}'::text[]) u;
create temp table siapa as select * from (values ('utama', true), ('atasan', true), ('didik', true), ('sehat', false), ('komisi', false), ('admin', false), ('', false), ('utama2', false), ('atasan2', false)) v (siapa, lihat)
	union all select 'kunci ' || (m ->> '_kunci'), true from a union all select 'kunci ' || (m ->> '_kunci'), false from lain;
select is(pg_temp.terbaca(s.siapa, 'select distinct k.nomor from ' || t.dari || ' where k.prosedur = ''sengketa'''), case when s.lihat then m ->> 'sengketa' else '' end, format('%s melihat %s', s.siapa, t.nama))
from a, siapa s, (values ('perkara', 'layanan.perkara k'), ('sengketa', 'layanan.sengketa m join layanan.perkara k using (id)'), ('peristiwa', 'layanan.peristiwa e join layanan.perkara k on k.id = e.perkara'),
	('jam', 'layanan.jam j join layanan.perkara k on k.id = j.perkara')) t (nama, dari) order by s.siapa, t.nama;
select is(pg_temp.terbaca(s.siapa, 'select k.nomor from layanan.berkas b join layanan.perkara k on k.id = b.perkara where k.prosedur = ''sengketa'''), case when s.siapa in ('utama', 'atasan', 'didik') then m ->> 'sengketa' else '' end,
	s.siapa || ' melihat berkas termohon') from a, siapa s;
select is(pg_temp.terbaca(s.siapa, 'select untuk from layanan.bundel'), case when s.siapa in ('utama', 'atasan') then 'badan' when s.siapa like 'kunci %' and s.lihat then 'pemohon' else '' end, s.siapa || ' melihat bundel') from siapa s;
-- The respondent's own clocks and dates, not its objection.
select is(pg_temp.terbaca('didik', 'select k.nomor from layanan.perkara k where k.prosedur = ''keberatan'''), '', 'termohon tidak melihat keberatannya');
select * from finish();
rollback;
