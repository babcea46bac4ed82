-- Who is meant by a word of surat.kiriman_aturan, for one event of one case. Nobody is told of what he did himself.
create or replace function surat.kiriman_petugas(k layanan.perkara, peran text, opd int[]) returns table (petugas int, tujuan text)
language sql stable security definer set search_path = '' as $$
	select t.id, t.surel
	from akun.petugas t join akun.petugas_peran r on r.petugas = t.id
	where t.badan_publik = (k).badan_publik and t.aktif and r.peran = $2
		and ($2 <> 'ppid_pelaksana' or organisasi.opd_pendahulu(t.opd) && $3)
		and ($2 <> 'atasan_ppid' or t.id = any (surat.kiriman_atasan(k, $3)))
$$;
comment on function surat.kiriman_petugas(layanan.perkara, text, int[]) is 'Petugas aktif badan itu dalam suatu peran; PPID Pelaksana hanya dari OPD yang memegang perkara (atau penerusnya), Atasan hanya yang membawahinya';

create or replace function surat.kiriman_atasan(k layanan.perkara, opd int[]) returns int[] language sql stable security definer set search_path = '' as $$
	select pg_catalog.array_agg(r.petugas) from akun.petugas_peran r where r.peran = 'atasan_ppid'
$$;
comment on function surat.kiriman_atasan(layanan.perkara, int[]) is 'Atasan PPID yang membawahi OPD itu';

create or replace function surat.kiriman_penerima(k layanan.perkara, e layanan.peristiwa, penerima text, saluran text) returns table (petugas int, tujuan text)
language plpgsql stable security definer set search_path = '' as $$
declare
	opd int[] := case when pg_catalog.jsonb_typeof(e.isi -> 'untuk_opd') = 'array'
		then array(select v::int from pg_catalog.jsonb_array_elements_text(e.isi -> 'untuk_opd') v) else k.opd end;
	kontak record;
begin
	if penerima = 'sistem_lain' then
		return query select null::int, '';
	elsif penerima = 'pemohon' then
		kontak := surat.kontak(k);
		return query select null::int, case saluran when 'surel' then kontak.surel else kontak.telepon end;
	elsif penerima = 'kepala_opd' then
		return query select null::int, o.surel_kepala from organisasi.opd o where o.id = any (opd);
	else
		return query select p.petugas, p.tujuan
		from surat.kiriman_petugas(k, case penerima when 'giliran' then k.giliran else penerima end, opd) p
		where p.petugas is distinct from e.pelaku;
	end if;
end $$;
comment on function surat.kiriman_penerima(layanan.perkara, layanan.peristiwa, text, text) is
	'Alamat penerima suatu peristiwa; peristiwa dapat menyebut OPD lain dari perkaranya dengan untuk_opd';
