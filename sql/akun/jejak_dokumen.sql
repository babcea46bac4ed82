-- Who looked at whose identity. The officers' own superior and the administrator of the system read it; nobody changes it.
create or replace function akun.jejak_baris(badan int, f jsonb, banyak int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	zona text := (select b.zona from organisasi.badan_publik b where b.id = badan);
begin
	if not akun.peran_kini() && '{atasan_ppid,admin}'::text[] or badan is distinct from akun.badan_kini() then
		perform dasar.gagal('KI403', 'Halaman ini bukan untuk peran Anda.');
	end if;
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', x.id::text, 'waktu', dasar.waktu_lokal(x.waktu, zona), 'petugas', x.nama,
			'alamat', x.alamat, 'nomor', x.isi ->> 'perkara', 'apa', dasar.nama_pilihan('identitas_apa', x.isi ->> 'apa'),
			'alasan', dasar.nama_pilihan('alasan_identitas', x.isi ->> 'alasan'), 'keterangan', x.isi ->> 'keterangan') order by x.id desc), '[]')
		from (select j.id, j.waktu, j.alamat, j.isi, t.nama
			from akun.jejak j join akun.petugas t on t.id = j.petugas
			where j.jenis = 'identitas_dibuka' and t.badan_publik = badan and j.id < coalesce(nullif(f ->> 'setelah', '')::bigint, 9223372036854775807)
				and (f ->> 'cari' = '' or pg_catalog.strpos(j.isi ->> 'perkara', upper(f ->> 'cari')) > 0 or pg_catalog.strpos(lower(t.nama), lower(f ->> 'cari')) > 0)
			order by j.id desc limit banyak) x);
end $$;
comment on function akun.jejak_baris(int, jsonb, int) is 'Pembukaan identitas pada badan itu, yang terbaru lebih dahulu; hanya bagi Atasan PPID dan pengelola sistem';

create or replace function akun.jejak_dokumen(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	per_halaman constant int := 50;
	f jsonb := pg_catalog.jsonb_build_object('cari', pg_catalog.left(dasar.teks(p, 'cari'), 60),
		'setelah', coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^\d{1,18}$'), ''));
	baris jsonb := akun.jejak_baris(akun.badan_kini(), f, per_halaman + 1);
	lebih boolean := pg_catalog.jsonb_array_length(baris) > per_halaman;
begin
	if lebih then
		baris := baris - per_halaman;
	end if;
	return dasar.halaman('Jejak pembukaan identitas', pg_catalog.jsonb_build_object('saring', f, 'daftar', baris, 'ada', baris <> '[]',
		'lanjut', case when lebih then baris -> -1 ->> 'id' end));
end $$;
comment on function akun.jejak_dokumen(jsonb) is 'Dokumen halaman jejak; saringan: cari (nomor perkara atau nama petugas), setelah';
