-- Runs as its caller: the row policies decide which cases exist.
create or replace function layanan.perkara_cari(prosedur text, nomor text) returns layanan.perkara language plpgsql stable set search_path = '' as $$
declare
	k layanan.perkara;
begin
	select * into k from layanan.perkara x
	where x.nomor = upper(btrim(coalesce(perkara_cari.nomor, ''))) and x.badan_publik = akun.badan_kini() and x.prosedur = perkara_cari.prosedur;
	if not found then
		perform dasar.gagal('KI404', initcap(perkara_cari.prosedur) || ' dengan nomor itu tidak ada di meja Anda.');
	end if;
	return k;
end $$;
comment on function layanan.perkara_cari(text, text) is 'Perkara tata cara itu menurut nomor sejauh boleh dilihat petugas panggilan ini; KI404 bila tidak';

create or replace function layanan.perkara_temukan(nomor text) returns layanan.perkara language sql stable as $$
	select layanan.perkara_cari('permohonan', nomor)
$$;
comment on function layanan.perkara_temukan(text) is 'Permohonan menurut nomor sejauh boleh dilihat petugas panggilan ini; KI404 bila tidak';

create or replace function layanan.perkara_kunci(perkara bigint) returns void language sql security definer set search_path = '' as $$
	select from layanan.perkara k where k.id = $1 for update
$$;
comment on function layanan.perkara_kunci(bigint) is 'Menahan perkara sampai akhir transaksi, sehingga versi yang diperiksa tetap benar ketika peristiwa dicatat';

create or replace function layanan.perkara_buka(p jsonb) returns layanan.perkara language plpgsql volatile set search_path = '' as $$
declare
	k layanan.perkara := layanan.perkara_temukan(p ->> 'nomor');
begin
	perform layanan.perkara_kunci(k.id);
	return layanan.perkara_temukan(p ->> 'nomor');
end $$;
comment on function layanan.perkara_buka(jsonb) is 'Menemukan perkara p.nomor untuk diubah: terkunci dan dibaca ulang sesudah terkunci';

create or replace function layanan.perkara_basi(k layanan.perkara, p jsonb) returns boolean language plpgsql stable set search_path = '' as $$
declare
	versi text := coalesce(p ->> 'versi', '');
begin
	return versi not in ('', k.peristiwa_banyak::text) and (versi !~ '^\d{1,9}$' or versi::int > k.peristiwa_banyak
		or exists (select from layanan.peristiwa e where e.perkara = k.id and e.urut > versi::int and e.jenis not in ('ingatkan', 'kelengkapan_ingat', 'kelengkapan_lewat', 'serah_ingat', 'lewati_perintah', 'lewati_damai')));
end $$;
comment on function layanan.perkara_basi(layanan.perkara, jsonb) is
	'Formulir dibuat sebelum peristiwa terakhir: perkara sudah bergerak sejak halamannya dibuka. Pengingat tidak menggerakkan apa pun';

create or replace function layanan.perkara_ke(k layanan.perkara, kabar text) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('ke', '/meja/' || k.nomor, 'kabar', kabar)
$$;
comment on function layanan.perkara_ke(layanan.perkara, text) is 'Kembali ke halaman perkara dengan kabar';
