-- Reminders of article 9(3), day by day: the clock moves, the worker looks, and who was told of what is compared with the rows.
begin;
\ir ../informasi.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true;
update organisasi.opd set surel_kepala = 'kepala.didik@uji.example' where kode = 'DIDIK';

create function pg_temp.hari(dari date, sampai date, kali int default 1) returns void language plpgsql as $$
declare
	h date := dari;
begin
	while h <= sampai loop
		for i in 1..kali loop
			perform pg_temp.waktu(h || ' 10:00+08');
			perform tugas.informasi_ingatkan();
		end loop;
		h := h + 1;
	end loop;
end $$;
-- tanggal>OPD:what.nth, ! when it went to the head as well
create function pg_temp.jejak(opd text) returns text language sql as $$
	select coalesce(string_agg(x.tanggal || x.isi || case when x.eskalasi then '!' else '' end, ' ' order by x.id), '') from (
		select p.id, p.tanggal, p.eskalasi, (select string_agg(':' || coalesce(right(d.kode, 1), '-') || '.' || b.ke, '' order by b.dip) from informasi.pengingat_butir b left join informasi.dip d on d.id = b.dip where b.pengingat = p.id) as isi
		from informasi.pengingat p where p.opd = pg_temp.opd(jejak.opd)) x
$$;
create function pg_temp.kotak(tanggal date, opd text) returns text language sql as $$
	select coalesce(string_agg(split_part(x.tujuan, '@', 1), ' ' order by x.tujuan), '') from surat.kiriman x
	where x.pola = 'informasi_berkala' and (x.dibuat at time zone 'Asia/Makassar')::date = kotak.tanggal and x.isi ->> 'opd' = (select o.nama from organisasi.opd o where o.id = pg_temp.opd(kotak.opd))
$$;

-- A body that does not keep its list here is left in peace, and examples do not count as keeping it.
select pg_temp.hari('2026-11-20', '2026-11-23') \g /dev/null
select is((select count(*)::int from informasi.pengingat), 0, 'belum memakai daftar ini: tidak ada pengingat');
select pg_temp.waktu('2026-01-09 10:00+08') \g /dev/null
select pg_temp.dip('contoh', 'KOMINFO') \g /dev/null
update informasi.dip set contoh = true;
select pg_temp.hari('2026-07-13', '2026-07-14') \g /dev/null
select is((select count(*)::int from informasi.pengingat), 0, 'data contoh tidak mengingatkan siapa pun');

-- Published Friday 9 January 2026; six calendar months end on Thursday 9 July, so Friday 10 July is the first day late.
-- KOMINFO and DIDIK keep theirs, SEHAT has none; a withdrawn one, a draft and an immediate one do not count.
select pg_temp.waktu('2026-01-09 10:00+08') \g /dev/null
select pg_temp.dip('a', 'DIDIK') \g /dev/null
select pg_temp.dip('sehat-lain', 'SEHAT', '{"pasal": "10"}') \g /dev/null
select pg_temp.dip('sehat-draf', 'SEHAT', '{}', 'draf') \g /dev/null
select is((select array_agg(kode order by id) from informasi.dip where not contoh), '{DIP-UJISATU-2026-0002,DIP-UJISATU-2026-0003,DIP-UJISATU-2026-0004}'::text[], 'kode informasi uji');
select is((select string_agg(format('%s:%s:%s', o.kode, b.jatuh, b.lewat), ' ' order by o.kode) from informasi.berkala(pg_temp.badan(), h.hari::date) b join organisasi.opd o on o.id = b.opd where b.dip is distinct from (select id from informasi.dip where contoh)), h.harap, h.hari)
from (values ('2026-07-09', 'DIDIK:2026-07-09:f SEHAT:2026-01-09:t'), ('2026-07-10', 'DIDIK:2026-07-09:t SEHAT:2026-01-09:t')) h (hari, harap);
select pg_temp.hari('2026-07-06', '2026-07-20', 3) \g /dev/null
select is(pg_temp.jejak('DIDIK'), '2026-07-10:2.1', 'sehari sesudah enam bulan, sekali, walau pekerja melihat berkali-kali');
select is(pg_temp.jejak('SEHAT'), '2026-07-06:-.1', 'OPD tanpa informasi berkala diingatkan seketika, sekali');
select is(pg_temp.kotak('2026-07-10', 'DIDIK'), 'didik', 'yang pertama kepada OPD saja');
select is((select x.isi - 'pasal' from surat.kiriman x where x.tujuan = 'didik@uji.example'),
	'{"ada": true, "opd": "Dinas Pendidikan", "badan": "Badan Uji Satu", "bulan": 6, "jalur": "/meja/informasi", "kunci": null, "nomor": null, "tanpa": false, "daftar": [{"kode": "DIP-UJISATU-2026-0002", "jatuh": "9 Juli 2026", "judul": "Laporan kinerja 2025", "diperbarui": "9 Januari 2026"}], "jumlah": 1, "lainnya": null, "eskalasi": false}', 'isinya');
select is((select x.isi -> 'tanpa' from surat.kiriman x where x.tujuan = 'sehat@uji.example'), 'true', 'yang tidak punya diberi tahu begitu');

-- Again after a month (a row), then also the head and PPID Utama; 8 and 9 August are a weekend.
select pg_temp.hari('2026-07-21', '2026-09-15') \g /dev/null
select is(pg_temp.jejak('DIDIK'), '2026-07-10:2.1 2026-08-10:2.2! 2026-09-10:2.3!', 'diulang setiap bulan sejak yang terakhir');
select is(pg_temp.jejak('SEHAT'), '2026-07-06:-.1 2026-08-06:-.2! 2026-09-07:-.3!', 'demikian pula yang tidak punya');
select is(pg_temp.kotak('2026-08-10', 'DIDIK'), 'didik kepala.didik utama', 'mulai yang kedua juga kepala OPD dan PPID Utama');
select is(pg_temp.kotak('2026-08-06', 'SEHAT'), 'sehat utama', 'kepala OPD yang belum diketahui surelnya tidak menahan yang lain');
select is((select count(*)::int from (select 1 from surat.kiriman x where x.pola = 'informasi_berkala' group by x.tujuan, x.dibuat::date, x.isi ->> 'opd' having count(*) > 1) y), 0, 'tidak ada yang dua kali');

-- An update begins anew; a worker that was away for weeks sends one, not many.
select pg_temp.waktu('2026-09-16 10:00+08') \g /dev/null
select informasi.dip_versi_tambah(d.id, 1, 'formulir-a-baru', informasi.dip_rapikan(pg_temp.informasi()), '', false), informasi.dip_langkah(d.id, 2, 'terbit', '')
from (select pg_temp.sebagai('utama@uji.example')) s, informasi.dip d where d.kode = 'DIP-UJISATU-2026-0002' \g /dev/null
select is((select d.diperbarui from informasi.dip d where d.kode = 'DIP-UJISATU-2026-0002'), '2026-09-16'::date, 'diperbarui');
select pg_temp.hari('2026-09-17', '2026-10-20') \g /dev/null
select is(right(pg_temp.jejak('DIDIK'), 15), '2026-09-10:2.3!', 'sesudah pembaruan tidak diingatkan');
select pg_temp.hari('2027-05-03', '2027-05-03', 2) \g /dev/null
select is(right(pg_temp.jejak('DIDIK'), 14), '2027-05-03:2.1', 'pekerja yang lama pergi mengirim satu, mulai dari yang pertama');

-- A channel that nobody set up: written down all the same, so that nothing piles up for the day it is.
select pg_temp.waktu('2027-06-01 10:00+08') \g /dev/null
select pg_temp.dip('b', 'DIDIK', '{"judul": "B"}') \g /dev/null
select pg_temp.dip('c', 'DIDIK', '{"judul": "C"}') \g /dev/null
select pg_temp.waktu('2027-06-10 10:00+08') \g /dev/null
select pg_temp.dip('d', 'KOMINFO', '{"judul": "D"}') \g /dev/null
update surat.saluran set aktif = false;
delete from surat.kiriman;
select pg_temp.hari('2027-06-14', '2027-06-14') \g /dev/null
select is(right(pg_temp.jejak('DIDIK'), 15), '2027-06-14:2.2!', 'tanpa saluran pun tercatat');
select is((select count(*)::int from surat.kiriman), 0, 'tetapi tidak ada yang menumpuk');
update surat.saluran set aktif = true;

-- One digest for all that is late in an OPD.
select pg_temp.hari('2027-12-02', '2027-12-02') \g /dev/null
select is(right(pg_temp.jejak('DIDIK'), 23), '2027-12-02:2.3:1.1:2.1!', 'satu ringkasan untuk semua yang lewat');
select is((select x.isi -> 'jumlah' from surat.kiriman x where x.tujuan = 'kepala.didik@uji.example' order by x.id desc limit 1), '3', 'surelnya menyebut semuanya');

-- Late on Saturday 11 December: only on working days, not before the hour of reminders, in the zone of the body.
create function pg_temp.kominfo(t text) returns text language plpgsql as $$
begin
	perform pg_temp.waktu(t);
	perform tugas.informasi_ingatkan();
	return pg_temp.jejak('KOMINFO');
end $$;
select is(pg_temp.kominfo(t), harap, t) from (values (1, '2027-12-10 10:00+08', ''), (2, '2027-12-11 10:00+08', ''), (3, '2027-12-12 23:29+00', ''), (4, '2027-12-12 23:30+00', '2027-12-13:3.1')) v (n, t, harap) order by n;
select is(pg_temp.kotak('2027-12-13', 'KOMINFO'), 'utama', 'OPD tanpa PPID Pelaksana: PPID Utama sejak yang pertama');

-- The desk shows the same.
select is((select array_agg(e ->> 'kode' order by e ->> 'kode') from jsonb_array_elements(pg_temp.buka('informasi_meja', '{}', pg_temp.s('didik')) -> 'perlu') e where (e ->> 'lewat')::boolean),
	(select array_agg(d.kode order by d.kode) from informasi.berkala(pg_temp.badan(), organisasi.hari_ini(pg_temp.badan())) b join informasi.dip d on d.id = b.dip where b.lewat and b.opd = pg_temp.opd('DIDIK')), 'meja menampilkan daftar yang sama');
select matches(pg_temp.buka('informasi_meja', '{}', pg_temp.s('didik')) #>> '{perlu,0,diingatkan}', '^\d kali, terakhir 2 Desember 2027$', 'dan kapan diingatkan');
select throws_ok($$ insert into informasi.pengingat_butir (pengingat, opd, dip, dasar, ke) select pengingat, opd, dip, dasar, ke from informasi.pengingat_butir where dip is not null limit 1 $$, '23505', null, 'yang sama dua kali ditolak basis data');
select throws_ok($$ insert into informasi.pengingat_butir (pengingat, opd, dip, dasar, ke) select pengingat, opd, dip, dasar, ke from informasi.pengingat_butir where dip is null limit 1 $$, '23505', null, 'juga bagi OPD tanpa informasi');

-- Who sees what was sent.
select is(pg_temp.terbaca(s, 'select distinct o.kode from informasi.pengingat p join informasi.pengingat_butir b on b.pengingat = p.id join organisasi.opd o on o.id = p.opd'), harap, coalesce(nullif(s, ''), 'umum') || ' melihat pengingat') from (values ('utama', 'DIDIK,KOMINFO,SEHAT'), ('atasan', 'DIDIK,KOMINFO,SEHAT'), ('didik', 'DIDIK'), ('sehat', 'SEHAT'),
	('komisi', ''), ('admin', ''), ('', ''), ('utama2', '')) v (s, harap);
select * from finish();
rollback;
