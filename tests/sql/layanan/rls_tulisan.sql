-- Who reads what applicant and PPID write to each other, and the earlier versions of a form; read as portal_api.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas_dua('utama', 'ppid_utama') \g /dev/null
create temp table a as select pg_temp.ajukan('formulir-tulisan-001') as milik;
create temp table b as select pg_temp.ajukan('formulir-tulisan-002') as milik;
select pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"], "keterangan": "x"}') from a \g /dev/null
select pg_temp.kirim('permohonan_lengkapi', milik || '{"alamat": "Jalan Baru 7, Simboro, Mamuju", "jawaban": "y"}') from a \g /dev/null
select pg_temp.kerja('daftarkan', milik, 'utama') from a \g /dev/null
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') from a \g /dev/null
select pg_temp.kerja('tanya', milik, 'utama', '{"pertanyaan": "Tahun berapa?"}') from a \g /dev/null
select pg_temp.kirim('permohonan_jelaskan', milik || '{"jawaban": "2025"}') from a \g /dev/null

create temp table kunci as select 'pemohon' as siapa, 'kunci ' || (milik ->> '_kunci') as sebagai from a union all select 'pemohon lain', 'kunci ' || (milik ->> '_kunci') from b;
select is(pg_temp.terbaca(coalesce(sebagai, siapa), 'select e.jenis from layanan.tulisan t join layanan.peristiwa e on e.id = t.peristiwa'), tulisan, format('%s membaca tulisan', coalesce(nullif(siapa, ''), 'umum')))
from (values ('pemohon', 'jelaskan,lengkapi,tagih,tanya'), ('utama', 'jelaskan,lengkapi,tagih,tanya'), ('atasan', 'jelaskan,lengkapi,tagih,tanya'), ('didik', 'jelaskan,tanya'),
	('sehat', ''), ('komisi', ''), ('admin', ''), ('utama2', ''), ('pemohon lain', ''), ('', '')) v (siapa, tulisan) left join kunci using (siapa);
select is(pg_temp.terbaca(coalesce(sebagai, siapa), 'select l.versi from layanan.isian_lama l'), versi, format('%s melihat versi lama', coalesce(nullif(siapa, ''), 'umum')))
from (values ('pemohon', '1'), ('utama', '1'), ('atasan', '1'), ('didik', ''), ('sehat', ''), ('komisi', ''), ('admin', ''), ('utama2', ''), ('pemohon lain', ''), ('', '')) v (siapa, versi) left join kunci using (siapa);

select * from finish();
rollback;
