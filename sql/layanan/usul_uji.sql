-- What a refusal, a redaction or a cost needs beside the answer itself: consequence tests, entries, quantities.
create or replace function layanan.hitam_baris(p jsonb) returns jsonb language plpgsql immutable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(b.isi order by n), '[]') from pg_catalog.generate_series(1, 30) n
		cross join lateral (select pg_catalog.jsonb_build_object('dokumen', dasar.baris(p, 'hitam_' || n || '_dokumen'), 'bagian', dasar.baris(p, 'hitam_' || n || '_bagian'),
			'halaman', dasar.baris(p, 'hitam_' || n || '_halaman'), 'pasal', dasar.teks(p, 'hitam_' || n || '_pasal'), 'uji', dasar.teks(p, 'hitam_' || n || '_uji')) as isi) b
		where b.isi ->> 'dokumen' <> '' or b.isi ->> 'bagian' <> '' or b.isi ->> 'halaman' <> '');
end $$;
comment on function layanan.hitam_baris(jsonb) is 'Entri penghitaman dari formulir (hitam_N_BIDANG), tanpa baris kosong';

create or replace function layanan.usul_tambahan(k layanan.perkara, usul jsonb, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	tolak boolean := usul ->> 'keputusan' in ('ditolak', 'sebagian');
	beri boolean := usul ->> 'keputusan' in ('dikabulkan', 'sebagian');
	tarif jsonb := case when beri then layanan.tarif_hitung(k.badan_publik, organisasi.hari_ini(k.badan_publik), p) else '[]' end;
begin
	return pg_catalog.jsonb_build_object('uji', case when tolak then (select coalesce(pg_catalog.jsonb_agg(distinct u order by u), '[]') from unnest(dasar.daftar(p, 'uji')) u) else '[]' end,
		'penghitaman', case when usul ->> 'keputusan' = 'sebagian' then layanan.hitam_baris(p) else '[]' end,
		'dihitamkan', (select coalesce(pg_catalog.jsonb_agg(f.kode order by f.id), '[]') from layanan.berkas f
			where f.perkara = k.id and f.golongan = 'jawaban' and f.kode = any (dasar.daftar(p, 'hitam_berkas')) and f.kode <> all (dasar.daftar(p, 'tidak_diberikan'))),
		'biaya_rincian', tarif, 'biaya', (usul ->> 'biaya')::bigint + layanan.tarif_jumlah(tarif));
end $$;
comment on function layanan.usul_tambahan(layanan.perkara, jsonb, jsonb) is
	'Uji konsekuensi, entri penghitaman, berkas yang dihitamkan dan hitungan tarif; biaya menjadi jumlah seluruhnya';

create or replace function layanan.hitam_periksa(u jsonb, e jsonb, n int) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select 'Baris ' || n || ': ' || case
		when e ->> 'dokumen' = '' then 'tulis nama dokumennya.'
		when e ->> 'bagian' = '' then 'tulis bagian yang dihitamkan.'
		when char_length(e ->> 'dokumen') > 300 or char_length(e ->> 'bagian') > 500 or char_length(e ->> 'halaman') > 100 then 'terlalu panjang.'
		when e ->> 'pasal' <> '' and not u -> 'pasal' ? (e ->> 'pasal') then 'hurufnya tidak termasuk alasan yang dipilih di atas.'
		when e ->> 'pasal' = '' and u ->> 'dasar_lain' = '' then 'pilih huruf Pasal 17.'
		when not u -> 'uji' ? (e ->> 'uji') then 'pilih salah satu uji yang dicentang di atas.'
		when not exists (select from informasi.uji_ringkas r where r.nomor = e ->> 'uji' and informasi.uji_mencakup(r.pasal, r.dasar_lain, e ->> 'pasal'))
			then pg_catalog.format('uji %s tidak mencakup alasan itu.', e ->> 'uji') end);
end $$;
comment on function layanan.hitam_periksa(jsonb, jsonb, int) is 'Galat satu entri penghitaman; null bila baik';

create or replace function layanan.usul_uji_periksa(u jsonb, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	boleh jsonb := informasi.uji_pilihan('{}');
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('uji', (select case when not pg_catalog.jsonb_path_exists(boleh, '$[*] ? (@.nilai == $n)', pg_catalog.jsonb_build_object('n', x.nomor)) then pg_catalog.format('Uji %s tidak berlaku hari ini. Pilih uji lain.', x.nomor)
				else pg_catalog.format('Uji %s tidak mencakup satu pun alasan yang dipilih.', x.nomor) end
			from pg_catalog.jsonb_array_elements_text(u -> 'uji') x (nomor)
			left join informasi.uji_ringkas r on r.nomor = x.nomor
			where r.id is null or not pg_catalog.jsonb_path_exists(boleh, '$[*] ? (@.nilai == $n)', pg_catalog.jsonb_build_object('n', x.nomor))
				or not (exists (select from pg_catalog.jsonb_array_elements_text(u -> 'pasal') h where informasi.uji_mencakup(r.pasal, r.dasar_lain, h))
					or u ->> 'dasar_lain' <> '' and informasi.uji_mencakup(r.pasal, r.dasar_lain, ''))
			order by x.nomor limit 1)),
		('penghitaman', (select pg_catalog.string_agg(layanan.hitam_periksa(u, e, n::int), ' ' order by n) from pg_catalog.jsonb_array_elements(u -> 'penghitaman') with ordinality t (e, n))),
		('tarif', (select 'Tulis banyaknya dengan angka: ' || pg_catalog.string_agg(j.nama, '; ' order by j.urut) || '.' from layanan.tarif_jenis j
			where u ->> 'keputusan' in ('dikabulkan', 'sebagian') and dasar.teks(p, 'tarif_' || j.kode) !~ '^\d{0,5}$'))
	) g (bidang, kalimat) where g.kalimat is not null), '{}'));
end $$;
comment on function layanan.usul_uji_periksa(jsonb, jsonb) is 'Galat uji, penghitaman dan tarif pada usul jawaban: yang dipilih harus berlaku hari ini dan mencakup alasannya';

create or replace function layanan.tanggapan_tambahan(tanggapan bigint, isi jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
	t layanan.tanggapan;
begin
	select * into strict t from layanan.tanggapan x where x.id = tanggapan_tambahan.tanggapan;
	insert into layanan.tanggapan_uji (tanggapan, uji, versi)
	select t.id, u.id, v.versi from informasi.uji u
	cross join lateral (select informasi.uji_berlaku(u.id, organisasi.hari_ini(t.badan_publik)) as versi) v
	where u.badan_publik = t.badan_publik and isi -> 'uji' ? u.nomor and v.versi is not null;
	insert into layanan.penghitaman (tanggapan, urut, dokumen, bagian, halaman, pasal, uji)
	select t.id, e.n, e.b ->> 'dokumen', e.b ->> 'bagian', e.b ->> 'halaman', e.b ->> 'pasal', u.id
	from pg_catalog.jsonb_array_elements(coalesce(isi -> 'penghitaman', '[]')) with ordinality e (b, n)
	join informasi.uji u on u.nomor = e.b ->> 'uji' and u.badan_publik = t.badan_publik;
	if isi ? 'dihitamkan' then
		update layanan.berkas f set dihitamkan = isi -> 'dihitamkan' ? f.kode
		where f.perkara = t.permohonan and f.golongan = 'jawaban' and f.dihitamkan <> (isi -> 'dihitamkan' ? f.kode);
	end if;
end $$;
comment on function layanan.tanggapan_tambahan(bigint, jsonb) is 'Menyimpan uji, entri penghitaman dan tanda berkas yang dihitamkan bersama usulnya';

create or replace function layanan.berkas_hitamkan(perkara bigint, kode text[]) returns void language sql security definer set search_path = '' as $$
	update layanan.berkas b set dihitamkan = true where b.perkara = $1 and b.kode = any ($2) and b.golongan = 'jawaban'
$$;
comment on function layanan.berkas_hitamkan(bigint, text[]) is 'Menandai berkas jawaban yang sebagian isinya dihitamkan';

create or replace function layanan.usul_awal(t layanan.tanggapan) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('biaya', case when t.biaya > r.jumlah then (t.biaya - r.jumlah)::text else '' end,
			'uji', (select coalesce(pg_catalog.jsonb_agg(u.nomor), '[]') from layanan.tanggapan_uji x join informasi.uji u on u.id = x.uji where x.tanggapan = t.id),
			'hitam_berkas', (select coalesce(pg_catalog.jsonb_agg(f.kode), '[]') from layanan.berkas f where f.perkara = t.permohonan and f.golongan = 'jawaban' and f.dihitamkan),
			'celah', (select coalesce(pg_catalog.jsonb_agg(c ->> 'kunci'), '[]') from pg_catalog.jsonb_array_elements(t.tanpa_bagian) c))
		|| (select coalesce(pg_catalog.jsonb_object_agg('celah_' || (c ->> 'kunci') || '_alasan', c ->> 'alasan'), '{}') from pg_catalog.jsonb_array_elements(t.tanpa_bagian) c)
		|| (select coalesce(pg_catalog.jsonb_object_agg('tarif_' || (e ->> 'jenis'), e ->> 'banyak'), '{}') from pg_catalog.jsonb_array_elements(t.biaya_rincian) e)
		|| (select coalesce(pg_catalog.jsonb_object_agg(pg_catalog.format('hitam_%s_%s', h.urut, b.key), b.value), '{}') from layanan.penghitaman h
			join informasi.uji u on u.id = h.uji
			cross join lateral pg_catalog.jsonb_each(pg_catalog.jsonb_build_object('dokumen', h.dokumen, 'bagian', h.bagian, 'halaman', h.halaman, 'pasal', h.pasal, 'uji', u.nomor)) b
			where h.tanggapan = t.id)
	from (select layanan.tarif_jumlah(t.biaya_rincian) as jumlah) r);
end $$;
comment on function layanan.usul_awal(layanan.tanggapan) is 'Uji, penghitaman dan tarif usul yang lalu sebagai isian awal usul berikutnya; biaya tanpa bagian yang dihitung dari tarif';

create or replace function layanan.usul_pilihan(k layanan.perkara, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	uji jsonb := informasi.uji_pilihan(dasar.daftar(i, 'uji'));
	celah jsonb := layanan.celah_baca(k, i);
	terlampir jsonb := layanan.berkas_terlampir(k.id, dasar.daftar(i, 'tidak_diberikan'));
	huruf jsonb := dasar.pilihan('alasan_penolakan', '{}');
	tarif jsonb := layanan.tarif_baris(k.badan_publik, organisasi.hari_ini(k.badan_publik), i);
	terisi int := coalesce((select max(n) from pg_catalog.generate_series(1, 30) n
		where dasar.teks(i, 'hitam_' || n || '_dokumen') || dasar.teks(i, 'hitam_' || n || '_bagian') || dasar.teks(i, 'hitam_' || n || '_halaman') <> ''), 0);
begin
	return pg_catalog.jsonb_build_object('uji_pilihan', uji, 'bertarif', tarif is not null, 'tarif_baris', coalesce(tarif, '[]'),
		'dikuasai_dipilih', dasar.teks(i, 'dikuasai') in ('ya', 'true'), 'celah_pilihan', celah, 'ada_celah', celah <> '[]',
		'hitam_tersimpan', layanan.unggahan_daftar(layanan.unggahan(i, 'berkas_hitam')), 'terlampir', terlampir, 'ada_terlampir', terlampir <> '[]',
		'hitam_berkas', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'dipilih', f.kode = any (dasar.daftar(i, 'hitam_berkas'))) order by f.id), '[]')
			from layanan.berkas f where f.perkara = k.id and f.golongan = 'jawaban'),
		'hitam_baris', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('no', n, 'dokumen', dasar.teks(i, 'hitam_' || n || '_dokumen'), 'bagian', dasar.teks(i, 'hitam_' || n || '_bagian'),
				'halaman', dasar.teks(i, 'hitam_' || n || '_halaman'),
				'huruf', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', e ->> 'nilai', 'nama', 'Huruf ' || pg_catalog.split_part(e ->> 'nilai', '.', 2), 'dipilih', e ->> 'nilai' = dasar.teks(i, 'hitam_' || n || '_pasal')))
					from pg_catalog.jsonb_array_elements(huruf) e),
				'ujinya', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', e ->> 'nilai', 'dipilih', e ->> 'nilai' = dasar.teks(i, 'hitam_' || n || '_uji'))), '[]')
					from pg_catalog.jsonb_array_elements(uji) e)) order by n)
			from pg_catalog.generate_series(1, least(30, greatest(4, terisi + 2))) n));
end $$;
comment on function layanan.usul_pilihan(layanan.perkara, jsonb) is 'Pilihan uji, berkas yang sudah terlampir, baris penghitaman dan baris tarif pada formulir usul';

create or replace function layanan.tanggapan_uji_daftar(tanggapan bigint) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', u.nomor, 'versi', x.versi, 'informasi', v.informasi, 'dasar', informasi.uji_dasar(v.pasal, v.dasar_lain),
			'ditetapkan', dasar.tanggal(l.tanggal), 'nomor_sk', l.nomor_sk, 'konsekuensi', v.konsekuensi_buka, 'masa', informasi.uji_masa(v.dari, v.sampai, v.sampai_keadaan, v.tinjau)) order by u.id), '[]')
		from layanan.tanggapan_uji x
		join informasi.uji u on u.id = x.uji
		join informasi.uji_versi v on v.uji = x.uji and v.versi = x.versi
		join informasi.uji_langkah l on l.uji = x.uji and l.versi = x.versi and l.jenis = 'tetapkan'
		where x.tanggapan = $1);
end $$;
comment on function layanan.tanggapan_uji_daftar(bigint) is 'Uji yang mendasari suatu usul, seperti dicetak pada suratnya';

create or replace function layanan.penghitaman_daftar(tanggapan bigint) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('no', h.urut, 'dokumen', h.dokumen, 'bagian', h.bagian, 'halaman', h.halaman,
			'alasan', case h.pasal when '' then 'undang-undang lain' else 'Pasal 17 huruf ' || pg_catalog.split_part(h.pasal, '.', 2) end, 'uji', u.nomor) order by h.urut), '[]')
		from layanan.penghitaman h join informasi.uji u on u.id = h.uji where h.tanggapan = $1);
end $$;
comment on function layanan.penghitaman_daftar(bigint) is 'Entri penghitaman suatu usul';

create or replace function layanan.tarif_kata(rincian jsonb) returns jsonb language sql stable as $$
	select coalesce((select pg_catalog.jsonb_agg(pg_catalog.format('%s: %s %s x %s = %s', e ->> 'nama', e ->> 'banyak', e ->> 'satuan', dasar.rupiah((e ->> 'rupiah')::bigint), dasar.rupiah((e ->> 'jumlah')::bigint)) order by n)
		from pg_catalog.jsonb_array_elements(rincian) with ordinality t (e, n)), '[]')
$$;
comment on function layanan.tarif_kata(jsonb) is 'Hitungan tarif dalam kata, satu baris satu jenis';
