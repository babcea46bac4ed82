-- How a case's applicant is reached: one function surat.kontak_PROSEDUR per procedure.
create or replace function surat.kontak_permohonan(perkara bigint, out surel text, out telepon text, out bahasa text)
language plpgsql stable security definer set search_path = '' as $$
begin
	select m.surel, case when m.kanal = 'whatsapp' then m.telepon else '' end, m.bahasa into surel, telepon, bahasa from layanan.permohonan m where m.id = $1;
end $$;
comment on function surat.kontak_permohonan(bigint) is 'Surel pemohon, teleponnya bila ia sendiri datang lewat WhatsApp, dan bahasanya';

create or replace function surat.kontak_keberatan(perkara bigint, out surel text, out telepon text, out bahasa text)
language sql stable security definer set search_path = '' as $$
	select b.surel, case when b.kanal = 'whatsapp' then b.telepon else '' end, coalesce(m.bahasa, 'id')
	from layanan.keberatan b left join layanan.permohonan m on m.id = b.permohonan where b.id = $1
$$;
comment on function surat.kontak_keberatan(bigint) is 'Seperti kontak_permohonan, bagi yang mengajukan keberatan';

create or replace function surat.kontak_sengketa(perkara bigint, out surel text, out telepon text, out bahasa text)
language plpgsql stable security definer set search_path = '' as $$
begin
	select x.surel, x.telepon, x.bahasa into surel, telepon, bahasa from layanan.sengketa s, surat.kontak_keberatan(s.keberatan) x where s.id = perkara;
end $$;
comment on function surat.kontak_sengketa(bigint) is 'Kontak keberatan yang disengketakan; kosong bila keberatannya tidak tercatat di sini';

create or replace function surat.kontak(k layanan.perkara, out surel text, out telepon text, out bahasa text)
language plpgsql stable security definer set search_path = '' as $$
begin
	if k.prosedur = 'permohonan' then
		select x.surel, x.telepon, x.bahasa into surel, telepon, bahasa from surat.kontak_permohonan(k.id) x;
	elsif k.prosedur = 'keberatan' then
		select x.surel, x.telepon, x.bahasa into surel, telepon, bahasa from surat.kontak_keberatan(k.id) x;
	elsif k.prosedur = 'sengketa' then
		select x.surel, x.telepon, x.bahasa into surel, telepon, bahasa from surat.kontak_sengketa(k.id) x;
	end if;
	surel := case when dasar.surel_wajar(btrim(coalesce(surel, ''))) then btrim(surel) else '' end;
	telepon := case when dasar.telepon_wajar(coalesce(telepon, '')) then dasar.telepon_internasional(telepon) else '' end;
	bahasa := coalesce(bahasa, 'id');
end $$;
comment on function surat.kontak(layanan.perkara) is 'Surel, telepon dan bahasa pemohon suatu perkara, kosong bila tidak ada atau tidak wajar; prosedur tanpa fungsi kontak tidak punya';

-- Who came to the counter or wrote a letter, and cannot be told by mail or message, is told by the office itself, on paper.
create or replace function surat.disampaikan_petugas(k layanan.perkara) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
	kontak record;
begin
	if k.prosedur not in ('permohonan', 'keberatan') or exists (select from layanan.permohonan m where m.id = k.id and m.kanal = 'web')
		or exists (select from layanan.keberatan m where m.id = k.id and m.kanal = 'web') then
		return false;
	end if;
	kontak := surat.kontak(k);
	return not exists (select from surat.saluran s where s.aktif and case s.kode when 'surel' then kontak.surel else kontak.telepon end <> '');
end $$;
comment on function surat.disampaikan_petugas(layanan.perkara) is
	'Surat dan pertanyaan perkara ini hanya sampai bila petugas menyampaikannya: pemohon tidak datang lewat portal, dan tidak ada saluran yang disetel yang menjangkaunya';

create or replace function surat.sampaikan_kata(k layanan.perkara, tertulis boolean default true) returns text language plpgsql stable set search_path = '' as $$
begin
	return case when not surat.disampaikan_petugas(k) then ''
		when tertulis then ' Pemohon tidak terjangkau lewat surel atau pesan: cetak surat itu dan sampaikan kepadanya.'
		else ' Pemohon tidak terjangkau lewat surel atau pesan: tanyakan lewat telepon atau surat, lalu catat jawabannya pada "Catat dari pemohon".' end;
end $$;
comment on function surat.sampaikan_kata(layanan.perkara, boolean) is 'Yang harus dilakukan petugas supaya surat (tertulis) atau pertanyaan itu sampai; kosong bila portal yang mengabari';

create or replace function surat.terbaca_kata(k layanan.perkara) returns text language plpgsql stable set search_path = '' as $$
begin
	return case surat.sampaikan_kata(k) when '' then '; pemohon dapat membacanya sekarang.' else '.' || surat.sampaikan_kata(k) end;
end $$;
comment on function surat.terbaca_kata(layanan.perkara) is 'Sambungan kabar bahwa surat terbit: pemohon membacanya sekarang, atau petugas yang menyampaikannya';
