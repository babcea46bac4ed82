begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-berkas-00001', 'diproses') as milik;
select pg_temp.kerja('lampirkan', milik, 'didik', '{"golongan": "lampiran"}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'nota.pdf'))) from a \g /dev/null
create function pg_temp.unduh(siapa text, berkas text, perkara text default null) returns text language plpgsql as $$
declare
	kode text := (select b.kode from layanan.berkas b where b.nama = berkas);
begin
	return pg_temp.buka('berkas_petugas', jsonb_build_object('nomor', coalesce(perkara, (select milik ->> 'nomor' from a)), 'berkas', kode), pg_temp.sesi(siapa || '@uji.example')) ->> 'nama';
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.unduh(s, b), hasil, format('%s mengunduh %s', s, b)) from (values
	('utama', 'nota.pdf', 'nota.pdf'), ('didik', 'nota.pdf', 'nota.pdf'), ('atasan', 'nota.pdf', 'nota.pdf'), ('sehat', 'nota.pdf', 'KI404'), ('komisi', 'nota.pdf', 'KI403'),
	('utama', 'ktp.jpg', 'KI403'), ('didik', 'ktp.jpg', 'KI404'), ('atasan', 'ktp.jpg', 'KI404'), ('utama', 'tidak-ada.pdf', 'KI404')) v (s, b, hasil);
create temp table c as select pg_temp.sampai('formulir-berkas-00002', 'diproses') as milik;
select is(pg_temp.unduh('utama', 'nota.pdf', milik ->> 'nomor'), 'KI404', 'berkas perkara lain tidak terbaca lewat perkara ini') from c;
select pg_temp.unggah_petugas('utama', 'lepas.pdf') \g /dev/null
select is(pg_temp.unduh('utama', 'lepas.pdf'), 'KI404', 'berkas yang belum dilampirkan tidak terbaca');
select is(web.berkas_potong(d ->> 'berkas', 0), 'pdf', 'tiketnya membuka isi') from pg_temp.buka('berkas_petugas', jsonb_build_object('nomor', (select milik ->> 'nomor' from a),
	'berkas', (select kode from layanan.berkas where nama = 'nota.pdf')), pg_temp.sesi('utama@uji.example')) d;

select * from finish();
rollback;
