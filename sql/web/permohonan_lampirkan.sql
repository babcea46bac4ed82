create function web.permohonan_lampirkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	unggahan text[];
	golongan text := dasar.teks(p, 'golongan');
	galat jsonb := '{}';
	berkas jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	k := layanan.perkara_buka(p);
	unggahan := layanan.unggahan(p, 'berkas');
	if cardinality(unggahan) = 0 then
		galat := galat || jsonb_build_object('berkas', 'Pilih sekurangnya satu berkas.');
	end if;
	galat := galat || layanan.unggahan_galat(p);
	if golongan not in ('jawaban', 'hitam', 'lampiran') then
		galat := galat || jsonb_build_object('golongan', 'Pilih untuk siapa berkas ini.');
	end if;
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'lampirkan', galat);
	end if;
	berkas := layanan.berkas_lekatkan(k.id, unggahan, case golongan when 'hitam' then 'jawaban' else golongan end);
	if golongan = 'hitam' then
		perform layanan.berkas_hitamkan(k.id, unggahan);
	end if;
	perform layanan.catat(k.id, 'lampirkan', jsonb_build_object('golongan', golongan, 'berkas', berkas));
	return layanan.perkara_ke(k, format('%s berkas dilampirkan.', jsonb_array_length(berkas)));
end $$;
comment on function web.permohonan_lampirkan(text, jsonb) is 'Melampirkan berkas yang sudah terunggah: jawaban (terbuka bagi pemohon bersama jawaban), jawaban yang sebagian isinya dihitamkan, atau lampiran internal';
