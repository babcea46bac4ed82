-- The outbox: who is told of what, and of nothing else.
begin;
\ir ../petugas.psql
select no_plan();
update surat.saluran set aktif = true;

-- What the last event of a case put into the outbox: pola>penerima:tujuan.
create function pg_temp.kotak(milik jsonb) returns text language sql as $$
	select coalesce(string_agg(format('%s>%s:%s', x.pola, x.penerima, case x.saluran when 'surel' then split_part(x.tujuan, '@', 1) else x.saluran || x.tujuan end), ' '
		order by x.saluran, x.pola, x.penerima, x.tujuan), '')
	from surat.kiriman x where x.peristiwa = (pg_temp.peristiwa(milik)).id
$$;

create temp table p as select pg_temp.ajukan('formulir-kiriman-0001') as milik;
select is(pg_temp.kotak(milik), 'giliran>giliran:utama tanda_bukti>pemohon:nur kabar>sistem_lain:webhook', 'permohonan baru: tanda bukti bagi pemohon, giliran PPID Utama') from p;
select is((select x.rahasia from surat.kiriman x where x.perkara = pg_temp.perkara(milik) and x.pola = 'tanda_bukti'), milik ->> '_kunci', 'tanda bukti pertama membawa kunci') from p;
select is((select count(*)::int from surat.kiriman x where x.rahasia is not null), 1, 'kiriman lain tidak');
select is((select string_agg(distinct x.keadaan, ',') from surat.kiriman x), 'antre', 'semua menunggu dikirim');
select is((select x.isi -> 'jam' from surat.kiriman x where x.pola = 'tanda_bukti'),
	'{"lewat": -10, "aman": "Kamis, 3 Desember 2026", "nama": "Pemberitahuan tertulis atas permohonan", "sama": false, "sisa": 9, "mulai": "Jumat, 20 November 2026", "tenggat": "Jumat, 4 Desember 2026", "sementara": false}',
	'dengan tanggal yang sudah dihitung');

select pg_temp.kerja('daftarkan', milik, 'utama') from p \g /dev/null
select is(pg_temp.kotak(milik), 'perkembangan>pemohon:nur kabar>sistem_lain:webhook', 'terdaftar: pemohon; pelakunya sendiri tidak') from p;
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') from p \g /dev/null
select is(pg_temp.kotak(milik), 'giliran>giliran:didik perkembangan>pemohon:nur kabar>sistem_lain:webhook', 'disposisi: petugas OPD itu saja') from p;
select pg_temp.kerja('terima', milik, 'didik') from p \g /dev/null
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul()) from p \g /dev/null
select is(pg_temp.kotak(milik), 'giliran>giliran:utama perkembangan>pemohon:nur kabar>sistem_lain:webhook', 'usul: giliran PPID Utama') from p;
select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "rahasia dapur"}') from p \g /dev/null
select is(pg_temp.kotak(milik), 'giliran>giliran:didik kabar>sistem_lain:webhook', 'perbaikan tidak tampak bagi pemohon') from p;
select pg_temp.kerja('perpanjang', milik, 'utama', '{"alasan": "Dokumen tersebar."}') from p \g /dev/null
select is(pg_temp.kotak(milik), 'berita>ppid_pelaksana:didik perpanjangan>pemohon:nur kabar>sistem_lain:webhook', 'perpanjangan') from p;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul()) from p \g /dev/null
select pg_temp.kerja('tanggapi', milik, 'utama') from p \g /dev/null
select is(pg_temp.kotak(milik), 'jawaban>pemohon:nur kabar>sistem_lain:webhook', 'jawaban') from p;

-- Identity and what people wrote never leave.
select is_empty($$ select x.id, w from surat.kiriman x, unnest('{Nurhayati,7602,Binanga,0812,nur@uji,skripsi,DPA,dapur,tersebar,terlampir}'::text[]) w
	where x.isi::text ilike '%' || w || '%' $$, 'tanpa identitas dan tanpa tulisan bebas');
select is((select array_agg(k order by k) from jsonb_object_keys((select x.isi from surat.kiriman x where x.penerima = 'sistem_lain' order by id limit 1)) k),
	'{aman,badan,ditutup,giliran,jalur,keadaan,nomor,peristiwa,prosedur,rampung,tanggal,tenggat,urut}'::text[], 'webhook: nomor, jenis dan tanggal saja');
select is((select count(*)::int from surat.kiriman x where x.tujuan = 'nur@uji.example' and x.penerima <> 'pemohon'), 0, 'alamat pemohon hanya bagi pemohon');
select is((select string_agg(distinct k.nomor, ',') from surat.kiriman x join layanan.perkara k on k.id = x.perkara where x.tujuan = 'nur@uji.example'), milik ->> 'nomor', 'tentang perkaranya sendiri') from p;

-- No address, a wrong one, an invented case, WhatsApp.
create temp table q as select n, pg_temp.ajukan('formulir-kiriman-1' || n || '00', u) as milik from (values
	(1, '{"surel": ""}'::jsonb), (2, '{}'), (3, '{}')) v (n, u);
select is(pg_temp.kotak(milik), 'giliran>giliran:utama kabar>sistem_lain:webhook', 'pemohon tanpa surel') from q where n = 1;
update layanan.permohonan set surel = E'a@b.example\nBcc: x@y.example' where id = (select pg_temp.perkara(milik) from q where n = 2);
update layanan.perkara set contoh = true where id = (select pg_temp.perkara(milik) from q where n = 3);
select pg_temp.kerja('daftarkan', milik, 'utama') from q \g /dev/null
select is(pg_temp.kotak(milik), 'kabar>sistem_lain:webhook', 'alamat yang tidak wajar tidak dikirimi') from q where n = 2;
select is(pg_temp.kotak(milik), '', 'perkara contoh tidak memberi tahu siapa pun') from q where n = 3;
update layanan.permohonan set kanal = 'whatsapp' where id = (select pg_temp.perkara(milik) from q where n = 1);
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "SEHAT"}') from q where n = 1 \g /dev/null
select is(pg_temp.kotak(milik), 'giliran>giliran:sehat kabar>sistem_lain:webhook perkembangan>pemohon:webhook+6281234567890', 'pemohon lewat WhatsApp: nomornya sendiri') from q where n = 1;

-- Channels that nobody set up; a rule switched off; locked officers.
update surat.saluran set aktif = false;
create temp table r as select pg_temp.ajukan('formulir-kiriman-2000') as milik;
select is(pg_temp.kotak(milik), 'tanda_bukti>pemohon:nur', 'saluran belum disetel: hanya pemohon yang tercatat') from r;
select is((select x.keadaan || coalesce(x.rahasia, '-') from surat.kiriman x where x.perkara = pg_temp.perkara(milik)), 'tidak_disetel-', 'tanpa kunci') from r;
update surat.saluran set aktif = true;
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola) values ('daftarkan', 'permohonan', 'pemohon', 'surel', null), ('*', 'permohonan', 'sistem_lain', 'webhook', null);
select pg_temp.kerja('daftarkan', milik, 'utama') from r \g /dev/null
select is(pg_temp.kotak(milik), '', 'aturan tanpa pola mematikan yang umum') from r;
update akun.petugas set aktif = false where surel = 'didik@uji.example';
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') from r \g /dev/null
select is(pg_temp.kotak(milik), 'perkembangan>pemohon:nur', 'akun yang ditutup tidak dikirimi') from r;
select is(dasar.telepon_internasional(t), h, t) from (values ('0812-3456 7890', '+6281234567890'), ('+62 812 345', '+62812345'), ('62812345', '+62812345')) v (t, h);
select is(dasar.tanggal_bahasa('2026-12-04', b), h, b) from (values ('id', 'Jumat, 4 Desember 2026'), ('en', 'Friday, 4 December 2026')) v (b, h);

create temp table en as select pg_temp.ajukan('formulir-kiriman-2500', '{"bahasa": "en"}') as milik;
-- Another language, and an objection: the Atasan who was assigned, or every one.
select is((select x.bahasa || ': ' || (x.isi #>> '{jam,tenggat}') from surat.kiriman x where x.pola = 'tanda_bukti' and x.perkara = pg_temp.perkara(milik)), 'en: Friday, 4 December 2026', 'bahasa pemohon') from en;
select akun.bertindak(null, null, '{pemohon}', '{}', null) \g /dev/null
create function pg_temp.keberatan(formulir text) returns jsonb language sql as $$
	select jsonb_build_object('nomor', b.nomor, '_kunci', b.kunci) from layanan.keberatan_buat((select id from organisasi.badan_publik where kode = 'UJISATU'), formulir,
		jsonb_build_object('alasan', '["35.b"]'::jsonb, 'informasi', 'X', 'kasus_posisi', 'X', 'tujuan', 'X', 'kategori', 'perorangan', 'nama', 'Nurhayati', 'identitas_jenis', '',
			'identitas_samar', '', 'identitas_sandi', '', 'surel', 'nur@uji.example', 'kanal', 'web', 'opd', (select o.kode from organisasi.opd o where o.kode = 'DIDIK' limit 1)), 'ajukan_keberatan') b
$$;
create temp table kb as select pg_temp.keberatan('formulir-keberatan-kiriman-1') as milik;
select is(pg_temp.kotak(milik), 'berita>ppid_utama:utama giliran>giliran:atasan tanda_bukti>pemohon:nur kabar>sistem_lain:webhook', 'keberatan: pemohon, Atasan, PPID Utama') from kb;
select is((select x.rahasia from surat.kiriman x where x.perkara = pg_temp.perkara(milik) and x.pola = 'tanda_bukti'), milik ->> '_kunci', 'dengan kuncinya sendiri') from kb;
select is((select x.isi ->> 'jalur' from surat.kiriman x where x.perkara = pg_temp.perkara(milik) and x.pola = 'giliran'), '/meja/keberatan/' || (milik ->> 'nomor'), 'halaman petugas') from kb;
select pg_temp.petugas('atasan.didik@uji.example', 'atasan_ppid', 'SETDA') \g /dev/null
insert into organisasi.opd_atasan select o.id, t.id from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik, akun.petugas t
	where o.kode = 'DIDIK' and b.kode = 'UJISATU' and t.surel = 'atasan.didik@uji.example';
select is(array(select t.surel from akun.petugas t where t.id in (select surat.kiriman_atasan(o.badan_publik, array[o.id])) order by 1), h, o.kode)
from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik
join (values ('DIDIK', '{atasan.didik@uji.example}'::text[]), ('SEHAT', '{atasan.didik@uji.example,atasan@uji.example}')) v (kode, h) on v.kode = o.kode where b.kode = 'UJISATU';

-- Who stands in for somebody today is told as well.
insert into akun.delegasi (badan_publik, dari, kepada, peran, mulai, sampai, alasan, dibuat, oleh)
select d.badan_publik, d.id, k.id, 'ppid_pelaksana', m, m + 5, 'cuti tahunan', now(), d.id from akun.petugas d, akun.petugas k, (values (date '2026-11-18')) v (m)
	where d.surel = 'sehat@uji.example' and k.surel = 'komisi@uji.example';
select is(array(select q.tujuan from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik, surat.kiriman_petugas(o.badan_publik, 'ppid_pelaksana', array[o.id]) q
	where o.kode = 'SEHAT' and b.kode = 'UJISATU' order by 1), h, hari) from (values ('hari ini', '{komisi@uji.example,sehat@uji.example}'::text[])) v (hari, h);
update akun.delegasi set mulai = '2026-11-10', sampai = '2026-11-19';
select is(array(select q.tujuan from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik, surat.kiriman_petugas(o.badan_publik, 'ppid_pelaksana', array[o.id]) q
	where o.kode = 'SEHAT' and b.kode = 'UJISATU' order by 1), '{sehat@uji.example}'::text[], 'sesudah hari terakhirnya tidak lagi');

-- An event may name other agencies than those that have the case.
select is(surat.kiriman_opd(k, e), v.opd, v.nama) from (select k from layanan.perkara k, p where k.id = pg_temp.perkara(p.milik)) a (k), lateral (select * from layanan.peristiwa x where x.perkara = (a.k).id order by x.urut limit 1) x,
	(values ('{"untuk_opd": [7, 8]}'::jsonb, '{7,8}'::int[], 'untuk_opd'), ('{}', (select k.opd from layanan.perkara k, p where k.id = pg_temp.perkara(p.milik)), 'selain itu yang memegang perkara')) v (isi, opd, nama),
	lateral (select (x.id, x.badan_publik, x.perkara, x.urut, x.jenis, x.waktu, x.tanggal, x.pelaku, x.peran, x.dari, x.ke, v.isi, x.sidik_lalu, x.sidik)::layanan.peristiwa) y (e);

-- An event that is undone takes its notices along.
create function pg_temp.batal() returns bigint language plpgsql as $$
begin
	perform pg_temp.ajukan('formulir-kiriman-3000');
	raise exception using errcode = 'UJI00';
exception when sqlstate 'UJI00' then
	return (select count(*) from surat.kiriman);
end $$;
create temp table s as select count(*) as n from surat.kiriman;
select is(pg_temp.batal(), n, 'peristiwa yang batal tidak meninggalkan kiriman') from s;
select * from finish();
rollback;
