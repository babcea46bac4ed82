-- Several parts as one answer.
create or replace function layanan.terbagi(k layanan.perkara) returns boolean language plpgsql stable set search_path = '' as $$
begin
	return exists (select from layanan.bagian b where b.induk = k.id and b.jenis = 'jawaban');
end $$;
comment on function layanan.terbagi(layanan.perkara) is 'Permohonan ini pernah dibagi kepada beberapa OPD, sejauh terlihat pemanggil';

create or replace function layanan.bagian_siap(k layanan.perkara) returns setof layanan.bagian language plpgsql stable set search_path = '' as $$
begin
	return query select b.* from layanan.bagian b join layanan.perkara x on x.id = b.id
	where b.induk = k.id and b.jenis = 'jawaban' and x.keadaan = 'dijawab' and b.dilepas is null
		and not exists (select from layanan.berkas f where f.perkara = b.id and f.dihitamkan)
	order by b.urut;
end $$;
comment on function layanan.bagian_siap(layanan.perkara) is 'Bagian yang sudah dijawab dan dapat diberitahukan lebih dahulu; yang berkasnya dihitamkan menunggu jawaban lengkap dengan uji konsekuensinya';

-- What the parts leave open. A returned part was answered by nobody; a cancelled one was asked of somebody once.
create or replace function layanan.bagian_celah(k layanan.perkara) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	if k.opd <> '{}' or not layanan.terbagi(k) then
		return '[]';
	end if;
	return (with terbuka as (
		select r.urut from layanan.rincian r where r.permohonan = k.id and not exists (select from layanan.bagian b join layanan.perkara x on x.id = b.id
			where b.induk = k.id and b.jenis = 'jawaban' and x.keadaan not in ('dibatalkan', 'dikembalikan') and (r.urut = any (b.butir) or b.butir = '{}'))
	), hilang as (
		select b.urut, b.butir, x.nomor, x.keadaan from layanan.bagian b join layanan.perkara x on x.id = b.id
		where b.induk = k.id and b.jenis = 'jawaban' and (x.keadaan = 'dikembalikan'
			or x.keadaan = 'dibatalkan' and (b.butir = '{}' or exists (select from terbuka t where t.urut = any (b.butir))))
	)
	select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kunci', c.kunci, 'nama', c.nama) order by c.kunci), '[]') from (
		select 'b' || h.urut as kunci, pg_catalog.format('%s dijawab tanpa bagian %s (%s)', coalesce('Butir ' || nullif(pg_catalog.array_to_string(h.butir, ', '), ''), 'Permohonan'),
			h.nomor, case h.keadaan when 'dikembalikan' then 'dikembalikan OPD' else 'dibatalkan' end) as nama from hilang h
		union all
		select 'r' || t.urut, pg_catalog.format('Butir %s dijawab tanpa bagian OPD mana pun', t.urut) from terbuka t where not exists (select from hilang h where t.urut = any (h.butir))) c);
end $$;
comment on function layanan.bagian_celah(layanan.perkara) is
	'Bagian yang dikembalikan, bagian batal yang butirnya tidak tercakup bagian lain, dan butir tanpa bagian: [{kunci, nama}]. Kosong bila tidak dibagi atau sudah diteruskan utuh kepada satu OPD';

create or replace function layanan.celah_baca(k layanan.perkara, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(c || pg_catalog.jsonb_build_object('alasan', dasar.teks(p, 'celah_' || (c ->> 'kunci') || '_alasan'),
			'dipilih', c ->> 'kunci' = any (dasar.daftar(p, 'celah'))) order by c ->> 'kunci'), '[]')
		from pg_catalog.jsonb_array_elements(layanan.bagian_celah(k)) c);
end $$;
comment on function layanan.celah_baca(layanan.perkara, jsonb) is 'Celah permohonan yang dibagi dengan centang dan alasannya dari formulir usul';

create or replace function layanan.celah_periksa(k layanan.perkara, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('celah', pg_catalog.string_agg((c ->> 'nama') || ': '
			|| case when not (c ->> 'dipilih')::boolean then 'alihkan kepada OPD lain, atau centang dan tulis alasannya.'
				when c ->> 'alasan' = '' then 'tulis alasannya.' else 'alasannya paling panjang 500 huruf.' end, ' ' order by c ->> 'kunci')))
		from pg_catalog.jsonb_array_elements(layanan.celah_baca(k, p)) c
		where not (c ->> 'dipilih')::boolean or pg_catalog.char_length(c ->> 'alasan') not between 1 and 500);
end $$;
comment on function layanan.celah_periksa(layanan.perkara, jsonb) is 'Galat celah: setiap bagian yang tidak ikut dijawab harus dinyatakan dengan alasannya';

create or replace function layanan.celah_simpan(k layanan.perkara, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('tanpa_bagian', coalesce(pg_catalog.jsonb_agg(c - 'dipilih' order by c ->> 'kunci'), '[]')) from pg_catalog.jsonb_array_elements(layanan.celah_baca(k, p)) c);
end $$;
comment on function layanan.celah_simpan(layanan.perkara, jsonb) is 'Celah yang sudah diperiksa, untuk disimpan bersama usulnya';

create or replace function layanan.bagian_halangan(t layanan.tanggapan) returns text[] language plpgsql stable security definer set search_path = '' as $$
declare
	k layanan.perkara;
begin
	select * into strict k from layanan.perkara x where x.id = t.permohonan;
	return array(select (c ->> 'nama') || ', dan usul ini tidak menyebut alasannya. Tarik usul untuk mengalihkan bagian itu atau menyebut alasannya.'
		from pg_catalog.jsonb_array_elements(layanan.bagian_celah(k)) c
		where not t.tanpa_bagian @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('kunci', c ->> 'kunci')) order by c ->> 'kunci');
end $$;
comment on function layanan.bagian_halangan(layanan.tanggapan) is 'Bagian yang tidak dijawab siapa pun dan tidak disebut dalam usulnya; kosong bila tidak ada';

create or replace function layanan.bagian_kata(b jsonb) returns text language sql immutable parallel safe as $$
	select case b ->> 'keadaan_kode'
		when 'dijawab' then (b ->> 'diminta') || E'\n' || (b ->> 'uraian') || E'\n(' || (b ->> 'opd') || coalesce('; sudah diberikan ' || (b ->> 'dilepas'), '') || ')'
		else (b ->> 'diminta') || E'\n' || pg_catalog.concat_ws(' ', 'Informasi ini tidak dikuasai.', 'Dikuasai oleh ' || nullif(b ->> 'penguasa', '') || '.') end
$$;
comment on function layanan.bagian_kata(jsonb) is 'Satu bagian (layanan.bagian_rupa) dalam kata-kata untuk jawaban kepada pemohon';

create or replace function layanan.bagian_rangkum(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	berkas jsonb := layanan.bagian_berkas_pilihan(k, '{}', true);
begin
	return (select case when r.banyak = 0 then '{}' else pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'uraian', coalesce(r.dijawab, r.tidak), 'tidak_dikuasai', case when r.dijawab is not null then r.tidak end, 'badan_penguasa', r.penguasa,
		'keputusan', case when layanan.bagian_celah(k) <> '[]' then null
			when r.tidak is not null then case when r.dijawab is null then 'tidak_dikuasai' else 'sebagian' end
			when not pg_catalog.jsonb_path_exists(berkas, '$[*] ? (@.dihitamkan == true)') then 'dikabulkan' end,
		'berkas_bagian', (select pg_catalog.jsonb_agg(e ->> 'nilai') from pg_catalog.jsonb_array_elements(berkas) e))) end
		from (select count(*) as banyak,
				pg_catalog.string_agg(layanan.bagian_kata(d.v), E'\n\n' order by d.n) filter (where d.v ->> 'keadaan_kode' = 'dijawab') as dijawab,
				pg_catalog.string_agg(layanan.bagian_kata(d.v), E'\n\n' order by d.n) filter (where d.v ->> 'keadaan_kode' = 'tidak_dikuasai') as tidak,
				pg_catalog.string_agg(distinct nullif(d.v ->> 'penguasa', ''), '; ') as penguasa
			from pg_catalog.jsonb_array_elements(layanan.bagian_daftar(k)) with ordinality d (v, n)
			where d.v ->> 'keadaan_kode' in ('dijawab', 'tidak_dikuasai')) r);
end $$;
comment on function layanan.bagian_rangkum(layanan.perkara) is
	'Bagian-bagian sebagai isian awal satu usul jawaban: uraian berurutan, yang tidak dikuasai tersendiri, berkas, dan keputusannya bila tidak ada celah dan tidak ada yang dihitamkan';

create or replace function layanan.bagian_berkas_pilihan(k layanan.perkara, dipilih text[], semua boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', f.kode, 'nama', f.nama, 'bagian', x.nomor, 'dihitamkan', f.dihitamkan,
			'dipilih', semua or f.kode = any (dipilih)) order by b.urut, f.id), '[]')
		from layanan.bagian b
		join layanan.perkara x on x.id = b.id and x.keadaan = 'dijawab'
		join layanan.berkas f on f.perkara = b.id and f.golongan = 'jawaban'
		where b.induk = k.id and b.jenis = 'jawaban');
end $$;
comment on function layanan.bagian_berkas_pilihan(layanan.perkara, text[], boolean) is 'Berkas bagian yang belum diambil ke dalam jawaban, sebagai pilihan formulir usul';

create or replace function layanan.bagian_baris(p jsonb) returns jsonb language plpgsql immutable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(b.isi || pg_catalog.jsonb_build_object('no', n) order by n), '[]') from pg_catalog.generate_series(1, 8) n
		cross join lateral (select pg_catalog.jsonb_build_object('opd', dasar.teks(p, 'bagian_' || n || '_opd'), 'minta', dasar.teks(p, 'bagian_' || n || '_minta'),
			'butir', pg_catalog.to_jsonb(dasar.daftar(p, 'bagian_' || n || '_butir'))) as isi) b
		where b.isi ->> 'opd' <> '' or b.isi ->> 'minta' <> '' or b.isi -> 'butir' <> '[]');
end $$;
comment on function layanan.bagian_baris(jsonb) is 'Baris formulir pembagian (bagian_N_opd, bagian_N_butir, bagian_N_minta), tanpa yang kosong';

create or replace function layanan.bagian_baris_galat(k layanan.perkara, e jsonb) returns text language plpgsql stable set search_path = '' as $$
begin
	return 'Baris ' || (e ->> 'no') || ': ' || case
		when (organisasi.opd_berlaku(k.badan_publik, e ->> 'opd')).id is null then 'pilih OPD yang masih ada hari ini.'
		when e ->> 'minta' = '' and e -> 'butir' = '[]' then 'centang butirnya atau tulis yang diminta.'
		when pg_catalog.char_length(e ->> 'minta') > 5000 then 'yang diminta paling panjang 5.000 huruf.'
		when exists (select from pg_catalog.jsonb_array_elements_text(e -> 'butir') v where not exists
			(select from layanan.rincian r where r.permohonan = k.id and r.urut::text = v)) then 'butir itu tidak ada pada permohonan ini.' end;
end $$;
comment on function layanan.bagian_baris_galat(layanan.perkara, jsonb) is 'Galat satu baris pembagian; null bila baik';

create or replace function layanan.bagi_periksa(k layanan.perkara, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	baris jsonb := layanan.bagian_baris(p);
	galat text := (select pg_catalog.string_agg(layanan.bagian_baris_galat(k, e), ' ' order by n) from pg_catalog.jsonb_array_elements(baris) with ordinality t (e, n));
	hari text := dasar.teks(p, 'hari');
begin
	return case
		when baris = '[]' then '{"bagian": "Isi sekurangnya satu baris."}'::jsonb
		when galat is not null then pg_catalog.jsonb_build_object('bagian', galat)
		when k.keadaan = 'terdaftar' and pg_catalog.jsonb_array_length(baris) < 2 then '{"bagian": "Untuk satu OPD, pakai langkah Teruskan ke OPD. Membagi memerlukan sekurangnya dua baris."}' else '{}' end
		|| case when hari !~ '^\d{1,2}$' or hari::int not between 1 and 10 then '{"hari": "Tulis 1 sampai 10 hari kerja."}'::jsonb else '{}' end
		|| layanan.galat_tulisan(p, 'pesan', '', 2000);
end $$;
comment on function layanan.bagi_periksa(layanan.perkara, jsonb) is 'Galat formulir pembagian';

create or replace function layanan.bagi_isi(k layanan.perkara, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('opd', (organisasi.opd_berlaku(k.badan_publik, e ->> 'opd')).id,
			'butir', (select coalesce(pg_catalog.jsonb_agg(distinct v::int order by v::int), '[]') from pg_catalog.jsonb_array_elements_text(e -> 'butir') v),
			'minta', e ->> 'minta', 'pesan', dasar.teks(p, 'pesan'), 'hari', dasar.teks(p, 'hari')::int) order by n)
		from pg_catalog.jsonb_array_elements(layanan.bagian_baris(p)) with ordinality t (e, n));
end $$;
comment on function layanan.bagi_isi(layanan.perkara, jsonb) is 'Formulir pembagian yang sudah diperiksa, seperti diharapkan layanan.bagian_bagi';

create or replace function layanan.bagi_pilihan(k layanan.perkara, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kini date := organisasi.hari_ini(k.badan_publik);
	opd jsonb := organisasi.opd_tujuan(k.badan_publik, kini, '{}');
	terisi int := coalesce((select max((e ->> 'no')::int) from pg_catalog.jsonb_array_elements(layanan.bagian_baris(i)) e), 0);
begin
	return pg_catalog.jsonb_build_object('tambah', k.keadaan in ('dibagi', 'terhimpun'),
		'baris', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('no', n, 'minta', dasar.teks(i, 'bagian_' || n || '_minta'),
				'opd_pilihan', (select pg_catalog.jsonb_agg(o.v || pg_catalog.jsonb_build_object('dipilih', o.v ->> 'nilai' = dasar.teks(i, 'bagian_' || n || '_opd')) order by o.u)
					from pg_catalog.jsonb_array_elements(opd) with ordinality o (v, u)),
				'butir', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', r.urut, 'isi', case when pg_catalog.char_length(r.isi) > 90 then pg_catalog.left(r.isi, 89) || '…' else r.isi end,
					'dipilih', r.urut::text = any (dasar.daftar(i, 'bagian_' || n || '_butir'))) order by r.urut), '[]') from layanan.rincian r where r.permohonan = k.id)) order by n)
			from pg_catalog.generate_series(1, least(greatest(terisi + 1, case when k.keadaan in ('dibagi', 'terhimpun') then 1 else 3 end), 8)) n));
end $$;
comment on function layanan.bagi_pilihan(layanan.perkara, jsonb) is 'Baris formulir pembagian dengan pilihannya; selalu satu lebih banyak daripada yang terisi';
