-- How an agency is reached. Its name and code are never overwritten, these are.
create or replace function organisasi.opd_kontak_isian(o organisasi.opd) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('kepala_surel', (o).surel_kepala, 'kepala_telepon', (o).telepon, 'keterangan', (o).keterangan)
$$;
comment on function organisasi.opd_kontak_isian(organisasi.opd) is 'Kontak dan keterangan OPD seperti tersimpan, sebagai isian formulir';

create or replace function organisasi.opd_kontak_rapikan(p jsonb) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('kepala_surel', lower(dasar.baris(p, 'kepala_surel')), 'kepala_telepon', dasar.baris(p, 'kepala_telepon'), 'keterangan', dasar.baris(p, 'keterangan'))
$$;
comment on function organisasi.opd_kontak_rapikan(jsonb) is 'Isian formulir kontak OPD yang sudah dirapikan';

create or replace function organisasi.opd_kontak_galat(i jsonb) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'kepala_surel', case when i ->> 'kepala_surel' <> '' and not dasar.surel_wajar(i ->> 'kepala_surel') then 'Tulis alamat surel yang benar, atau kosongkan.' end,
		'kepala_telepon', case when i ->> 'kepala_telepon' <> '' and not dasar.telepon_wajar(i ->> 'kepala_telepon') then 'Tulis nomor telepon, 7 sampai 15 angka, atau kosongkan.' end,
		'keterangan', case when char_length(i ->> 'keterangan') > 500 then 'Keterangan paling panjang 500 huruf.' end))
$$;
comment on function organisasi.opd_kontak_galat(jsonb) is 'Galat kontak OPD: {bidang: kalimat}';

create or replace function organisasi.opd_kontak_simpan(o organisasi.opd, i jsonb, alamat text) returns boolean language plpgsql security definer set search_path = '' as $$
declare
	dari jsonb := organisasi.opd_kontak_isian(o);
begin
	perform akun.kelola_wajib();
	if o.badan_publik is distinct from akun.badan_kini() then
		perform dasar.gagal('KI404', 'OPD itu tidak ada.');
	elsif dari = i then
		return false;
	end if;
	update organisasi.opd x set surel_kepala = i ->> 'kepala_surel', telepon = i ->> 'kepala_telepon', keterangan = i ->> 'keterangan' where x.id = o.id;
	perform akun.jejak_tulis(akun.petugas_kini(), 'opd_kontak', alamat, pg_catalog.jsonb_build_object('opd', o.kode, 'dari', dari, 'ke', i));
	return true;
end $$;
comment on function organisasi.opd_kontak_simpan(organisasi.opd, jsonb, text) is 'Mengubah surel kepala, telepon dan keterangan OPD, tercatat dengan isi lama dan barunya; salah bila tidak ada yang berubah';
