-- The desk of objections. Runs as its caller, under the row policies.
create or replace function layanan.keberatan_baris(perkara layanan.perkara[], h kalender.hari, dekat date) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	peran text[] := akun.peran_kini();
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', k.nomor, 'contoh', k.contoh, 'nama', m.nama, 'permohonan', (select x.nomor from layanan.perkara x where x.id = m.permohonan),
			'ringkasan', case when pg_catalog.char_length(m.informasi) > 140 then pg_catalog.left(m.informasi, 139) || '…' else m.informasi end,
			'huruf', (select pg_catalog.string_agg(pg_catalog.split_part(a, '.', 2), ', ' order by a) from unnest(m.alasan) a),
			'keadaan', s.nama, 'giliran', coalesce(g.nama, 'Selesai'), 'lewat_waktu', m.lewat_waktu,
			'saya', k.giliran = any (peran) and (k.giliran <> 'atasan_ppid' or layanan.keberatan_berhak(perkara[k.ordinality])),
			'berjalan', k.ditutup is null, 'aman', dasar.tanggal_hari(k.aman), 'tenggat', dasar.tanggal_hari(k.tenggat),
			'lencana', case when k.rampung then 'lencana-abu' else r.lencana end,
			'sisa', case when k.rampung then 'selesai' else layanan.sisa_kata(r.kode, ka.ordinal - h.ordinal, kt.ordinal - h.ordinal) end,
			'putusan', p.nama, 'sementara', k.ditutup is null and (kt.sementara or h.sementara)) order by k.ordinality), '[]')
		from unnest(perkara) with ordinality k
		join layanan.keberatan m on m.id = k.id
		join layanan.keadaan s on s.prosedur = k.prosedur and s.kode = k.keadaan
		left join dasar.pilihan g on g.jenis = 'peran' and g.kode = k.giliran
		left join dasar.pilihan p on p.jenis = 'keputusan_keberatan' and p.kode = m.keputusan
		left join kalender.hari ka on ka.kalender = h.kalender and ka.tanggal = k.aman
		left join kalender.hari kt on kt.kalender = h.kalender and kt.tanggal = k.tenggat
		left join layanan.risiko_daftar() r on r.kode = layanan.risiko(h.tanggal, k.aman, k.tenggat, dekat, k.ditutup));
end $$;
comment on function layanan.keberatan_baris(layanan.perkara[], kalender.hari, date) is 'Baris meja keberatan dalam kata, urutannya seperti perkaranya; h = hari ini pada kalender badan';

create or replace function layanan.keberatan_cari(badan int, cari text, banyak int) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	h kalender.hari;
	dekat date;
	kata text[] := layanan.meja_kata(cari);
	daftar layanan.perkara[];
begin
	select x.* into strict h from organisasi.badan_publik b join kalender.hari x on x.kalender = b.kalender and x.tanggal = organisasi.hari_ini(b.id) where b.id = badan;
	dekat := kalender.tenggat(h.kalender, h.tanggal, 2);
	daftar := array(select k from layanan.perkara k join layanan.keberatan m using (id) left join layanan.perkara a on a.id = m.permohonan
		where k.badan_publik = badan and k.prosedur = 'keberatan'
			and pg_catalog.concat_ws(' ', k.nomor, a.nomor, m.nomor_luar, m.nama, m.kuasa, m.informasi) ilike all (kata)
		order by k.id desc limit banyak);
	return pg_catalog.jsonb_build_object('ada', daftar <> '{}',
		'baris', layanan.keberatan_baris(daftar, h, dekat));
end $$;
comment on function layanan.keberatan_cari(int, text, int) is 'Keberatan yang memuat setiap kata pada nomor, nomor permohonan, nama atau informasinya, yang terbaru lebih dahulu';

create or replace function layanan.keberatan_meja(badan int, selesai boolean, setelah bigint, banyak int) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	h kalender.hari;
	dekat date;
	daftar layanan.perkara[];
begin
	select x.* into strict h from organisasi.badan_publik b join kalender.hari x on x.kalender = b.kalender and x.tanggal = organisasi.hari_ini(b.id) where b.id = badan;
	dekat := kalender.tenggat(h.kalender, h.tanggal, 2);
	if selesai then
		daftar := array(select k from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'keberatan' and k.rampung and k.id < setelah order by k.id desc limit banyak + 1);
	else
		daftar := array(select k from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'keberatan' and not k.rampung order by k.aman, k.id limit banyak + 1);
	end if;
	return pg_catalog.jsonb_build_object('ada', daftar <> '{}', 'lebih', pg_catalog.cardinality(daftar) > banyak, 'lanjut', case when pg_catalog.cardinality(daftar) > banyak then (daftar[banyak]).id::text end,
		'baris', layanan.keberatan_baris(daftar[1:banyak], h, dekat));
end $$;
comment on function layanan.keberatan_meja(int, boolean, bigint, int) is
	'Keberatan yang terbuka menurut tanggal aman, atau yang selesai dari yang terbaru; lanjut = tempat halaman berikut';
