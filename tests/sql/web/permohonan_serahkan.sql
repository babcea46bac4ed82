begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-serah-000001', 'ditanggapi') as milik;
select pg_temp.waktu('2026-11-25 09:00+08') \g /dev/null
create function pg_temp.galat(ubah jsonb) returns text language sql as $$
	select coalesce((select string_agg(g.key, ',' order by g.key) from jsonb_each_text(d #> '{langkah,serahkan,galat}') g where g.value is not null), 'tersimpan')
	from a, pg_temp.kerja('serahkan', milik, 'didik', '{"tanggal": "2026-11-24", "cara": "ambil", "penerima": "Nurhayati", "versi": "0"}' || ubah) d
$$;
select is(pg_temp.galat(v.ubah), v.galat, v.nama) from (values
	('{"tanggal": ""}'::jsonb, 'tanggal', 'tanggal wajib'), ('{"tanggal": "2026-11-31"}', 'tanggal', 'bukan tanggal'),
	('{"tanggal": "2026-11-26"}', 'tanggal', 'belum terjadi'), ('{"tanggal": "2026-11-19"}', 'tanggal', 'sebelum jawaban'),
	('{"cara": "kuda"}', 'cara', 'cara yang tidak ada'), ('{"penerima": " "}', 'penerima', 'penerima wajib')) v (ubah, galat, nama);
select is(pg_temp.ditolak('serahkan', milik, s, '{"tanggal": "2026-11-24", "cara": "ambil", "penerima": "N"}'), kode, s) from a, (values ('sehat', 'KI404'), ('atasan', 'KI403')) v (s, kode);
select matches(pg_temp.kerja('serahkan', milik, 'didik', '{"tanggal": "24-11-2026", "cara": "ambil", "penerima": "Nurhayati", "keterangan": "Di loket"}'
	|| pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'tanda-terima.pdf'))) ->> 'kabar', 'Tanda bukti penyerahan 00\d/PPID/XI/2026 terbit', 'tercatat') from a;
select is(row(k.keadaan, k.rampung, m.diserahkan)::text, '(selesai,t,2026-11-24)', 'selesai pada tanggal yang sebenarnya') from a join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id);
select is(row(s.jenis, s.tanggal, s.isi ->> 'penerima', s.isi ->> 'catatan')::text, '(penyerahan,2026-11-24,Nurhayati,"Di loket")', 'tanda bukti penyerahan') from a join surat.surat s on s.perkara = pg_temp.perkara(milik) where s.jenis = 'penyerahan';
select is(row(b.golongan, b.untuk_pemohon)::text, '(lampiran,f)', 'pindaian tanda terima internal') from layanan.berkas b where b.nama = 'tanda-terima.pdf';

select * from finish();
rollback;
