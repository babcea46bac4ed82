-- Who sees reports: PPID Utama and the Atasan those of their own body, the Komisi Informasi every finished one.
alter table laporan.laporan enable row level security;

create policy laporan_badan on laporan.laporan for select to portal_api
	using (badan_publik = (select akun.badan_kini())
		and (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]));
create policy laporan_komisi on laporan.laporan for select to portal_api
	using (keadaan = 'dibuat' and (select 'komisi_informasi' = any (akun.peran_kini())));

create policy berkas_laporan on layanan.berkas for select to portal_api
	using (golongan = 'laporan' and exists (select from laporan.laporan l where l.berkas = berkas.id));
