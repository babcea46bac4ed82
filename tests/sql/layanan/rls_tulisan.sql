-- Who reads what applicant and PPID write to each other, and the earlier versions of a form; read as portal_api.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
update organisasi.badan_publik set aktif = true where kode = 'UJIDUA';
select akun.petugas_tambah('{"surel": "utama2@uji.example", "nama": "Petugas dua", "peran": "ppid_utama", "badan": "UJIDUA", "opd": "", "sandi": "-"}') \g /dev/null
update organisasi.badan_publik set aktif = false where kode = 'UJIDUA';
create temp table a as select pg_temp.ajukan('formulir-tulisan-001') as milik;
create temp table b as select pg_temp.ajukan('formulir-tulisan-002') as milik;
select pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"], "keterangan": "x"}') from a \g /dev/null
select pg_temp.kirim('permohonan_lengkapi', milik || '{"alamat": "Jalan Baru 7, Simboro, Mamuju", "jawaban": "y"}') from a \g /dev/null
select pg_temp.kerja('daftarkan', milik, 'utama') from a \g /dev/null
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') from a \g /dev/null
select pg_temp.kerja('tanya', milik, 'utama', '{"pertanyaan": "Tahun berapa?"}') from a \g /dev/null
select pg_temp.kirim('permohonan_jelaskan', milik || '{"jawaban": "2025"}') from a \g /dev/null

create function pg_temp.lihat(siapa text, q text) returns text language plpgsql as $$
declare
	semula text := current_setting('role');
	hasil text;
begin
	case siapa
		when '' then perform akun.mulai('', '{}');
		when 'pemohon' then perform akun.mulai('', (select jsonb_build_object('_kunci', milik ->> '_kunci') from a));
		when 'pemohon lain' then perform akun.mulai('', (select jsonb_build_object('_kunci', milik ->> '_kunci') from b));
		else perform pg_temp.sebagai(siapa || '@uji.example');
	end case;
	perform set_config('role', 'portal_api', true);
	execute format('select coalesce(string_agg(x::text, '','' order by x), '''') from (%s) t (x)', q) into hasil;
	perform set_config('role', semula, true);
	return hasil;
end $$;
select is(pg_temp.lihat(siapa, 'select e.jenis from layanan.tulisan t join layanan.peristiwa e on e.id = t.peristiwa'), tulisan, format('%s membaca tulisan', coalesce(nullif(siapa, ''), 'umum')))
from (values ('pemohon', 'jelaskan,lengkapi,tagih,tanya'), ('utama', 'jelaskan,lengkapi,tagih,tanya'), ('atasan', 'jelaskan,lengkapi,tagih,tanya'), ('didik', 'jelaskan,tanya'),
	('sehat', ''), ('komisi', ''), ('admin', ''), ('utama2', ''), ('pemohon lain', ''), ('', '')) v (siapa, tulisan);
select is(pg_temp.lihat(siapa, 'select l.versi from layanan.isian_lama l'), versi, format('%s melihat versi lama', coalesce(nullif(siapa, ''), 'umum')))
from (values ('pemohon', '1'), ('utama', '1'), ('atasan', '1'), ('didik', ''), ('sehat', ''), ('komisi', ''), ('admin', ''), ('utama2', ''), ('pemohon lain', ''), ('', '')) v (siapa, versi);

select * from finish();
rollback;
