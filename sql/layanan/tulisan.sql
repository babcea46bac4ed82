-- What PPID and applicant write to each other. The event holds a fingerprint; the words stand beside the chain.
create or replace function layanan.tulisan_sidik(isi jsonb) returns text language plpgsql immutable parallel safe as $$
begin
	return pg_catalog.encode(dasar.sidik(isi::text), 'hex');
end $$;
comment on function layanan.tulisan_sidik(jsonb) is 'SHA-256 bentuk jsonb baku suatu tulisan atau isian';

create or replace function layanan.tulisan_catat(perkara bigint, jenis text, isi jsonb, tulisan jsonb, terbatas boolean, formulir layanan.formulir_kiriman default null) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
	t jsonb := tulisan || pg_catalog.jsonb_build_object('garam', pg_catalog.encode(public.gen_random_bytes(16), 'hex'));
	e bigint := layanan.catat(perkara, jenis, isi || pg_catalog.jsonb_build_object('sidik_tulisan', layanan.tulisan_sidik(t)), (isi ->> 'diterima')::date);
begin
	insert into layanan.tulisan (peristiwa, badan_publik, perkara, isi, terbatas, formulir_sidik, formulir_isi)
	select e, k.badan_publik, k.id, t, tulisan_catat.terbatas, formulir.sidik, formulir.isi
	from layanan.perkara k where k.id = tulisan_catat.perkara;
	return e;
end $$;
comment on function layanan.tulisan_catat(bigint, text, jsonb, jsonb, boolean, layanan.formulir_kiriman) is
	'Mencatat peristiwa beserta tulisannya: isi masuk rantai, tulisan di luarnya, diterima dalam isi ialah tanggalnya bila bukan hari ini; terbatas = hanya bagi pemohon, PPID Utama dan Atasan';

create or replace function layanan.tulisan_formulir(p jsonb, tindakan text) returns layanan.formulir_kiriman language plpgsql immutable set search_path = '' as $$
begin
	if dasar.teks(p, 'formulir') = '' then
		return null;
	end if;
	return row(dasar.sidik(tindakan || ':' || dasar.teks(p, 'formulir')), layanan.formulir_isi(p))::layanan.formulir_kiriman;
end $$;
comment on function layanan.tulisan_formulir(jsonb, text) is 'Formulir suatu tindakan; beberapa formulir pada satu halaman memakai kunci halaman yang sama';

create or replace function layanan.tulisan_ulang(k layanan.perkara, p jsonb, tindakan text) returns boolean language plpgsql stable set search_path = '' as $$
declare
	f layanan.formulir_kiriman := layanan.tulisan_formulir(p, tindakan);
	lama bytea;
begin
	select t.formulir_isi into lama from layanan.tulisan t where t.perkara = k.id and t.formulir_sidik = f.sidik;
	if not found then
		return false;
	end if;
	perform layanan.formulir_banding(lama, f.isi, pg_catalog.format('Formulir ini sudah dikirim untuk %s. Isian yang kedua berbeda dan belum tersimpan; muat ulang halaman %s untuk melihat keadaannya sekarang.', k.nomor, k.nomor));
	return true;
end $$;
comment on function layanan.tulisan_ulang(layanan.perkara, jsonb, text) is 'Formulir ini sudah pernah diterima dengan isian yang sama: pengiriman kedua dari klik ganda; KI409 bila isiannya lain';

create or replace function layanan.tulisan_terbuka(perkara bigint, pembuka text, penjawab text[]) returns layanan.peristiwa language plpgsql stable set search_path = '' as $$
declare
	e layanan.peristiwa;
begin
	select * into e from layanan.peristiwa x where x.perkara = tulisan_terbuka.perkara and x.jenis = any (penjawab || pembuka) order by x.urut desc limit 1;
	return case when e.jenis = pembuka then e end;
end $$;
comment on function layanan.tulisan_terbuka(bigint, text, text[]) is 'Pertanyaan atau tawaran terakhir yang belum dijawab; null bila tidak ada';

create or replace function layanan.tulisan_isi(peristiwa bigint) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return coalesce((select t.isi - 'garam' from layanan.tulisan t where t.peristiwa = tulisan_isi.peristiwa), '{}');
end $$;
comment on function layanan.tulisan_isi(bigint) is 'Tulisan suatu peristiwa sejauh boleh dilihat pemanggil; kosong bila tidak ada';

create or replace function layanan.tulisan_ringkas(peristiwa layanan.peristiwa) returns text language plpgsql stable set search_path = '' as $$
declare
	t jsonb := case when peristiwa.isi ? 'sidik_tulisan' then layanan.tulisan_isi(peristiwa.id) else '{}' end;
begin
	return nullif(case peristiwa.jenis
		when 'tagih' then 'Kurang: ' || layanan.kurang_nama(peristiwa.isi)
		when 'lengkapi' then 'Diubah: ' || layanan.bidang_nama(peristiwa.isi)
		when 'tanya' then t ->> 'pertanyaan'
		when 'jelaskan' then t ->> 'jawaban'
		when 'tawarkan' then t ->> 'alasan'
		when 'gugurkan' then t ->> 'catatan'
		when 'cabut' then t ->> 'alasan'
		when 'nilai' then pg_catalog.concat_ws('. ', dasar.nama_pilihan('nilai_layanan', peristiwa.isi ->> 'angka'), nullif(t ->> 'komentar', '')) end, '');
end $$;
comment on function layanan.tulisan_ringkas(layanan.peristiwa) is 'Keterangan di riwayat pemohon untuk peristiwa yang bertulisan; null bila tidak ada';

create or replace function layanan.kurang_nama(isi jsonb) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.string_agg(p.nama, '; ' order by p.urut) from dasar.pilihan p where p.jenis = 'kekurangan' and isi -> 'kurang' ? p.kode);
end $$;
comment on function layanan.kurang_nama(jsonb) is 'Nama hal-hal yang kurang menurut peristiwa tagih';

create or replace function layanan.bidang_nama(isi jsonb) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.string_agg(coalesce(p.nama, pg_catalog.replace(b, '_', ' ')), '; ' order by p.urut, b), 'tidak ada isian')
		from pg_catalog.jsonb_array_elements_text(isi -> 'bidang') b
		left join dasar.pilihan p on p.jenis = 'kekurangan' and p.kode = b);
end $$;
comment on function layanan.bidang_nama(jsonb) is 'Nama bidang formulir yang diubah suatu peristiwa, tanpa isinya';

create or replace function layanan.menunggu_pemohon(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	e layanan.peristiwa := layanan.tulisan_terbuka(k.id, 'tanya', '{jelaskan}');
	t layanan.peristiwa := layanan.tulisan_terbuka(k.id, 'tawarkan', '{sepakati,pertahankan}');
begin
	return case when not k.rampung then pg_catalog.to_jsonb(pg_catalog.array_remove(array[
		case when e.id is not null then 'Pertanyaan tanggal ' || dasar.tanggal(e.tanggal) || ' belum dijawab pemohon.' end,
		case when t.id is not null then 'Rumusan yang ditawarkan ' || dasar.tanggal(t.tanggal) || ' belum dijawab pemohon.' end], null)) else '[]' end;
end $$;
comment on function layanan.menunggu_pemohon(layanan.perkara) is 'Pertanyaan dan tawaran yang belum dijawab pemohon, dalam kalimat';
