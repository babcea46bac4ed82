create or replace function surat.kiriman_aturan_pada(jenis text, prosedur text) returns setof surat.kiriman_aturan
language plpgsql stable security definer set search_path = '' as $$
begin
	return query select distinct on (a.penerima, a.saluran) a.* from surat.kiriman_aturan a
	where a.peristiwa in ($1, '*') and a.prosedur in ($2, '*')
	order by a.penerima, a.saluran, a.peristiwa = '*', a.prosedur = '*';
end $$;
comment on function surat.kiriman_aturan_pada(text, text) is 'Aturan yang berlaku bagi suatu peristiwa: yang paling khusus untuk setiap penerima dan saluran';

-- Called by layanan.catat, in the transaction of the event. Invented cases tell nobody.
create or replace function surat.kiriman_peristiwa(peristiwa bigint) returns void
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
	e layanan.peristiwa;
	k layanan.perkara;
	tampak boolean;
	pindah boolean;
	n int;
begin
	select * into strict e from layanan.peristiwa x where x.id = kiriman_peristiwa.peristiwa;
	select * into strict k from layanan.perkara x where x.id = e.perkara;
	-- What an old register tells happened long ago: nobody is written to about it.
	if k.contoh or current_setting('ppid.senyap', true) = 'ya' then
		return;
	end if;
	select j.tampak_pemohon into tampak from layanan.jenis_peristiwa j where j.kode = e.jenis;
	pindah := not k.rampung and k.giliran <> 'pemohon' and (e.jenis = 'disposisi' or k.giliran is distinct from
		(select s.giliran from layanan.keadaan s where s.prosedur = k.prosedur and s.kode = e.dari));
	insert into surat.kiriman (badan_publik, perkara, peristiwa, saluran, pola, penerima, petugas, bahasa, tujuan, isi, keadaan, dibuat)
	select k.badan_publik, k.id, e.id, a.saluran, a.dipakai, a.penerima, u.petugas, u.bahasa, u.tujuan,
		case a.penerima when 'sistem_lain' then surat.kiriman_kabar(k, e) else surat.kiriman_isi(k, e, a.penerima = 'pemohon', u.bahasa) end,
		case when s.aktif then 'antre' else 'tidak_disetel' end, dasar.kini()
	from (select x.*, case when (e.isi ->> 'lewat')::boolean then coalesce(x.pola_lewat, x.pola) else x.pola end as dipakai
		from surat.kiriman_aturan_pada(e.jenis, k.prosedur) x) a
	join surat.saluran s on s.kode = a.saluran
	cross join lateral surat.kiriman_penerima(k, e, a.penerima, a.saluran) u
	where a.dipakai is not null
		and (s.aktif or a.saluran = 'surel' and a.penerima = 'pemohon')
		and (u.tujuan <> '' or a.penerima = 'sistem_lain')
		and (a.peristiwa <> '*' or case a.penerima when 'pemohon' then tampak when 'giliran' then pindah else true end)
		and (not a.hanya_eskalasi or coalesce((e.isi ->> 'eskalasi')::boolean, false))
	order by a.penerima <> 'giliran', a.penerima
	on conflict on constraint kiriman_sekali do nothing;
	get diagnostics n = row_count;
	if n > 0 then
		perform pg_catalog.pg_notify('tugas', 'kiriman');
	end if;
end $$;
comment on function surat.kiriman_peristiwa(bigint) is
	'Mengisi kotak keluar untuk satu peristiwa menurut surat.kiriman_aturan. Saluran yang belum disetel: pemohon tetap tercatat sebagai tidak_disetel, lainnya tidak dibuat';

create or replace function surat.kiriman_kunci(peristiwa bigint, kunci text) returns void language plpgsql security definer set search_path = '' as $$
begin
	update surat.kiriman x set rahasia = $2
	from surat.pola p where p.kode = x.pola and p.membawa_kunci and x.peristiwa = $1 and x.penerima = 'pemohon' and x.saluran = 'surel' and x.keadaan = 'antre';
end $$;
comment on function surat.kiriman_kunci(bigint, text) is
	'Menitipkan kunci pelacakan pada tanda bukti yang akan dikirim; disimpan hanya sampai terkirim, dan tidak sama sekali bila surel belum disetel';
