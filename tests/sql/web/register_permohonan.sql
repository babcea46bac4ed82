-- The register of requests: the official columns, its filters and pages, to whom, and never an identity number.
begin;
\ir ../petugas.psql
select plan(35);
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas_dua('utama', 'ppid_utama') \g /dev/null

create temp table m as select pg_temp.ajukan('formulir-register-1', '{"surel": "", "telepon": "+62 812 3456 7890"}') as satu,
	pg_temp.sampai('formulir-register-2', 'ditanggapi') as dua,
	pg_temp.ajukan('formulir-register-3', '{"kuasa_dari": "", "cara_memperoleh": "melihat", "rincian": ["Satu saja"]}') as tiga;
select pg_temp.jawab((select tiga from m), 'ditolak') \g /dev/null
create function pg_temp.lihat(siapa text, p jsonb default '{}') returns jsonb language sql as $$
	select pg_temp.buka('register_permohonan', p, case siapa when '' then '' else pg_temp.sesi(siapa || '@uji.example') end)
$$;
create function pg_temp.nomor(d jsonb) returns text language sql as $$
	select coalesce(string_agg(right(b ->> 'nomor', 4), ' ' order by n), '') from jsonb_array_elements(d -> 'baris') with ordinality t (b, n)
$$;
create function pg_temp.sel(d jsonb, baris int, kolom text) returns text language sql as $$
	select s ->> 'isi' from jsonb_array_elements(d -> 'baris' -> baris -> 'sel') s where s ->> 'kolom' = kolom
$$;

select throws_ok($$ select web.register_permohonan('', '{}') $$, 'KI401', null, 'tanpa masuk tidak ada register');
select throws_ok(format($$ select web.register_permohonan(pg_temp.sesi('%s@uji.example'), '{}') $$, s), 'KI403', null, s || ' tidak melihat register')
from unnest('{didik,komisi,admin}'::text[]) s;
select is(pg_temp.nomor(pg_temp.lihat('utama2')), '', 'badan lain tidak melihat barisnya');
select is(pg_temp.nomor(pg_temp.lihat('utama')), '0001 0002 0003', 'PPID Utama melihat semua menurut nomor');
select is(pg_temp.nomor(pg_temp.lihat('atasan')), '0001 0002 0003', 'Atasan PPID juga');
create temp table d as select pg_temp.lihat('utama') as d;

select is((select count(distinct nomor)::int from layanan.register_kolom('permohonan')), 15, 'lima belas kolom');
select is((select string_agg(k ->> 'nomor' || ' ' || (k ->> 'judul'), ', ' order by n) from d, jsonb_array_elements(d -> 'kepala') with ordinality t (k, n)),
	'1 Nomor pendaftaran, 2 Tanggal permohonan diterima, 3 Nama, 4 Alamat, 5 Nomor kontak, 6 Pekerjaan, 7 Informasi yang diminta, 8 Tujuan penggunaan informasi, 9 Status informasi, '
	|| '10 Bentuk informasi yang dikuasai, 11 Jenis permohonan, 12 Keputusan, 13 Alasan penolakan, 14 Hari dan tanggal, 15 Biaya dan cara pembayaran', 'dalam urutan dan bunyi resmi');
select is((select jsonb_array_length(d -> 'baris' -> 0 -> 'sel') + 1 from d), (select sum((k ->> 'banyak')::int)::int from d, jsonb_array_elements(d -> 'kepala') k), 'setiap baris sebanyak kepalanya');
select is((select pg_temp.sel(d, 0, '2. Tanggal permohonan diterima') from d), 'Jumat, 20 November 2026', 'tanggal diterima');
select is((select pg_temp.sel(d, 0, '4. Alamat') from d), 'Jalan Yos Sudarso 12, Binanga, Mamuju', 'alamat lengkap');
select matches((select pg_temp.sel(d, 0, '5. Nomor kontak') from d), '^Telepon \+?62', 'kontak');
select is((select pg_temp.sel(d, 0, '7. Informasi yang diminta') from d), E'1. Salinan DPA tahun 2026\n2. Laporan realisasi', 'semua butir bernomor');
select is((select pg_temp.sel(d, 2, '7. Informasi yang diminta') from d), 'Satu saja', 'satu butir tanpa nomor');
select is((select pg_temp.sel(d, 0, '12. Keputusan') from d), '', 'yang belum diputus kosong');
select is((select pg_temp.sel(d, 1, '9. Di bawah penguasaan') || pg_temp.sel(d, 1, '9. Sudah didokumentasikan') || pg_temp.sel(d, 1, '10. Softcopy') || pg_temp.sel(d, 1, '10. Hardcopy') from d), 'YaYa✓', 'status dan bentuk informasi');
select is((select pg_temp.sel(d, 1, '11. Meminta salinan') || pg_temp.sel(d, 2, '11. Melihat/mengetahui') from d), '✓✓', 'jenis permohonan');
select is((select pg_temp.sel(d, 1, '12. Keputusan') from d), 'Dikabulkan seluruhnya', 'keputusan');
select is((select pg_temp.sel(d, 1, '15. Biaya') from d), 'gratis', 'biaya');
select matches((select pg_temp.sel(d, 2, '13. Alasan penolakan') from d), '^UU 14/2008 Pasal 17 huruf h: ', 'alasan penolakan dengan pasalnya');
select is((select pg_temp.sel(d, 2, '14. Pemberitahuan tertulis') from d), 'Jumat, 20 November 2026', 'hari dan tanggal pemberitahuan');
select ok((select d::text !~ '•|samar|sandi' and d::text not like '%7602014506900003%' from d), 'tanpa nomor identitas, tersamar pun tidak');

select is(pg_temp.nomor(pg_temp.lihat('utama', '{"keputusan": "belum"}')), '0001', 'saringan keputusan: belum');
select is(pg_temp.nomor(pg_temp.lihat('utama', '{"keputusan": "ditolak"}')), '0003', 'saringan keputusan');
select is(pg_temp.nomor(pg_temp.lihat('utama', '{"opd": "DIDIK", "bulan": "11", "kanal": "web", "tahun": "2026"}')), '0002 0003', 'saringan OPD, bulan, kanal dan tahun bersama');
select is(pg_temp.nomor(pg_temp.lihat('utama', '{"bulan": "12"}')) || pg_temp.nomor(pg_temp.lihat('utama', '{"tahun": "2025"}')) || pg_temp.nomor(pg_temp.lihat('utama', '{"kanal": "surat"}')), '', 'yang tidak cocok tidak ada');
select is(pg_temp.lihat('utama', '{"tahun": "x''y", "opd": "TIDAKADA", "kanal": "?", "bulan": "13", "keputusan": "apa"}') -> 'saring',
	'{"tahun": "2026", "bulan": "", "opd": "", "kanal": "", "keputusan": ""}', 'saringan yang tidak dikenal diabaikan');
select is(pg_temp.lihat('utama', '{"keputusan": "belum"}') ->> 'saring_kata', 'tahun 2026; keputusan: belum ada', 'saringan dalam kata');

insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, keadaan, opd)
select b.id, 'permohonan', 'UJISATU-2026-' || lpad(n::text, 4, '0'), 2026, n, 'diajukan', '{}' from organisasi.badan_publik b, generate_series(4, 60) n where b.kode = 'UJISATU';
insert into layanan.permohonan (id, badan_publik, formulir_sidik, kategori, nama, identitas_jenis, identitas_samar, identitas_sandi, alamat, telepon, surel,
	pekerjaan, golongan, tujuan, tujuan_golongan, cara_memperoleh, cara_kirim, kanal, diajukan, diterima)
select k.id, k.badan_publik, convert_to(k.nomor, 'UTF8'), 'perorangan', 'Uji', '', '', '', '', '', '', '', 'lainnya', '', 'lainnya', 'melihat', 'ambil', 'web', now(), '2026-11-20'
from layanan.perkara k where k.urut between 4 and 60 and k.nomor like 'UJISATU-2026-%';
select is(jsonb_array_length(pg_temp.lihat('utama') -> 'baris'), 25, '25 baris sehalaman');
select is(pg_temp.lihat('utama') ->> 'lanjut', '25', 'lanjutannya sesudah nomor terakhir');
select is(left(pg_temp.nomor(pg_temp.lihat('utama', '{"setelah": "25"}')), 9), '0026 0027', 'halaman kedua menyambung');
select is(pg_temp.lihat('utama', '{"setelah": "50"}') ->> 'lanjut', null, 'halaman terakhir tidak berlanjut');
select is(jsonb_array_length(pg_temp.lihat('utama', '{"cetak": "ya"}') -> 'baris'), 60, 'untuk dicetak semuanya sehalaman');
select is(pg_temp.lihat('atasan') ->> 'boleh_ekspor', 'false', 'berkas hanya bagi PPID Utama');

select * from finish();
rollback;
