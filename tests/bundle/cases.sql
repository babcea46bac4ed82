-- One objection with its request, a large answer, an identity card and a power of attorney, a dispute, and both bundles asked for.
begin;
insert into akun.petugas (badan_publik, nama, surel, sandi) select b.id, 'Petugas ' || v.peran, v.peran || '@bundle.example', '-' from organisasi.badan_publik b, (values ('ppid_utama'), ('atasan_ppid')) v (peran) where b.kode = 'SULBAR';
insert into akun.petugas_peran select id, split_part(surel, '@', 1) from akun.petugas where surel like '%@bundle.example';
create function pg_temp.bertindak(peran text) returns void language sql as $$
	select akun.bertindak(case when peran <> 'pemohon' then t.id end, case when peran <> 'pemohon' then t.badan_publik end, array[peran], '{}', (select k.kunci_sidik from layanan.perkara k where k.prosedur = 'permohonan' limit 1))
	from (values (1)) v left join akun.petugas t on t.surel = peran || '@bundle.example'
$$;
create function pg_temp.berkas(perkara bigint, golongan text, nama text, mib int, akhir text, untuk_pemohon boolean) returns void language plpgsql as $$
declare
	b bigint;
	potong bytea := (select string_agg(public.gen_random_bytes(1024), ''::bytea) from generate_series(1, 1024));
begin
	insert into layanan.berkas (badan_publik, perkara, kode, golongan, nama, jenis, ukuran, sidik, untuk_pemohon, diunggah_oleh, dibuat)
	select k.badan_publik, k.id, md5(nama), golongan, nama, 'application/octet-stream', mib * 1048576 + length(akhir),
		sha256((select coalesce(string_agg(potong, ''::bytea), '') from generate_series(1, mib)) || convert_to(akhir, 'UTF8')), untuk_pemohon,
		(select id from akun.petugas where surel = 'ppid_utama@bundle.example'), now() from layanan.perkara k where k.id = perkara returning id into b;
	insert into layanan.berkas_isi select b, n, potong from generate_series(0, mib - 1) n;
	insert into layanan.berkas_isi values (b, mib, convert_to(akhir, 'UTF8'));
end $$;
select pg_temp.bertindak('pemohon');
create temp table r as select b.*, o.id as badan from organisasi.badan_publik o, layanan.permohonan_buat(o.id, 'formulir-bundel-000001', '{"kategori": "perorangan", "nama": "Nurhayati", "kuasa_dari": "",
	"identitas_jenis": "nik", "identitas_samar": "••••••••••••0003", "identitas_sandi": "v1:uji:RAHASIA", "alamat": "Jalan Yos Sudarso 12, \"Binanga\"; Mamuju", "telepon": "081234567890", "surel": "nur@uji.example",
	"pekerjaan": "Guru", "tujuan": "Bahan skripsi", "kanal": "web", "cara_memperoleh": "salinan_softcopy", "cara_kirim": "portal", "rincian": ["Salinan DPA tahun 2026", "baris satu\nbaris dua, dengan koma"]}'::jsonb, 'ajukan') b where o.kode = 'SULBAR';
select surat.terbit(perkara, 'tanda_bukti', peristiwa) from r;
select pg_temp.berkas(perkara, 'identitas', 'ktp.jpg', 0, 'KTP 7602014506900003', false), pg_temp.berkas(perkara, 'jawaban', 'lampiran besar (1).bin', 24, 'akhir', true),
	pg_temp.berkas(perkara, 'jawaban', 'belum dibuka.bin', 0, 'TERTUTUP', false), pg_temp.berkas(perkara, 'lampiran', 'nota.bin', 0, 'NOTA INTERNAL', false) from r;
select pg_temp.bertindak('ppid_utama');
select layanan.catat(perkara, 'daftarkan', '{"catatan": "Catatan antarpetugas."}') from r;
select pg_temp.bertindak('pemohon');
create temp table b as select b.* from r, layanan.keberatan_buat(r.badan, 'formulir-bundel-000002', jsonb_build_object('permohonan', r.perkara, 'alasan', '["35.c"]'::jsonb, 'kasus_posisi', E'Tidak dijawab.\nSama sekali.', 'kanal', 'web', 'kuasa', 'Budi'), 'ajukan_keberatan') b;
select surat.terbit(perkara, 'tanda_bukti_keberatan', peristiwa) from b;
select pg_temp.berkas(perkara, 'kuasa', 'kuasa.pdf', 0, 'SURAT KUASA KTP 7602014506900003', false) from b;
select pg_temp.bertindak('atasan_ppid');
select layanan.catat(perkara, 'periksa', '{"pesan": "Pesan antarpetugas."}') from b;
select surat.terbit(k.id, 'putusan_keberatan', layanan.keberatan_putus_catat(k, '{"keputusan": "ditolak", "pertimbangan": "Sudah diumumkan."}')) from b join layanan.perkara k on k.id = b.perkara;
select pg_temp.bertindak('ppid_utama');
create temp table s as select s.* from r, b, layanan.sengketa_buat(r.badan, 'formulir-bundel-000003', jsonb_build_object('keberatan', b.perkara, 'diajukan', organisasi.hari_ini(r.badan), 'komisi', 'Komisi Informasi'), 'catat_sengketa') s;
select pg_temp.berkas(perkara, 'lampiran', 'jawaban termohon.txt', 0, 'JAWABAN TERMOHON', false) from s;
select layanan.bundel_minta(k, u) from b join layanan.perkara k on k.id = b.perkara, unnest('{pemohon,badan}'::text[]) u;
commit;
