-- Who may do what. Loaded last by `ppid db deploy`: first everything is taken away, then the little is given that each
-- role needs, so that a right that is not written here does not exist.
do $$
declare
	kept constant text[] := '{dasar,akun,kalender,organisasi,layanan,informasi,surat,laporan}';
	r record;
begin
	for r in select unnest(kept || '{web,tugas}'::text[]) as name loop
		execute format('revoke all on schema %I from public, portal_api, portal_web, portal_worker', r.name);
		execute format('revoke all on all tables in schema %I from public, portal_api, portal_web, portal_worker', r.name);
		execute format('revoke all on all sequences in schema %I from public, portal_api, portal_web, portal_worker', r.name);
	end loop;
	grant usage on schema web to portal_api;

	-- Functions one by one: those of schema web belong to portal_api, which alone can take rights away from them.
	for r in
		select p.oid::regprocedure as signature, n.nspname, p.proowner::regrole as owner, p.prosecdef, p.proname
		from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		where n.nspname = any (kept || '{web,tugas}'::text[])
			and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
	loop
		execute format('set local role %s', r.owner);
		execute format('revoke all on routine %s from public', r.signature);
		if r.nspname = 'web' then
			execute format('grant execute on routine %s to portal_web', r.signature);
		elsif r.nspname = 'tugas' then
			execute format('revoke all on routine %s from portal_api, portal_web', r.signature);
			-- What runs with the caller's rights is a helper of the others; examples and imports are for the command line.
			if r.prosecdef and r.proname !~ '^contoh_|_impor$' then
				execute format('grant execute on routine %s to portal_worker', r.signature);
			end if;
		else
			execute format('revoke all on routine %s from portal_web, portal_worker', r.signature);
			execute format('grant execute on routine %s to portal_api', r.signature);
		end if;
		reset role;
	end loop;

	-- portal_api reads tables, under their row security; it never writes one.
	for r in select unnest(kept) as name loop
		execute format('grant usage on schema %I to portal_api', r.name);
		execute format('grant select on all tables in schema %I to portal_api', r.name);
	end loop;
end $$;

grant usage on schema web to portal_web;
grant usage on schema tugas to portal_worker;

-- Extensions live in public; nobody but the owner and portal_api needs them.
revoke all on schema public from public;
grant usage on schema public to portal_api;

-- What no page may read or do, row security or not: secrets, hashes, sessions, and the work of the command line.
revoke all on dasar.rahasia, dasar.laju, dasar.migrasi, akun.petugas_peran, akun.sesi, akun.jejak, akun.undangan, akun.kode, akun.kode_pemulihan, akun.delegasi from portal_api;
revoke select on akun.petugas, surat.kiriman from portal_api;
grant select (id, badan_publik, opd, nama, jabatan, aktif) on akun.petugas to portal_api;
grant select (id, badan_publik, saluran, pola, penerima, petugas, isi, keadaan, percobaan, coba_lagi, galat, diulang, dibuat, terkirim)
	on surat.kiriman to portal_api;
revoke all on function akun.petugas_tambah(jsonb), akun.petugas_sandi(jsonb), akun.petugas_aktif(jsonb), akun.petugas_daftar(),
	akun.petugas_contoh(jsonb), akun.petugas_dari_surel(text), akun.segel(), akun.segel_kunci(jsonb), akun.segel_ambil(jsonb), akun.segel_simpan(jsonb) from portal_api;

-- What is made later outside a deploy starts with no rights for others.
alter default privileges revoke execute on functions from public;
