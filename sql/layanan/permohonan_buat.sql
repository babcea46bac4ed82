create or replace function layanan.permohonan_buat(badan int, formulir text, isi jsonb, jenis text, pada date default null)
returns table (perkara bigint, nomor text, kunci text, peristiwa bigint, baru boolean)
language plpgsql security definer set search_path = '' as $$
declare
	sidik_form bytea := dasar.sidik(formulir);
	hari date := coalesce(pada, organisasi.hari_ini(badan));
	th int := extract(year from hari);
	lama bytea;
	n int;
begin
	kunci := akun.kunci_buat(formulir);
	perform layanan.nomor_kunci(badan, 'permohonan', th);
	select k.id, k.nomor, m.formulir_isi into perkara, nomor, lama from layanan.permohonan m join layanan.perkara k on k.id = m.id
	where m.badan_publik = badan and m.formulir_sidik = sidik_form;
	if found then
		perform layanan.formulir_banding(lama, (isi ->> 'formulir_isi')::bytea, layanan.formulir_terpakai('permohonan', nomor));
		baru := false;
		return next;
		return;
	end if;
	n := layanan.nomor_berikut(badan, 'permohonan', th);
	select pg_catalog.format('%s-%s-%s', b.kode, th, pg_catalog.lpad(n::text, greatest(4, pg_catalog.length(n::text)), '0')) into nomor
	from organisasi.badan_publik b where b.id = badan;
	insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, kunci_sidik, contoh)
	values (badan, 'permohonan', permohonan_buat.nomor, th, n, akun.kunci_sidik(kunci), coalesce((isi ->> 'contoh')::boolean, false))
	returning id into perkara;
	insert into layanan.permohonan (id, badan_publik, formulir_sidik, formulir_isi, kategori, nama, kuasa_dari, identitas_jenis, identitas_samar, identitas_sandi,
		alamat, telepon, surel, pekerjaan, golongan, tujuan, tujuan_golongan, cara_memperoleh, cara_kirim, opd_diminta, kanal, nomor_luar, diajukan, diterima, bahasa)
	select perkara, badan, sidik_form, i.formulir_isi, i.kategori, i.nama, coalesce(i.kuasa_dari, ''), coalesce(i.identitas_jenis, ''), coalesce(i.identitas_samar, ''), coalesce(i.identitas_sandi, ''),
		coalesce(i.alamat, ''), coalesce(i.telepon, ''), coalesce(i.surel, ''), coalesce(i.pekerjaan, ''), dasar.golong('golongan_pemohon', coalesce(i.pekerjaan, '')),
		coalesce(i.tujuan, ''), dasar.golong('golongan_tujuan', coalesce(i.tujuan, '')), coalesce(i.cara_memperoleh, 'salinan_softcopy'), coalesce(i.cara_kirim, 'portal'),
		coalesce((select pg_catalog.array_agg(o.id order by o.id) from organisasi.opd o where o.badan_publik = badan and o.kode = any (i.opd_diminta)), '{}'),
		i.kanal, coalesce(i.nomor_luar, ''), dasar.kini(), hari, coalesce(i.bahasa, 'id')
	from pg_catalog.jsonb_to_record(isi) as i (formulir_isi bytea, kategori text, nama text, kuasa_dari text, identitas_jenis text, identitas_samar text, identitas_sandi text,
		alamat text, telepon text, surel text, pekerjaan text, tujuan text, cara_memperoleh text, cara_kirim text, opd_diminta text[], kanal text, nomor_luar text, bahasa text);
	insert into layanan.rincian (permohonan, urut, isi)
	select perkara, r.n, r.v from pg_catalog.jsonb_array_elements_text(isi -> 'rincian') with ordinality r (v, n);
	peristiwa := layanan.catat(perkara, jenis, pg_catalog.jsonb_build_object('diterima', hari, 'kanal', isi ->> 'kanal', 'sidik_isian', layanan.isian_sidik(perkara)), hari);
	perform surat.kiriman_kunci(peristiwa, kunci);
	baru := true;
	return next;
end $$;
comment on function layanan.permohonan_buat(int, text, jsonb, text, date) is
	'Membuat permohonan bernomor tanpa bolong dari isian yang sudah diperiksa: isi = kolom formulir, rincian[] dan opd_diminta[] (kode); jenis = ajukan atau catat; pada = tanggal diterima. Kunci formulir yang sama mengembalikan permohonan yang sama (baru = false), dengan isian lain KI409';
