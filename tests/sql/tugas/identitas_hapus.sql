-- Copies of identities go when the last remedy has lapsed and the margin is over; nothing else ever goes.
begin;
\ir ../keberatan.psql
select no_plan();
create function pg_temp.pukul(h date) returns int language plpgsql as $$
begin
	perform pg_temp.waktu(h::text || ' 03:00+08');
	return tugas.identitas_hapus();
end $$;
create function pg_temp.isi(m jsonb, g text) returns bigint language sql as $$
	select count(*) from layanan.berkas b join layanan.berkas_isi i on i.berkas = b.id where b.perkara = pg_temp.perkara(m) and b.golongan = any (string_to_array(g, ','))
$$;
create function pg_temp.hak(m jsonb) returns date language sql as $$ select layanan.hak_sampai(k) from layanan.perkara k where k.id = pg_temp.perkara(m) $$;
create function pg_temp.hk(dari date, n int) returns date language sql as $$ select kalender.tenggat(b.kalender, dari, n) from organisasi.badan_publik b where b.kode = 'UJISATU' $$;

create temp table a as select pg_temp.ajukan('formulir-simpan-000001', '{"kuasa_dari": "Ibu Rahma"}'::jsonb || jsonb_build_object('_berkas', jsonb_build_array(
	jsonb_build_object('bidang', 'ktp', 'kode', pg_temp.unggah()), jsonb_build_object('bidang', 'surat_kuasa', 'kode', pg_temp.unggah('kuasa-7602014506900003.pdf'))))) as m;
select is(pg_temp.isi(m, 'identitas,kuasa'), 2::bigint, 'dua berkas identitas') from a;
select is(pg_temp.hak(m), null, 'belum rampung: tidak ada batasnya') from a;
select pg_temp.jawab(m, 'ditolak') from a \g /dev/null
select is(pg_temp.hak(m), pg_temp.hk(pg_temp.hk(pg_temp.hk('2026-11-20', 30), 30), 14), 'pemberitahuan + 30 + 30 + 14 hari kerja') from a;
create temp table t as select pg_temp.hak(m) as hak, k.id, (select count(*) from layanan.berkas_isi i join layanan.berkas b on b.id = i.berkas and b.golongan not in ('identitas', 'kuasa')) as lain
from a join layanan.perkara k on k.id = pg_temp.perkara(m);
select is(pg_temp.pukul('2026-11-21'), 0, 'sehari sesudah ditolak: tidak');
select is(pg_temp.pukul(hak), 0, 'pada hari terakhir haknya: tidak') from t;
select is(pg_temp.pukul(hak + 30), 0, 'selama marginnya: tidak') from t;
select is(pg_temp.isi(m, 'identitas,kuasa'), 2::bigint, 'masih ada') from a;

-- Held by an officer, then let go.
select is(pg_temp.kirim('identitas_tahan', jsonb_build_object('nomor', m ->> 'nomor', 'tahan', 'Gugatan perdata nomor 7'), pg_temp.sesi('utama@uji.example')) ->> 'kabar', 'Penghapusan berkas identitas ditahan.', 'ditahan') from a;
select is(pg_temp.pukul(hak + 31), 0, 'ditahan: tidak') from t;
select is(pg_temp.pukul(hak + 300), 0, 'berapa lama pun') from t;
select pg_temp.waktu((hak + 30)::text || ' 03:00+08') from t \g /dev/null
select is(pg_temp.kirim('identitas_tahan', jsonb_build_object('nomor', m ->> 'nomor', 'lepas', 'ya'), pg_temp.sesi('utama@uji.example')) ->> 'kabar', 'Penahanan dilepas.', 'dilepas') from a;

-- A longer margin holds as soon as it is set; then the day comes.
insert into organisasi.setelan select id, 'simpan_identitas', 60 from organisasi.badan_publik where kode = 'UJISATU';
select is(pg_temp.pukul(hak + 31), 0, 'margin diperpanjang: tidak') from t;
select is(pg_temp.pukul(hak + 60), 0, 'sampai hari terakhirnya') from t;
select is(pg_temp.pukul(hak + 61), 2, 'sesudahnya keduanya dihapus') from t;
select is(pg_temp.isi(m, 'identitas,kuasa'), 0::bigint, 'isinya tidak ada lagi') from a;
select is((select count(*) from layanan.berkas_isi i join layanan.berkas b on b.id = i.berkas and b.golongan not in ('identitas', 'kuasa')), lain, 'berkas jawaban, lampiran dan surat tetap') from t;
select is((select array_agg(row(b.golongan, b.nama, b.sidik is not null, b.dihapus is not null)::text order by b.id) from layanan.berkas b where b.perkara = t.id and b.golongan in ('identitas', 'kuasa')),
	'{"(identitas,dihapus,t,t)","(kuasa,dihapus,t,t)"}', 'barisnya tetap dengan sidik, tanpa nama berkas') from t;
select is((select m.nama || ' ' || m.identitas_samar from layanan.permohonan m where m.id = t.id), 'Nurhayati ••••••••••••0003', 'baris register tetap') from t;
select is((select count(*) from akun.jejak j where j.jenis = 'identitas_dihapus' and j.petugas is null and j.isi ->> 'perkara' = m ->> 'nomor' and j.isi ? 'sidik' and (j.isi ->> 'masa')::int = 60), 2::bigint, 'satu jejak per berkas') from a;
select is(row(e.jenis, e.peran, e.pelaku, e.isi ->> 'banyak', e.ke)::text, '(hapus_identitas,sistem,,2,selesai)', 'dan satu peristiwa') from a, lateral (select (pg_temp.peristiwa(m)).*) e;
select is_empty($$ select p.* from t, layanan.perkara_periksa(t.id) p $$, 'rantai dan proyeksi tetap cocok');
select is(pg_temp.pukul(hak + 400), 0, 'tidak diulang') from t;
select is(pg_temp.pukul(hak + 62), 0, 'tidak ada lagi yang dihapus') from t;
create function pg_temp.kode(halaman text, p jsonb) returns text language plpgsql as $$ begin return pg_temp.kirim(halaman, p, pg_temp.sesi('utama@uji.example')) ->> 'judul'; exception when others then return sqlstate; end $$;
select is(x #>> '{pemohon,kontak,berkas,0,dihapus}', dasar.tanggal(hak + 62 - 1), 'halaman perkara menyebut tanggalnya') from a, t, lateral (select pg_temp.meja_perkara(m, 'utama') as x) x;
select is(pg_temp.kode('identitas_buka', jsonb_build_object('nomor', m ->> 'nomor', 'berkas', b.kode, 'alasan', 'kuasa', 'keterangan', 'Memeriksa surat kuasanya')), 'KI410', 'tidak dapat dibuka lagi')
from a, layanan.berkas b where b.perkara = pg_temp.perkara(m) and b.golongan = 'kuasa';
select is(row(x #>> '{simpan,masih}', x #>> '{simpan,dihapus}', x ->> 'ada')::text, format('(false,"%s",true)', dasar.tanggal(hak + 61)), 'nomornya tetap ada, berkasnya tidak') from a, t, lateral (select pg_temp.buka('identitas', jsonb_build_object('nomor', m ->> 'nomor'), pg_temp.sesi('utama@uji.example')) as x) x;
select ok(exists (select from jsonb_array_elements(pg_temp.buka('permohonan_lihat', m) -> 'riwayat') r where r::text like '%Salinan identitas dihapus menurut masa simpan%'), 'pemohon membacanya dalam riwayat') from a;
select ok(exists (select from surat.kiriman s join layanan.peristiwa e on e.id = s.peristiwa where e.jenis = 'hapus_identitas' and s.penerima = 'pemohon'), 'dan diberi tahu');

-- An objection keeps everything until its own remedies are over.
delete from organisasi.setelan;
select pg_temp.waktu('2026-11-20 09:15+08') \g /dev/null
create temp table b as select pg_temp.ajukan('formulir-simpan-000002') as m;
select pg_temp.jawab(m, 'ditolak') from b \g /dev/null
select akun.mulai('', m) from b \g /dev/null
create temp table o as select pg_temp.perkara(m) as asal, pg_temp.hak(m) as hak, (select x.perkara from layanan.keberatan_buat((select id from organisasi.badan_publik where kode = 'UJISATU'), 'formulir-simpan-keberatan', jsonb_build_object('permohonan', pg_temp.perkara(m),
	'alasan', '["35.a"]'::jsonb, 'kasus_posisi', 'Ditolak', 'kanal', 'web'), 'ajukan_keberatan') x) as id from b;
select is(pg_temp.hak(m), null, 'keberatan yang berjalan') from b;
select is(pg_temp.pukul(hak + 200), 0, 'selama itu tidak') from o;
select is(array(select x.id from unnest(layanan.keluarga(k)) x), array[o.asal, o.id], 'permohonan dan keberatannya satu keluarga') from o join layanan.perkara k on k.id = o.id;
select pg_temp.waktu((hak + 201)::text || ' 09:00+08') from o \g /dev/null
update layanan.perkara k set rampung = true, ditutup = (select hak + 201 from o) where k.id = (select id from o);
select is(pg_temp.hak(m), pg_temp.hk(o.hak + 201, 14), 'lalu 14 hari kerja sejak tanggapannya') from b, o;
select is(pg_temp.pukul(pg_temp.hk(hak + 201, 14) + 30), 0, 'marginnya belum lewat') from o;
update layanan.berkas set hak_sampai = null;
select is(pg_temp.pukul(pg_temp.hk(hak + 201, 14) + 31), 1, 'baru sesudah itu') from o;

-- So does a dispute, which has the applicant's key as well.
select pg_temp.waktu('2026-11-20 09:15+08') \g /dev/null
create temp table c as select pg_temp.ajukan('formulir-simpan-000003') as m;
select pg_temp.jawab(m, 'ditolak') from c \g /dev/null
select isnt(pg_temp.hak(m), null, 'tanpa sengketa ada batasnya') from c;
insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, kunci_sidik) select k.badan_publik, 'sengketa', 'UJISATU-S-2026-0001', 2026, 1, k.kunci_sidik from c join layanan.perkara k on k.id = pg_temp.perkara(c.m);
select is(pg_temp.hak(m), null, 'sengketa yang berjalan') from c;
select is(pg_temp.pukul('2028-11-20'), 0, 'selama itu tidak');

-- Only identities: the database itself refuses anything else.
select throws_ok($$ insert into layanan.berkas (badan_publik, kode, golongan, nama, jenis, ukuran, sidik, dibuat, dihapus) select id, 'uji-surat', 'surat', 'x', 'y', 0, sha256(''), now(), now() from organisasi.badan_publik limit 1 $$, '23514', null, 'surat tidak dapat ditandai dihapus');
select throws_ok($$ update layanan.berkas set dihapus = now() where golongan = 'jawaban' $$, '23514', null, 'jawaban juga tidak');
select is(has_function_privilege('portal_api', 'tugas.identitas_hapus(int)', 'execute'), false, 'halaman tidak dapat menghapus');
select * from finish();
rollback;
