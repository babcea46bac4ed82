-- Who sees which row. The portal's functions run as portal_api, which is subject to these policies; it has no right to
-- write a table at all: writing goes through functions of layanan, surat and akun that check the procedure.

alter table organisasi.badan_publik enable row level security;
alter table organisasi.opd enable row level security;
alter table layanan.nomor enable row level security;
alter table layanan.perkara enable row level security;
alter table layanan.permohonan enable row level security;
alter table layanan.rincian enable row level security;
alter table layanan.peristiwa enable row level security;
alter table layanan.jam enable row level security;
alter table layanan.jam_catatan enable row level security;
alter table layanan.tanggapan enable row level security;
alter table layanan.berkas enable row level security;
alter table layanan.berkas_isi enable row level security;
alter table layanan.keadaan enable row level security;
alter table layanan.jenis_peristiwa enable row level security;
alter table layanan.alur enable row level security;
alter table surat.surat enable row level security;

create policy badan_publik_terbuka on organisasi.badan_publik for select to portal_api using (true);
create policy opd_terbuka on organisasi.opd for select to portal_api using (true);
create policy keadaan_terbuka on layanan.keadaan for select to portal_api using (true);
create policy jenis_peristiwa_terbuka on layanan.jenis_peristiwa for select to portal_api using (true);
create policy alur_terbuka on layanan.alur for select to portal_api using (true);

create function akun.petugas_kini() returns int language sql stable parallel safe
	return nullif(pg_catalog.current_setting('ppid.petugas', true), '')::int;
comment on function akun.petugas_kini() is 'Petugas panggilan ini, null bila publik';
create function akun.badan_kini() returns int language sql stable parallel safe
	return nullif(pg_catalog.current_setting('ppid.badan', true), '')::int;
comment on function akun.badan_kini() is 'Badan publik petugas panggilan ini';
create function akun.peran_kini() returns text[] language sql stable parallel safe
	return coalesce(nullif(pg_catalog.current_setting('ppid.peran', true), ''), '{}')::text[];
comment on function akun.peran_kini() is 'Semua peran panggilan ini; pemohon bila publik';
create function akun.opd_kini() returns int[] language sql stable parallel safe
	return coalesce(nullif(pg_catalog.current_setting('ppid.opd', true), ''), '{}')::int[];
comment on function akun.opd_kini() is 'OPD petugas panggilan ini beserta semua pendahulunya';
create function akun.kunci_kini() returns bytea language sql stable parallel safe
	return pg_catalog.decode(nullif(pg_catalog.current_setting('ppid.kunci', true), ''), 'hex');
comment on function akun.kunci_kini() is 'SHA-256 kunci pelacakan yang dibawa pemohon';

create policy perkara_pemohon on layanan.perkara for select to portal_api
	using (kunci_sidik = (select akun.kunci_kini()));
create policy perkara_badan on layanan.perkara for select to portal_api
	using (badan_publik = (select akun.badan_kini())
		and (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]));
create policy perkara_opd on layanan.perkara for select to portal_api
	using (badan_publik = (select akun.badan_kini())
		and opd && (select akun.opd_kini())
		and (select 'ppid_pelaksana' = any (akun.peran_kini())));

create policy permohonan_menurut_perkara on layanan.permohonan for select to portal_api
	using (exists (select from layanan.perkara k where k.id = permohonan.id));
create policy rincian_menurut_perkara on layanan.rincian for select to portal_api
	using (exists (select from layanan.perkara k where k.id = rincian.permohonan));
create policy peristiwa_menurut_perkara on layanan.peristiwa for select to portal_api
	using (exists (select from layanan.perkara k where k.id = peristiwa.perkara));
create policy jam_menurut_perkara on layanan.jam for select to portal_api
	using (exists (select from layanan.perkara k where k.id = jam.perkara));
create policy jam_catatan_menurut_jam on layanan.jam_catatan for select to portal_api
	using (exists (select from layanan.jam j where j.id = jam_catatan.jam));
create policy tanggapan_petugas on layanan.tanggapan for select to portal_api
	using (exists (select from layanan.perkara k where k.id = tanggapan.permohonan)
		and ((select akun.petugas_kini()) is not null or disetujui is not null));
create policy berkas_petugas on layanan.berkas for select to portal_api
	using (badan_publik = (select akun.badan_kini())
		and case golongan
			when 'identitas' then (select 'ppid_utama' = any (akun.peran_kini()))
			when 'kuasa' then (select 'ppid_utama' = any (akun.peran_kini()))
			when 'laporan' then false
			else golongan is not null and exists (select from layanan.perkara k where k.id = berkas.perkara)
		end);
create policy berkas_pemohon on layanan.berkas for select to portal_api
	using (untuk_pemohon and exists (select from layanan.perkara k where k.id = berkas.perkara
		and k.kunci_sidik = (select akun.kunci_kini())));
create policy surat_menurut_perkara on surat.surat for select to portal_api
	using (exists (select from layanan.perkara k where k.id = surat.perkara));
create policy petugas_sebadan on akun.petugas for select to portal_api
	using (badan_publik = (select akun.badan_kini()));

-- Insert-only means insert-only, for the owner too.
create function dasar.tolak_ubah() returns trigger language plpgsql set search_path = '' as $$
begin
	raise exception 'tabel %.% hanya bertambah', tg_table_schema, tg_table_name using errcode = '42501';
end $$;
comment on function dasar.tolak_ubah() is 'Pemicu: menolak perubahan dan penghapusan pada tabel yang hanya bertambah';
create trigger peristiwa_tetap before update or delete or truncate on layanan.peristiwa for each statement execute function dasar.tolak_ubah();
create trigger jam_catatan_tetap before update or delete or truncate on layanan.jam_catatan for each statement execute function dasar.tolak_ubah();
create trigger jejak_tetap before update or delete or truncate on akun.jejak for each statement execute function dasar.tolak_ubah();
