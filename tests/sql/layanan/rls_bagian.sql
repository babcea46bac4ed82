-- Who sees a part, read as portal_api: its OPD now, PPID Utama and the Atasan of the body; never the applicant's key.
begin;
\ir ../bagian.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas_dua('utama', 'ppid_utama') \g /dev/null
create temp table a as select pg_temp.terbagi('formulir-rls-b-00001') as m;
create temp table f as select pg_temp.unggah_petugas('didik') as kode;
select pg_temp.urus('jawab', m, 1, 'didik', '{"uraian": "x"}' || pg_temp.unggahan(f.kode)) from a, f \g /dev/null

create temp table siapa as select * from (values ('utama', '1,2'), ('atasan', '1,2'), ('didik', '1'), ('sehat', '2'), ('sosial', ''), ('komisi', ''), ('admin', ''), ('', ''), ('utama2', '')) v (siapa, lihat)
	union all select 'kunci ' || (m ->> '_kunci'), '' from a;
select is(pg_temp.terbaca(s.siapa, 'select distinct b.urut from ' || t.dari), s.lihat, format('%s melihat %s', s.siapa, t.nama))
from siapa s, (values ('bagian', 'layanan.bagian b'), ('perkara', 'layanan.perkara k join layanan.bagian b using (id)'), ('peristiwa', 'layanan.peristiwa e join layanan.bagian b on b.id = e.perkara'),
	('jam', 'layanan.jam j join layanan.bagian b on b.id = j.perkara'), ('tulisan', 'layanan.tulisan t join layanan.bagian b on b.id = t.perkara')) t (nama, dari) order by s.siapa, t.nama;
-- The request itself stays with PPID Utama: an OPD of a part has no row of it, hence no name, address or number.
select is(pg_temp.terbaca(s.siapa, 'select m.nama from layanan.permohonan m'), case when s.siapa in ('utama', 'atasan') or s.siapa like 'kunci%' then 'Nurhayati' else '' end, s.siapa || ' melihat pemohonnya') from siapa s;
-- The file of a part: of its OPD also after it was taken over.
create temp view berkas as select case when s.lihat ~ '1' then 'jawaban.pdf' else '' end as nama, s.siapa from siapa s;
select is(pg_temp.terbaca(b.siapa, 'select b.nama from layanan.berkas b where b.golongan = ''jawaban'''), b.nama, b.siapa || ' melihat berkasnya') from berkas b;
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select is(jsonb_array_length(layanan.bagian_berkas_ambil(pg_temp.perkara(m), array[f.kode])), 1, 'diambil ke dalam jawaban') from a, f;
select is(pg_temp.terbaca(b.siapa, 'select b.nama from layanan.berkas b where b.golongan = ''jawaban'''), b.nama, b.siapa || ' melihat berkas yang sudah diambil') from berkas b;
select * from finish();
rollback;
