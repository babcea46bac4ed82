-- A dispute as its readers see it: its clocks, its papers and what happened. All run as their caller, under the row policies.
create or replace function layanan.sengketa_temukan(nomor text) returns layanan.perkara language sql stable as $$
	select layanan.perkara_cari('sengketa', nomor)
$$;
comment on function layanan.sengketa_temukan(text) is 'Sengketa menurut nomor sejauh boleh dilihat petugas panggilan ini; KI404 bila tidak';

create or replace function layanan.sengketa_kunci(p jsonb) returns layanan.perkara language plpgsql volatile set search_path = '' as $$
begin
	perform layanan.perkara_kunci((layanan.sengketa_temukan(p ->> 'nomor')).id);
	return layanan.sengketa_temukan(p ->> 'nomor');
end $$;
comment on function layanan.sengketa_kunci(jsonb) is 'Menemukan sengketa p.nomor untuk diubah: terkunci dan dibaca ulang sesudah terkunci';

create or replace function layanan.sengketa_giliran(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('nama', case k.giliran when 'pengadilan' then 'Pengadilan' when 'selesai' then 'Selesai' else dasar.nama_pilihan('peran', k.giliran) end,
		'saya', k.giliran = any (akun.peran_kini()));
end $$;
comment on function layanan.sengketa_giliran(layanan.perkara) is 'Siapa yang harus bertindak dalam sengketa, dan apakah itu petugas panggilan ini';

create or replace function layanan.sengketa_jam_daftar(k layanan.perkara) returns table (jam bigint, urut int, aturan text, nama text, pasal text, catatan text, pihak text, satuan text, batas date,
	hari int, tambahan int, mulai date, aman date, tenggat date, selesai date, sementara boolean) language plpgsql stable set search_path = '' as $$
begin
	return query select j.id, j.urut, j.aturan, a.nama, a.pasal, a.catatan, coalesce(s.pihak, 'badan'), j.satuan, j.batas, h.hari, h.tambahan, h.mulai, h.aman, h.tenggat, h.selesai, h.sementara
	from layanan.jam j
	cross join lateral layanan.jam_hitung(j.id) h
	cross join lateral kalender.aturan_pada(j.aturan, h.mulai) a
	left join layanan.jam_sifat s on s.aturan = j.aturan
	where j.perkara = k.id
	order by h.selesai is not null, case when h.selesai is null then h.tenggat end, j.id desc;
end $$;
comment on function layanan.sengketa_jam_daftar(layanan.perkara) is 'Semua jam suatu sengketa: yang berjalan menurut tenggatnya, lalu yang sudah selesai';

create or replace function layanan.sengketa_jam(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kal smallint := (select b.kalender from organisasi.badan_publik b where b.id = k.badan_publik);
	kini date := organisasi.hari_ini(k.badan_publik);
	dekat date := kalender.tenggat(kal, kini, 2);
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', d.aturan || '-' || d.urut, 'nama', d.nama, 'pasal', d.pasal,
		'milik', case d.pihak when 'komisi' then 'Komisi Informasi; sekadar keterangan' when 'para_pihak' then 'Hak para pihak' else case d.aturan when 'sidang' then 'Ditetapkan Komisi Informasi' else 'Badan publik' end end, 'ditetapkan', d.batas is not null,
		'panjang', case when d.batas is null then d.hari + d.tambahan || case d.satuan when 'hari' then ' hari' else ' hari kerja' end || case when d.tambahan > 0 then ', termasuk perpanjangan ' || d.tambahan else '' end end,
		'mulai', dasar.tanggal_hari(d.mulai), 'aman', dasar.tanggal_hari(d.aman), 'tenggat', dasar.tanggal_hari(d.tenggat), 'sama', d.aman = d.tenggat, 'berjalan', d.selesai is null and (not k.rampung or d.pihak = 'para_pihak' and kini <= d.tenggat),
		'selesai', dasar.tanggal_hari(d.selesai), 'terlambat', d.pihak = 'badan' and d.aturan <> 'sidang' and d.selesai > d.tenggat, 'sementara', d.selesai is null and d.sementara,
		'kata', case when d.selesai is not null or k.rampung and (d.pihak <> 'para_pihak' or kini > d.tenggat) then '' when d.pihak <> 'badan' and kini > d.tenggat then 'Jangka waktunya sudah lewat.'
			when d.aturan = 'sidang' and kini = d.tenggat then 'Hari ini.' when d.aturan = 'sidang' and kini > d.tenggat then 'Sudah lewat; catat hasilnya.'
			when d.satuan = 'hari' and d.batas is null and kini < d.tenggat then d.tenggat - kini || ' hari lagi.' else layanan.jam_kata(kini, d.tenggat, kalender.hari_kerja_antara(kal, kini, d.tenggat)) end,
		'lencana', case when d.pihak = 'komisi' then 'lencana-abu' else (select r.lencana from layanan.risiko_daftar() r where r.kode = layanan.risiko(kini, d.aman, d.tenggat, dekat, null)) end)), '[]')
		from layanan.sengketa_jam_daftar(k) d);
end $$;
comment on function layanan.sengketa_jam(layanan.perkara) is 'Semua jam suatu sengketa dalam kata: milik siapa, tanggalnya, sisanya; jam Komisi Informasi tidak pernah membuat badan publik terlambat';

create or replace function layanan.sengketa_riwayat(k layanan.perkara, pemohon boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kalimat', j.kalimat, 'iso', e.tanggal, 'tanggal', dasar.tanggal_hari(e.tanggal),
		'waktu', case when e.tanggal = (e.waktu at time zone b.zona)::date then 'pukul ' || pg_catalog.to_char(e.waktu at time zone b.zona, 'HH24.MI') || ' ' || dasar.zona_nama(b.zona)
			else 'dicatat ' || dasar.waktu_lokal(e.waktu, b.zona) end,
		'oleh', case when not pemohon then layanan.pelaku_sebutan(e) end, 'isi_peristiwa', layanan.sengketa_peristiwa(e)) order by e.urut), '[]')
	from layanan.peristiwa e
	join layanan.jenis_peristiwa j on j.kode = e.jenis and (j.tampak_pemohon or not pemohon)
	join organisasi.badan_publik b on b.id = e.badan_publik
	where e.perkara = k.id);
end $$;
comment on function layanan.sengketa_riwayat(layanan.perkara, boolean) is 'Peristiwa sengketa dari yang pertama; bagi pemohon yang tampak baginya saja, tanpa nama petugas';

create or replace function layanan.sengketa_peristiwa(e layanan.peristiwa) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('sebutan', x.nama, 'kata', x.kata) order by x.urut), '[]') from (
		select d.urut, d.nama, case d.jenis when 'pilihan' then dasar.nama_pilihan(d.pilihan, e.isi ->> d.bidang) when 'hari' then dasar.tanggal_hari((e.isi ->> d.bidang)::date)
			when 'opd' then (select o.nama from organisasi.opd o where o.id = (e.isi ->> d.bidang)::int)
			when 'berkas' then (select pg_catalog.string_agg(f ->> 'nama', ', ') from pg_catalog.jsonb_array_elements(e.isi -> d.bidang) f) else e.isi ->> d.bidang end as kata
		from layanan.sengketa_bidang() d where d.peristiwa = e.jenis and d.jenis <> 'tanggal'
		union all
		select 90, v.nama, case v.kunci when 'diterima' then dasar.tanggal_hari((e.isi ->> 'diterima')::date) when 'opd' then (select o.nama from organisasi.opd o where o.id = (e.isi ->> 'opd')::int) else e.isi ->> v.kunci end
		from (values ('komisi', 'Komisi Informasi'), ('diterima', 'Diajukan'), ('opd', 'Termohon'), ('alasan', 'Keterangan')) v (kunci, nama)
		where e.jenis in ('lapor_sengketa', 'catat_sengketa', 'geser') and e.isi ? v.kunci) x
	where coalesce(x.kata, '') <> '');
end $$;
comment on function layanan.sengketa_peristiwa(layanan.peristiwa) is 'Isi suatu peristiwa sengketa yang layak dibaca: [{sebutan, kata}]';

create or replace function layanan.sengketa_berkas(k layanan.perkara, pemohon boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran), 'terbuka', f.untuk_pemohon) order by f.id), '[]')
		from layanan.berkas f where f.perkara = k.id and f.golongan = 'lampiran' and (f.untuk_pemohon or not pemohon));
end $$;
comment on function layanan.sengketa_berkas(layanan.perkara, boolean) is 'Berkas sengketa; bagi pemohon hanya yang terbuka baginya';

create or replace function layanan.sengketa_lewat(m layanan.sengketa, aturan text, diajukan date) returns boolean language plpgsql stable set search_path = '' as $$
begin
	return coalesce((select diajukan > max(h.tenggat) from layanan.jam x cross join lateral layanan.jam_hitung(x.id) h where x.perkara = m.id and x.aturan = sengketa_lewat.aturan), false);
end $$;
comment on function layanan.sengketa_lewat(layanan.sengketa, text, date) is 'Upaya ke pengadilan atau kasasi itu diajukan sesudah jangka waktunya menurut hitungan portal; pengadilan yang memutuskan';

create or replace function layanan.sengketa_isi(k layanan.perkara, m layanan.sengketa) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('keberatan', (select x.nomor from layanan.perkara x where x.id = m.keberatan), 'pemohon', m.nama, 'pokok', m.pokok, 'komisi', m.komisi,
		'permohonan', (select x.nomor from layanan.keberatan b join layanan.perkara x on x.id = b.permohonan where b.id = m.keberatan),
		'termohon', (select b.nama from organisasi.badan_publik b where b.id = m.badan_publik), 'termohon_opd', (select o.nama from organisasi.opd o where o.id = m.termohon_opd),
		'huruf', (select pg_catalog.string_agg(pg_catalog.split_part(a, '.', 2), ', ' order by a) from unnest(m.alasan) a),
		'diajukan', dasar.tanggal_hari(m.diajukan), 'waktu', dasar.nama_pilihan('waktu_sengketa', m.waktu), 'tepat', coalesce(m.waktu = 'dalam_waktu', true),
		'jendela', case when m.jendela_mulai is not null then dasar.tanggal_hari(m.jendela_mulai) || ' sampai ' || dasar.tanggal_hari(m.jendela_batas) end,
		'register', m.nomor_register, 'tanggal_register', dasar.tanggal_hari(m.tanggal_register),
		'putusan', case m.putusan_jenis when 'mediasi' then 'Putusan mediasi: para pihak sepakat' when 'sela' then 'Putusan sela: ' || dasar.nama_pilihan('putusan_sela', m.putusan_amar)
			when 'ajudikasi' then dasar.nama_pilihan('putusan_ki', m.putusan_amar) end, 'putusan_nomor', m.putusan_nomor, 'putusan_tanggal', dasar.tanggal_hari(m.putusan_tanggal),
		'salinan', dasar.tanggal_hari(m.salinan), 'perintah', m.perintah, 'batas_laksana', dasar.tanggal_hari(m.batas_laksana), 'dilaksanakan', dasar.tanggal_hari(m.dilaksanakan),
		'pengadilan', dasar.nama_pilihan('pengadilan', m.pengadilan), 'pengadilan_nomor', nullif(m.pengadilan_nomor, ''), 'pengadilan_diajukan', dasar.tanggal_hari(m.pengadilan_diajukan),
		'pengadilan_lewat', layanan.sengketa_lewat(m, 'pengadilan', m.pengadilan_diajukan), 'kasasi_lewat', layanan.sengketa_lewat(m, 'kasasi', m.kasasi_diajukan),
		'pengadilan_amar', dasar.nama_pilihan('putusan_pengadilan', m.pengadilan_amar), 'kasasi_diajukan', dasar.tanggal_hari(m.kasasi_diajukan),
		'kasasi_amar', dasar.nama_pilihan('putusan_pengadilan', m.kasasi_amar), 'inkrah', dasar.tanggal_hari(m.inkrah));
end $$;
comment on function layanan.sengketa_isi(layanan.perkara, layanan.sengketa) is 'Pokok dan perjalanan suatu sengketa dalam kata';

create or replace function layanan.sengketa_keadaan(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kode', s.kode, 'nama', s.nama, 'kalimat', s.untuk_pemohon, 'rampung', s.rampung, 'lencana', case when s.rampung then 'lencana-abu' else 'lencana-biru' end)
		from layanan.keadaan s where s.prosedur = k.prosedur and s.kode = k.keadaan);
end $$;
comment on function layanan.sengketa_keadaan(layanan.perkara) is 'Keadaan sengketa dalam kata';

create or replace function layanan.sengketa_perkara(k layanan.perkara, p jsonb default '{}', dikirim text default null, galat jsonb default '{}') returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	m layanan.sengketa;
	l jsonb;
	daftar jsonb;
begin
	select * into strict m from layanan.sengketa x where x.id = k.id;
	l := layanan.sengketa_langkah(k, m, p, dikirim, galat);
	daftar := (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', dikirim || '-' || d.bidang, 'kalimat', galat ->> d.bidang) order by d.urut), '[]')
		from layanan.sengketa_bidang() d where d.peristiwa = dikirim and galat ? d.bidang);
	return dasar.halaman('Sengketa ' || k.nomor, pg_catalog.jsonb_build_object('nomor', k.nomor, 'versi', k.peristiwa_banyak, 'contoh', k.contoh, 'keadaan', layanan.sengketa_keadaan(k),
		'giliran', layanan.sengketa_giliran(k), 'isi', layanan.sengketa_isi(k, m), 'jam_daftar', layanan.sengketa_jam(k), 'berkas', layanan.sengketa_berkas(k, false),
		'riwayat', layanan.sengketa_riwayat(k, false), 'langkah', l, 'ada_langkah', l <> '[]', 'petugas_badan', akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[],
		'basi', dikirim is not null and layanan.perkara_basi(k, p),
		'tertinggal', (select coalesce(pg_catalog.jsonb_agg(dasar.teks(p, d.bidang)), '[]') from layanan.sengketa_bidang() d where d.peristiwa = dikirim and d.jenis in ('tulisan', 'baris')
			and dasar.teks(p, d.bidang) <> '' and not exists (select from pg_catalog.jsonb_array_elements(l) x where x ->> 'kode' = dikirim)),
		'galat_ada', dikirim is not null, 'galat_daftar', daftar, 'ada_galat', daftar <> '[]'));
end $$;
comment on function layanan.sengketa_perkara(layanan.perkara, jsonb, text, jsonb) is
	'Dokumen halaman sengketa bagi petugas: pokok, jam, perjalanan dan langkah yang boleh; dikirim dan galat bila suatu langkah baru ditolak';

create or replace function layanan.sengketa_baris(perkara layanan.perkara[], h kalender.hari, dekat date) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', k.nomor, 'contoh', k.contoh, 'nama', m.nama, 'register', m.nomor_register, 'komisi', m.komisi,
			'ringkasan', case when pg_catalog.char_length(m.pokok) > 140 then pg_catalog.left(m.pokok, 139) || '…' else m.pokok end,
			'termohon', (select o.singkatan from organisasi.opd o where o.id = m.termohon_opd), 'keadaan', s.nama, 'giliran', layanan.sengketa_giliran(perkara[k.ordinality]),
			'jam', case when k.ditutup is null and k.tenggat is not null and not k.rampung then pg_catalog.jsonb_build_object('nama', (kalender.aturan_pada(k.aturan, k.dimulai)).nama,
				'tanggal', dasar.tanggal_hari(k.tenggat), 'lencana', r.lencana, 'sisa', case when kt.ordinal - h.ordinal < 0 or k.tenggat < h.tanggal then 'lewat' when k.tenggat = h.tanggal then 'hari ini'
					else kt.ordinal - h.ordinal || ' hari kerja lagi' end, 'sementara', kt.sementara or h.sementara) end) order by k.ordinality), '[]')
		from unnest(perkara) with ordinality k
		join layanan.sengketa m on m.id = k.id
		join layanan.keadaan s on s.prosedur = k.prosedur and s.kode = k.keadaan
		left join kalender.hari kt on kt.kalender = h.kalender and kt.tanggal = k.tenggat
		left join layanan.risiko_daftar() r on r.kode = layanan.risiko(h.tanggal, k.aman, k.tenggat, dekat, k.ditutup));
end $$;
comment on function layanan.sengketa_baris(layanan.perkara[], kalender.hari, date) is 'Baris meja sengketa dalam kata, urutannya seperti perkaranya; h = hari ini pada kalender badan';

create or replace function layanan.sengketa_meja(badan int, selesai boolean, setelah bigint, banyak int) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	h kalender.hari;
	dekat date;
	daftar layanan.perkara[];
begin
	select x.* into strict h from organisasi.badan_publik b join kalender.hari x on x.kalender = b.kalender and x.tanggal = organisasi.hari_ini(b.id) where b.id = badan;
	dekat := kalender.tenggat(h.kalender, h.tanggal, 2);
	if selesai then
		daftar := array(select k from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'sengketa' and k.rampung and k.id < setelah order by k.id desc limit banyak + 1);
	else
		daftar := array(select k from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'sengketa' and not k.rampung
			order by k.ditutup is not null, k.aman nulls last, k.id limit banyak + 1);
	end if;
	return pg_catalog.jsonb_build_object('ada', daftar <> '{}', 'banyak', least(pg_catalog.cardinality(daftar), banyak), 'lebih', pg_catalog.cardinality(daftar) > banyak,
		'lanjut', case when pg_catalog.cardinality(daftar) > banyak then (daftar[banyak]).id::text end,
		'baris', layanan.sengketa_baris(daftar[1:banyak], h, dekat));
end $$;
comment on function layanan.sengketa_meja(int, boolean, bigint, int) is 'Sengketa yang terbuka menurut tanggal yang paling dekat, atau yang selesai dari yang terbaru; sejauh boleh dilihat pemanggil';

create or replace function layanan.sengketa_jam_hari(k layanan.perkara, j record) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	if j.batas is not null then
		return '[]';
	elsif j.satuan = 'hari' then
		return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('iso', d::date, 'tanggal', dasar.tanggal_hari(d::date), 'ke', (d::date - j.mulai)::text, 'dihitung', d::date > j.mulai,
			'sebab', case when d::date = j.mulai then 'Hari kejadian, belum dihitung' else 'Hari ke-' || d::date - j.mulai || ', hari libur ikut dihitung' end, 'dasar', null, 'batas', d::date in (j.aman, j.tenggat),
			'tanda', pg_catalog.array_remove(array[case when d::date = j.aman then 'Tanggal aman' end, case when d::date = j.tenggat then 'Batas waktu' end,
				case when d::date = organisasi.hari_ini(k.badan_publik) then 'Hari ini' end], null)) order by d)
			from pg_catalog.generate_series(j.mulai, j.tenggat, interval '1 day') d);
	end if;
	k.aturan := j.aturan;
	k.dimulai := j.mulai;
	k.tenggat := j.tenggat;
	k.tenggat_awal := j.tenggat_awal;
	k.aman := j.aman;
	k.ditutup := j.selesai;
	return layanan.tenggat_hari(k);
end $$;
comment on function layanan.sengketa_jam_hari(layanan.perkara, record) is 'Hari demi hari satu jam sengketa; kosong bila tanggalnya ditetapkan orang, setiap hari bila dihitung menurut penanggalan';

create or replace function layanan.sengketa_tenggat_dokumen(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	j record;
	hari jsonb := '{}';
begin
	for j in select d.*, d.aturan || '-' || d.urut as kode, (layanan.jam_hitung(d.jam)).tenggat_awal from layanan.sengketa_jam_daftar(k) d loop
		hari := hari || pg_catalog.jsonb_build_object(j.kode, layanan.sengketa_jam_hari(k, j));
	end loop;
	return dasar.halaman('Hitungan waktu ' || k.nomor, pg_catalog.jsonb_build_object('nomor', k.nomor, 'contoh', k.contoh,
		'jam_daftar', (select coalesce(pg_catalog.jsonb_agg(x || pg_catalog.jsonb_build_object('daftar_hari', hari -> (x ->> 'kode')) order by n), '[]')
			from pg_catalog.jsonb_array_elements(layanan.sengketa_jam(k)) with ordinality t (x, n)),
		'kalender', (select pg_catalog.jsonb_build_object('nama', c.nama, 'dasar', c.dasar) from organisasi.badan_publik b join kalender.kalender c on c.id = b.kalender where b.id = k.badan_publik)),
		k.badan_publik);
end $$;
comment on function layanan.sengketa_tenggat_dokumen(layanan.perkara) is 'Dokumen hitungan waktu sengketa, jam demi jam dan hari demi hari';
