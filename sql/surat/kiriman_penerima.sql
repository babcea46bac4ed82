-- Who is meant by a word of surat.kiriman_aturan, for one event of one case. Nobody is told of what he did himself.
create or replace function surat.kiriman_opd(k layanan.perkara, e layanan.peristiwa) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return case when pg_catalog.jsonb_typeof(e.isi -> 'untuk_opd') = 'array' then array(select v::int from pg_catalog.jsonb_array_elements_text(e.isi -> 'untuk_opd') v)
		when k.opd <> '{}' or k.prosedur <> 'keberatan' then k.opd
		else array(select m.opd from layanan.keberatan m where m.id = k.id and m.opd is not null) end;
end $$;
comment on function surat.kiriman_opd(layanan.perkara, layanan.peristiwa) is
	'OPD yang dikirimi: yang disebut peristiwanya (untuk_opd), selain itu yang memegang perkara, atau yang informasinya diberatkan';

create or replace function surat.kiriman_atasan(badan int, opd int[]) returns setof int language plpgsql stable security definer set search_path = '' as $$
begin
	return query select distinct a from unnest(kiriman_atasan.opd) o (id), unnest(organisasi.atasan_opd(o.id)) a;
	if not found then
		return query select t.id from akun.petugas t join akun.petugas_peran r on r.petugas = t.id and r.peran = 'atasan_ppid'
			where t.badan_publik = badan and t.aktif;
	end if;
end $$;
comment on function surat.kiriman_atasan(int, int[]) is 'Atasan PPID yang ditugaskan untuk OPD itu; bila tidak ada, semua Atasan PPID badan itu';

create or replace function surat.kiriman_petugas(badan int, peran text, opd int[]) returns table (petugas int, tujuan text)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query with pemegang as (
		select t.id, t.surel, t.aktif from akun.petugas t join akun.petugas_peran r on r.petugas = t.id
		where t.badan_publik = badan and r.peran = kiriman_petugas.peran
			and (r.peran <> 'ppid_pelaksana' or organisasi.opd_wewenang(t.opd, organisasi.hari_ini(badan)) && kiriman_petugas.opd)
			and (r.peran <> 'atasan_ppid' or t.id in (select surat.kiriman_atasan(badan, kiriman_petugas.opd))))
	select p.id, p.surel from pemegang p where p.aktif
	union
	select t.id, t.surel from pemegang p join akun.delegasi d on d.dari = p.id and d.peran = kiriman_petugas.peran and d.dicabut is null
			and organisasi.hari_ini(badan) between d.mulai and d.sampai
		join akun.petugas t on t.id = d.kepada and t.aktif;
end $$;
comment on function surat.kiriman_petugas(int, text, int[]) is
	'Petugas aktif badan itu dalam suatu peran, dan yang hari ini mewakilinya; PPID Pelaksana hanya dari OPD itu (atau penerusnya), Atasan hanya yang membawahinya';

create or replace function surat.kiriman_penerima(k layanan.perkara, e layanan.peristiwa, penerima text, saluran text)
returns table (petugas int, tujuan text, bahasa text) language plpgsql stable security definer set search_path = '' as $$
declare
	kontak record;
	-- Officers' chasers never reach the applicant: while a case waits for him its clock is PPID Utama's.
	peran text := case when penerima <> 'giliran' then penerima when k.giliran = 'pemohon' then 'ppid_utama' else k.giliran end;
begin
	if penerima = 'sistem_lain' then
		return query select null::int, '', 'id';
	elsif penerima = 'pemohon' then
		kontak := surat.kontak(k);
		return query select null::int, case saluran when 'surel' then kontak.surel else kontak.telepon end, kontak.bahasa;
	elsif penerima = 'kepala_opd' then
		return query select null::int, o.surel_kepala, 'id' from unnest(surat.kiriman_opd(k, e)) u (id) join organisasi.opd o on o.id = u.id;
	else
		-- An agency without an officer hears nothing; what waits for it is then for PPID Utama, who can pass it on.
		if penerima = 'giliran' and peran = 'ppid_pelaksana' and not exists (select from surat.kiriman_petugas(k.badan_publik, peran, surat.kiriman_opd(k, e))) then
			peran := 'ppid_utama';
		end if;
		return query select p.petugas, p.tujuan, 'id'
		from surat.kiriman_petugas(k.badan_publik, peran, surat.kiriman_opd(k, e)) p
		where p.petugas is distinct from e.pelaku;
	end if;
end $$;
comment on function surat.kiriman_penerima(layanan.perkara, layanan.peristiwa, text, text) is 'Alamat dan bahasa setiap penerima suatu peristiwa; giliran OPD yang tidak berpetugas sampai kepada PPID Utama';
