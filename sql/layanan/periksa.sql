-- All that can be recomputed of a case, for `ppid audit verify` and for the worker, which goes round without being asked.
create or replace function layanan.berkas_periksa(perkara bigint) returns table (temuan text) language plpgsql stable security definer set search_path = '' as $$
declare
	nomor text := (select k.nomor from layanan.perkara k where k.id = $1);
begin
	return query select format('%s: isi %s bukan lagi yang disimpan portal', nomor, coalesce('surat ' || (select s.nomor from surat.surat s where s.berkas = b.id), format('berkas %s (%s)', b.kode, b.golongan)))
	from layanan.berkas b
	cross join lateral (select sum(octet_length(i.isi)) as n, sha256(string_agg(i.isi, ''::bytea order by i.urut)) as sidik from layanan.berkas_isi i where i.berkas = b.id) x
	where b.perkara = $1 and b.golongan is not null and b.golongan <> 'bundel' and b.dihapus is null
		and (coalesce(x.n, 0) <> b.ukuran or coalesce(x.sidik, sha256('')) <> b.sidik)
	order by b.id;
	return query select format('%s: berkas yang dicatat pada urutan %s tidak ada lagi, atau bukan yang dicatat', nomor, e.urut)
	from layanan.peristiwa e
	where e.perkara = $1 and exists (select from jsonb_path_query(e.isi, '$.keyvalue() ? (@.key == "berkas" || @.key == "lampiran").value[*].sidik') s
		where not exists (select from layanan.berkas b where (b.perkara = $1 or b.dari_bagian = $1) and b.sidik = decode(s #>> '{}', 'hex')))
	order by e.urut;
end $$;
comment on function layanan.berkas_periksa(bigint) is 'Berkas dan PDF surat satu perkara, dihitung ulang bait demi bait, dan yang disebut peristiwanya: tanpa baris berarti baik';

create or replace function layanan.perkara_periksa_utuh(perkara bigint) returns table (temuan text) language plpgsql stable security definer set search_path = '' as $$
begin
	return query select x.temuan from layanan.perkara_periksa($1) x;
	return query select x.temuan from layanan.kepala_butir_periksa($1) x;
	return query select x.temuan from layanan.berkas_periksa($1) x;
exception when others then
	temuan := format('%s: tidak dapat diperiksa: %s', (select k.nomor from layanan.perkara k where k.id = $1), sqlerrm);
	return next;
end $$;
comment on function layanan.perkara_periksa_utuh(bigint) is 'Rantai, isi formulir, proyeksi, buku besar jam, surat dan berkas satu perkara: tanpa baris berarti baik';

create or replace function layanan.temuan_ganti(perkara bigint, badan int, kini text[]) returns text[] language plpgsql security definer set search_path = '' as $$
declare
	baru text[];
begin
	delete from layanan.temuan t where t.perkara is not distinct from $1 and t.kalimat <> all (kini);
	with x as (
		insert into layanan.temuan (perkara, badan_publik, kalimat)
		select $1, badan, y from unnest(kini) y
		where not exists (select from layanan.temuan t where t.perkara is not distinct from $1 and t.kalimat = y) returning kalimat
	)
	select coalesce(array_agg(x.kalimat), '{}') into baru from x;
	return baru;
end $$;
comment on function layanan.temuan_ganti(bigint, int, text[]) is 'Mengganti temuan satu perkara (null: kepala harian); mengembalikan yang baru';

create or replace function layanan.temuan_kabar(badan int) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select case when count(*) > 0 then format('Pemeriksaan portal menemukan %s hal yang tidak lagi seperti dicatat, misalnya karena basis data diubah dari luar. Yang pertama: %s. Pengelola peladen melihat semuanya dengan ppid audit verify.',
			count(*), (array_agg(t.kalimat order by t.id))[1]) end
		from layanan.temuan t where t.badan_publik = badan or t.badan_publik is null);
end $$;
comment on function layanan.temuan_kabar(int) is 'Kalimat untuk PPID Utama dan admin selama ada temuan; null bila tidak ada';
