-- The daily head and the round of the worker: whatever is changed behind the portal is named, with the case and what it was.
begin;
\ir ../petugas.psql
select no_plan();
update layanan.putaran set selesai = now(), mulai = now() - interval '1 day';
create temp table a as select pg_temp.sampai('formulir-kepala-00001', 'ditanggapi') as m;
create temp table l as select pg_temp.ajukan('formulir-kepala-00002') as m;
create temp table k as select pg_temp.perkara(m) as id, m ->> 'nomor' as nomor from a;
create temp table s as select x.id as surat, x.nomor, tugas.surat_mulai(x.id, 6, sha256('abcdef')) as berkas from surat.surat x join k on k.id = x.perkara order by x.id limit 1;
select tugas.berkas_tulis(berkas, 0, 'abc'), tugas.berkas_tulis(berkas, 1, 'def'), tugas.surat_simpan(surat, berkas) from s \g /dev/null
create temp table f as select b.* from layanan.berkas b join k on k.id = b.perkara where b.golongan = 'identitas' limit 1;

-- Closed once a day, and all that was there is in it.
create temp table h as select tugas.kepala_tutup() as kata;
select matches(kata, '^day=\d{4}-\d\d-\d\d cases=\d+ head=[0-9a-f]{64}$', 'kepala ditutup; catatan pekerja memuatnya di luar basis data') from h;
select is(tugas.kepala_tutup(), null, 'sekali sehari');
select is((select row(b.peristiwa_banyak, b.pdf_banyak)::text from layanan.kepala_butir b join k on k.id = b.perkara), (select row(p.peristiwa_banyak, 1)::text from layanan.perkara p join k using (id)), 'sampai peristiwa dan PDF terakhir');
select is((select count(*) from layanan.perkara), (select count(*) from layanan.kepala_butir), 'semua perkara');
select throws_ok(q, '42501', null, q) from unnest('{update layanan.kepala_butir set nomor = null,delete from layanan.kepala_butir,truncate layanan.kepala_butir,delete from layanan.kepala}'::text[]) q;

-- Tomorrow: only what grew.
set local session_replication_role = replica;
update layanan.kepala set hari = hari - 1;
update layanan.kepala_butir set hari = hari - 1;
set local session_replication_role = origin;
select pg_temp.kerja('serahkan', m, 'utama') from a \g /dev/null
select is(pg_temp.kerja('daftarkan', m, 'utama') ? 'ke', true, 'yang lain juga maju') from l;
select alike(tugas.kepala_tutup(), '%cases=' || case when pg_temp.keadaan(m) = 'ditanggapi' then 1 else 2 end || ' head=%', 'kepala berikut: hanya yang bertambah') from a;
select is_empty($$ select * from layanan.kepala_periksa() $$, 'kepala-kepalanya saling menyambung');
select is_empty($$ select t.* from layanan.perkara p, layanan.perkara_periksa_utuh(p.id) t $$, 'dan semua perkara cocok dengannya');
select is(tugas.periksa(100000), null, 'putaran pekerja tidak menemukan apa pun');
select is(layanan.temuan_kabar((select id from organisasi.badan_publik where kode = 'UJISATU')), null, 'maka tidak ada yang diberitahukan');
select is(tugas.periksa(100000), null, 'sesudah satu putaran menunggu');

-- Behind the application's back, one lie at a time: what the command line says, and what the worker says by itself.
create function pg_temp.dusta(ubah text) returns text language plpgsql as $$
declare
	kata text;
	pekerja text;
	kabar text;
begin
	set local session_replication_role = replica;
	execute ubah;
	set local session_replication_role = origin;
	select string_agg(t, '; ') into kata from (select x.temuan as t from layanan.perkara p, layanan.perkara_periksa_utuh(p.id) x where p.id = (select id from k)
		union all select x.temuan from layanan.kepala_periksa() x) y;
	update layanan.putaran set mulai = mulai - interval '6 hours 1 second';
	pekerja := tugas.periksa(100000);
	kabar := layanan.temuan_kabar((select id from organisasi.badan_publik where kode = 'UJISATU'));
	raise exception using errcode = 'UJI00', message = coalesce(kata, 'baik') || case when pekerja like 'findings=% reason="%' then '' else ' TIDAK DICATAT PEKERJA' end
		|| case when kabar is null then ' TIDAK DIBERITAHUKAN' else '' end;
exception when sqlstate 'UJI00' then
	return sqlerrm;
end $$;
create function pg_temp.rantai_ulang() returns void language plpgsql as $$
declare
	e record;
	lalu bytea := '\x';
begin
	for e in select p.* from layanan.peristiwa p join k on k.id = p.perkara order by p.urut loop
		lalu := layanan.peristiwa_sidik(lalu, (select nomor from k), e.urut, e.jenis, e.waktu, e.tanggal, e.pelaku, e.peran, e.dari, e.ke, e.isi);
		update layanan.peristiwa p set sidik = lalu, sidik_lalu = coalesce((select q.sidik from layanan.peristiwa q where q.perkara = p.perkara and q.urut = p.urut - 1), '\x') where p.id = e.id;
	end loop;
	perform layanan.proyeksi_tulis((select id from k));
end $$;
select alike(pg_temp.dusta(u.q), replace(u.kata, 'NOMOR', (select nomor from k)), u.nama) from (values
	('update layanan.peristiwa set isi = isi || ''{"a": 1}'' where perkara = (select id from k) and urut = 2', 'NOMOR: rantai peristiwa putus pada urutan 2%', 'isi peristiwa diubah'),
	('update layanan.peristiwa set isi = isi || ''{"a": 1}'' where perkara = (select id from k) and urut = 2; select pg_temp.rantai_ulang()',
		'NOMOR: peristiwa tidak lagi seperti pada kepala harian ____-__-__', 'isi peristiwa diubah dan rantainya dihitung ulang'),
	('delete from layanan.peristiwa where perkara = (select id from k) and urut = (select max(urut) from layanan.peristiwa where perkara = (select id from k)); select layanan.proyeksi_tulis((select id from k))',
		'%NOMOR: peristiwa tidak lagi seperti pada kepala harian%', 'peristiwa terakhir dihapus dan proyeksinya disesuaikan'),
	('delete from layanan.peristiwa where perkara = (select id from k)', '%NOMOR: proyeksi tidak sama dengan hitungan ulang dari peristiwa: tidak ada peristiwa;%NOMOR: peristiwa tidak lagi%', 'semua peristiwanya dihapus'),
	('delete from layanan.perkara where id = (select id from k)', 'NOMOR: perkara yang tercatat pada kepala harian ____-__-__ tidak ada lagi', 'perkaranya dihapus'),
	('update layanan.perkara set tenggat = tenggat + 5, giliran = ''pemohon'' where id = (select id from k)', 'NOMOR: proyeksi tidak sama dengan hitungan ulang dari peristiwa: giliran, tenggat', 'proyeksi diubah: bidangnya disebut'),
	('update layanan.permohonan set keputusan = ''ditolak'' where id = (select id from k)', 'NOMOR: proyeksi%: keputusan', 'keputusan pada permohonan diubah'),
	('update layanan.permohonan set nama = ''Orang lain'' where id = (select id from k)', 'NOMOR: isi formulir berbeda%', 'isi formulir diubah'),
	('update layanan.jam_catatan set tanggal = tanggal - 1 where jenis = ''mulai'' and jam in (select id from layanan.jam where perkara = (select id from k)); select layanan.proyeksi_tulis((select id from k))',
		'NOMOR: buku besar jam tidak lagi seperti pada kepala harian%', 'buku besar jam diubah dan proyeksinya disesuaikan'),
	('update layanan.jam_catatan set alasan = ''lain'' where jenis = ''mulai'' and jam in (select id from layanan.jam where perkara = (select id from k))', 'NOMOR: buku besar jam%', 'alasan dalam buku besar diubah'),
	('update layanan.jam set hari = hari + 9 where perkara = (select id from k); select layanan.proyeksi_tulis((select id from k))', 'NOMOR: buku besar jam%', 'panjang jam diubah'),
	('update surat.surat set isi = isi || ''{"hal": "Lain"}'' where id = (select surat from s)', 'NOMOR: surat tidak lagi seperti pada kepala harian%', 'isi surat diubah'),
	('update layanan.berkas_isi set isi = ''abC'' where berkas = (select berkas from s) and urut = 0', 'NOMOR: isi surat ' || (select nomor from s) || ' bukan lagi yang disimpan portal', 'PDF surat diubah'),
	('update layanan.berkas_isi set isi = ''abC'' where berkas = (select berkas from s) and urut = 0; update layanan.berkas set sidik = sha256(''abCdef'') where id = (select berkas from s)',
		'NOMOR: surat tidak lagi seperti pada kepala harian%', 'PDF surat diubah beserta sidiknya'),
	('update surat.surat set berkas = null where id = (select surat from s)', '%NOMOR: surat tidak lagi%', 'PDF surat dilepas'),
	('delete from layanan.berkas_isi where berkas = (select id from f)', 'NOMOR: isi berkas % (identitas) bukan lagi yang disimpan portal', 'isi berkas dihapus'),
	('update layanan.kepala_butir set peristiwa = sha256('''') where perkara = (select id from k)', '%kepala harian ____-__-__ tidak cocok dengan butir-butirnya%', 'butir kepala diubah'),
	('delete from layanan.kepala where hari = (select min(hari) from layanan.kepala)', 'kepala harian ____-__-__ tidak menyambung kepala sebelumnya', 'kepala dihapus')
) u (q, kata, nama);
create temp table b as select pg_temp.sampai('formulir-kepala-00003', 'diproses') as m;
select ok(pg_temp.kerja('lampirkan', m, 'didik', '{"golongan": "jawaban"}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik'))) ? 'ke', 'berkas jawaban dilampirkan') from b;
update k set id = pg_temp.perkara(m), nomor = m ->> 'nomor' from b;
select alike(pg_temp.dusta('update layanan.berkas set perkara = null, golongan = null where golongan = ''jawaban'' and perkara = (select id from k)'),
	nomor || ': berkas yang dicatat pada urutan % tidak ada lagi, atau bukan yang dicatat', 'berkas jawaban dilepas') from k;
select is(pg_temp.dusta('select 1'), 'baik TIDAK DICATAT PEKERJA TIDAK DIBERITAHUKAN', 'tanpa diubah tetap baik');

-- Told once, shown as long as it is so.
create temp table d as select k.id, p.tenggat from k join layanan.perkara p using (id);
update layanan.perkara p set tenggat = p.tenggat + 1 from d where p.id = d.id;
update layanan.putaran set mulai = mulai - interval '7 hours';
select is(tugas.periksa(100000), format('findings=1 reason="%s: proyeksi tidak sama dengan hitungan ulang dari peristiwa: tenggat"', nomor), 'dicatat') from k;
update layanan.putaran set mulai = mulai - interval '7 hours';
select is(tugas.periksa(100000), null, 'sekali saja');
select matches(layanan.temuan_kabar(badan_publik), 'menemukan 1 hal.*' || nomor || ': proyeksi', 'dan tetap diberitahukan') from k join layanan.perkara using (id, nomor);
select matches(d ->> 'temuan', nomor || ': proyeksi', 'di meja PPID Utama') from k, pg_temp.buka('meja', '{}', pg_temp.sesi('utama@uji.example')) d;
select is(d -> 'temuan', 'null', 'tidak di meja pelaksana') from pg_temp.buka('meja', '{}', pg_temp.sesi('didik@uji.example')) d;
update layanan.perkara p set tenggat = d.tenggat from d where p.id = d.id;
update layanan.putaran set mulai = mulai - interval '7 hours';
select is(tugas.periksa(100000), null, 'diperbaiki');
select is(layanan.temuan_kabar(badan_publik), null, 'tidak diberitahukan lagi') from k join layanan.perkara using (id, nomor);

-- A round may take many looks.
update layanan.putaran set mulai = mulai - interval '7 hours';
select tugas.periksa(1) \g /dev/null
select is((select selesai from layanan.putaran), null, 'putaran berjalan sedikit demi sedikit');
select tugas.periksa(100000) \g /dev/null
select is((select sampai from layanan.putaran where selesai is not null), (select max(id) from layanan.perkara), 'sampai perkara terakhir');
select * from finish();
rollback;
