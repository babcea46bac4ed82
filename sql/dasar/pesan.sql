create or replace function dasar.nama_pilihan(jenis text, kode text) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select p.nama from dasar.pilihan p where p.jenis = $1 and p.kode = $2);
end $$;
comment on function dasar.nama_pilihan(text, text) is 'Nama yang dibaca pengguna untuk kode pilihan; null bila tidak dikenal';

create or replace function dasar.rujukan(kode text) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select p.dasar_hukum from dasar.pilihan p where p.jenis = 'rujukan' and p.kode = $1);
end $$;
comment on function dasar.rujukan(text) is 'Pasal yang dikutip halaman dan surat di luar tata cara, supaya dapat dibetulkan tanpa menyentuh program';

create or replace function dasar.pilihan(jenis text, dipilih text[]) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(jsonb_agg(jsonb_build_object('nilai', p.kode, 'nama', p.nama, 'dipilih', p.kode = any (coalesce($2, '{}')))
		order by p.urut), '[]') from dasar.pilihan p where p.jenis = $1);
end $$;
comment on function dasar.pilihan(text, text[]) is 'Daftar pilihan untuk formulir: [{nilai, nama, dipilih}]';

create or replace function dasar.golong(jenis text, teks text) returns text language plpgsql stable security definer set search_path = '' as $$
declare
	tulisan text[] := pg_catalog.regexp_split_to_array(lower($2), '[^a-z]+');
begin
	return coalesce((select p.kode from dasar.pilihan p
		where p.jenis = $1 and (p.kode = lower(btrim($2)) or p.kata && tulisan)
		order by p.urut limit 1), 'lainnya');
end $$;
comment on function dasar.golong(text, text) is 'Golongan (pemohon, tujuan) dari teks bebas menurut kata kunci; lainnya bila tidak dikenal';

create or replace function dasar.gagal(kode text, kalimat text) returns void language plpgsql set search_path = '' as $$
begin
	raise exception '%', kalimat using errcode = kode;
end $$;
comment on function dasar.gagal(text, text) is 'Menghentikan panggilan dengan SQLSTATE KInnn dan kalimat untuk pengguna';
