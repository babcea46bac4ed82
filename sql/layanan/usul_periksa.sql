-- The proposal form: tidied (what does not belong to the decision is dropped), then checked as a whole.
create or replace function layanan.rupiah_baca(teks text) returns bigint language sql immutable parallel safe as $$
	select case when t = '' then 0 when t ~ '^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})(,00)?$' then pg_catalog.regexp_replace(t, ',00$|\.', '', 'g')::bigint end
	from (select pg_catalog.regexp_replace(lower(btrim(teks)), '^rp\.?\s*', '') as t) x
$$;
comment on function layanan.rupiah_baca(text) is 'Rupiah dari isian (12500, 12.500, Rp12.500,00); kosong berarti 0, null bila bukan angka';

create or replace function layanan.usul_rapikan(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('keputusan', u.keputusan, 'uraian', dasar.teks(p, 'uraian'),
		'tidak_dikuasai', dasar.teks(p, 'tidak_dikuasai'), 'badan_penguasa', dasar.teks(p, 'badan_penguasa'), 'dikuasai', dasar.teks(p, 'dikuasai') in ('ya', 'true'),
		'bentuk', case when u.beri then dasar.teks(p, 'bentuk') else '' end,
		'cara_kirim', case when u.beri then dasar.teks(p, 'cara_kirim') else '' end,
		'biaya', case when u.beri then layanan.rupiah_baca(dasar.teks(p, 'biaya')) else 0 end,
		'cara_bayar', case when u.beri then dasar.teks(p, 'cara_bayar') else '' end,
		'pasal', case when u.tolak then pg_catalog.to_jsonb(dasar.daftar(p, 'pasal')) else '[]' end,
		'dasar_lain', case when u.tolak then dasar.teks(p, 'dasar_lain') else '' end,
		'konsekuensi', case when u.tolak then dasar.teks(p, 'konsekuensi') else '' end)
	from (select dasar.teks(p, 'keputusan') as keputusan, dasar.teks(p, 'keputusan') in ('dikabulkan', 'sebagian') as beri,
		dasar.teks(p, 'keputusan') in ('ditolak', 'sebagian') as tolak) u);
end $$;
comment on function layanan.usul_rapikan(jsonb) is 'Isi usul jawaban dari formulir: bidang yang tidak berlaku bagi keputusannya dikosongkan';

-- An answer is exempt in part once anything of an exemption is said; then all of it must be.
create or replace function layanan.usul_dikecualikan(u jsonb) returns boolean language sql immutable parallel safe as $$
	select u ->> 'keputusan' = 'ditolak' or u ->> 'keputusan' = 'sebagian' and (u ->> 'tidak_dikuasai' = '' or u ->> 'dasar_lain' <> '' or u ->> 'konsekuensi' <> ''
		or u -> 'pasal' <> '[]' or coalesce(u -> 'uji', '[]') <> '[]' or coalesce(u -> 'penghitaman', '[]') <> '[]' or coalesce(u -> 'dihitamkan', '[]') <> '[]')
$$;
comment on function layanan.usul_dikecualikan(jsonb) is
	'Usul ini mengecualikan sesuatu: ditolak, atau dikabulkan sebagian yang tidak semata-mata karena sisanya tidak dikuasai';

create or replace function layanan.usul_penguasaan_periksa(u jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('tidak_dikuasai', case when k.keputusan = 'dikabulkan' and (k.tidak_dikuasai <> '' or k.badan_penguasa <> '' or k.dikuasai)
				then 'Dikabulkan seluruhnya berarti semuanya dikuasai dan diberikan. Kosongkan isian ini, atau pilih dikabulkan sebagian.'
			when k.keputusan in ('sebagian', 'ditolak') and k.tidak_dikuasai = '' and (k.badan_penguasa <> '' or k.dikuasai) then 'Tulis bagian mana yang tidak dikuasai atau belum didokumentasikan.'
			when pg_catalog.char_length(k.tidak_dikuasai) > 5000 then 'Bagian yang tidak dikuasai paling panjang 5.000 huruf.' end),
		('dikuasai', case when k.dikuasai and k.keputusan = 'tidak_dikuasai' then 'Keputusannya tidak dikuasai. Hapus centang ini, atau pilih belum dikuasai atau didokumentasikan.'
			when k.dikuasai and k.badan_penguasa <> '' then 'Bila dikuasai sendiri, jangan sebut badan lain yang menguasainya.' end),
		('badan_penguasa', case when pg_catalog.char_length(k.badan_penguasa) > 1000 then 'Nama badan paling panjang 1.000 huruf.' end)
	) g (bidang, kalimat) where g.kalimat is not null), '{}')
	from pg_catalog.jsonb_to_record(u) as k (keputusan text, tidak_dikuasai text, badan_penguasa text, dikuasai boolean));
end $$;
comment on function layanan.usul_penguasaan_periksa(jsonb) is 'Galat tentang apa yang tidak dikuasai dan siapa yang menguasainya (UU 14/2008 Pasal 22 ayat (7) huruf a dan b)';

create or replace function layanan.usul_periksa(u jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('keputusan', case when dasar.nama_pilihan('keputusan', k.keputusan) is null or k.keputusan in ('tidak_lengkap', 'dicabut')
			then 'Pilih keputusan.' end),
		('uraian', case when k.uraian = '' then 'Tulis materi yang diberikan, atau penjelasan bagi pemohon.'
			when pg_catalog.char_length(k.uraian) > 10000 then 'Uraian paling panjang 10.000 huruf.' end),
		('bentuk', case when k.beri and dasar.nama_pilihan('bentuk', k.bentuk) is null then 'Pilih bentuk informasi yang diberikan.' end),
		('cara_kirim', case when k.beri and dasar.nama_pilihan('cara_kirim', k.cara_kirim) is null then 'Pilih cara penyampaian.' end),
		('biaya', case when k.biaya is null then 'Tulis biaya dalam rupiah dengan angka, mis. 12500; kosongkan bila gratis.' end),
		('cara_bayar', case when k.biaya > 0 and k.cara_bayar = '' then 'Ada biaya: tulis cara pembayarannya.'
			when pg_catalog.char_length(k.cara_bayar) > 500 then 'Cara pembayaran paling panjang 500 huruf.' end),
		('pasal', case when exists (select from pg_catalog.jsonb_array_elements_text(u -> 'pasal') h
				where dasar.nama_pilihan('alasan_penolakan', h) is null) then 'Huruf Pasal 17 tidak dikenal.'
			when k.tolak and u -> 'pasal' = '[]' and k.dasar_lain = '' then 'Pilih huruf Pasal 17, atau sebutkan undang-undang lain yang mendasarinya.'
				|| case when k.keputusan = 'sebagian' and k.tidak_dikuasai = '' then ' Bila sisanya tidak dikuasai, tulis itu pada bagian yang tidak dikuasai.' else '' end end),
		('dasar_lain', case when pg_catalog.char_length(k.dasar_lain) > 500 then 'Dasar hukum lain paling panjang 500 huruf.' end),
		('konsekuensi', case when k.tolak and k.konsekuensi = '' then 'Tulis akibatnya bila informasi itu dibuka (UU 14/2008 Pasal 19).'
			when pg_catalog.char_length(k.konsekuensi) > 5000 then 'Konsekuensi paling panjang 5.000 huruf.' end)
	) g (bidang, kalimat) where g.kalimat is not null), '{}') || layanan.usul_penguasaan_periksa(u)
	from (select r.*, r.keputusan in ('dikabulkan', 'sebagian') as beri, layanan.usul_dikecualikan(u) as tolak
		from pg_catalog.jsonb_to_record(u) as r (keputusan text, uraian text, bentuk text, cara_kirim text, biaya bigint, cara_bayar text,
			dasar_lain text, konsekuensi text, tidak_dikuasai text)) k);
end $$;
comment on function layanan.usul_periksa(jsonb) is 'Galat usul jawaban yang sudah dirapikan, semua sekaligus: {bidang: kalimat}; kosong bila baik';
