-- An OPD prepares the information; who asked, and where he lives, it need not know. Letters bear both, so their PDF is for
-- PPID Utama and the Atasan. (The expression repeats migration 080's, with letters apart.)
alter policy berkas_petugas on layanan.berkas
	using (badan_publik = (select akun.badan_kini())
		and case golongan
			when 'identitas' then (select 'ppid_utama' = any (akun.peran_kini()))
			when 'kuasa' then (select 'ppid_utama' = any (akun.peran_kini()))
			when 'laporan' then false
			when 'surat' then (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[])
				and exists (select from layanan.perkara k where k.id = berkas.perkara)
			else golongan is not null and exists (select from layanan.perkara k where k.id = berkas.perkara)
		end);

-- An OPD that accepted and then cannot answer must not hold a case: PPID Utama passes it on.
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal) values
('permohonan', 'diproses', 'disposisi', 'ppid_utama', 'didisposisikan', 'Perki 1/2021; Permendagri 3/2017');

comment on column dasar.batas.nama is 'Awalan kunci laju: permohonan, keberatan, lacak, masuk, unggah dan seterusnya, seperti tertulis pada panggilan dasar.laju_hitung';
