-- The daily head: what every case was like when it was closed. Whoever keeps yesterday's can tell that nothing before was rewritten.
create or replace function layanan.kepala_butir_hitung(perkara bigint, peristiwa_banyak int, pdf_banyak int) returns table (peristiwa bytea, jam bytea, surat bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query select
		(select e.sidik from layanan.peristiwa e where e.perkara = $1 and e.urut = $2),
		(select dasar.sidik(coalesce(jsonb_agg(jsonb_build_array(j.aturan, j.urut, j.hari, j.satuan, j.batas, c.urut, c.jenis, c.tanggal, c.hari, c.alasan, e.urut)
				order by j.aturan collate "C", j.urut, c.urut)::text, ''))
			from layanan.jam j join layanan.jam_catatan c on c.jam = j.id join layanan.peristiwa e on e.id = c.peristiwa where j.perkara = $1 and e.urut <= $2),
		(select dasar.sidik(coalesce((select jsonb_agg(jsonb_build_array(s.kode, s.nomor, s.jenis, s.tanggal, e.urut, s.isi) order by s.id)::text
					from surat.surat s join layanan.peristiwa e on e.id = s.peristiwa where s.perkara = $1 and e.urut <= $2), '')
				|| coalesce((select jsonb_agg(jsonb_build_array(f.kode, f.sidik) order by f.id)::text
					from (select s.kode, b.sidik, b.id from surat.surat s join layanan.berkas b on b.id = s.berkas where s.perkara = $1 order by b.id limit $3) f), '')));
end $$;
comment on function layanan.kepala_butir_hitung(bigint, int, int) is 'Satu perkara sampai peristiwa dan PDF ke sekian, dihitung dari yang tersimpan sekarang';

create or replace function layanan.kepala_butir_baris(b layanan.kepala_butir) returns text language sql immutable parallel safe as $$
	select pg_catalog.format('%s:%s:%s:%s:%s:%s', (b).nomor, (b).peristiwa_banyak, (b).pdf_banyak, pg_catalog.encode((b).peristiwa, 'hex'),
		pg_catalog.encode((b).jam, 'hex'), pg_catalog.encode((b).surat, 'hex'))
$$;
comment on function layanan.kepala_butir_baris(layanan.kepala_butir) is 'Butir sebagai baris yang dihitung sidik kepalanya';

create or replace function layanan.kepala_sambung(lalu bytea, baris text[]) returns bytea language sql immutable parallel safe as $$
	select pg_catalog.sha256(lalu || pg_catalog.convert_to(coalesce(pg_catalog.array_to_string(baris, E'\n'), ''), 'UTF8'))
$$;
comment on function layanan.kepala_sambung(bytea, text[]) is 'Sidik kepala: kepala sebelumnya disambung baris butir-butirnya';

create or replace function layanan.kepala_tutup() returns text language plpgsql security definer set search_path = '' as $$
declare
	kini date := (now() at time zone 'UTC')::date;
	lalu bytea;
	h layanan.kepala;
begin
	if exists (select from layanan.kepala k where k.hari >= kini) or not exists (select from layanan.peristiwa) then
		return null;
	end if;
	lock table layanan.kepala in exclusive mode;
	if exists (select from layanan.kepala k where k.hari >= kini) then
		return null;
	end if;
	lalu := coalesce((select k.sidik from layanan.kepala k order by k.hari desc limit 1), '\x');
	with tumbuh as materialized (
		select k.id, k.nomor, e.n as peristiwa_banyak, f.n as pdf_banyak
		from layanan.perkara k
		cross join lateral (select max(y.urut) as n from layanan.peristiwa y where y.perkara = k.id) e
		cross join lateral (select count(y.berkas)::int as n from surat.surat y where y.perkara = k.id) f
		left join lateral (select y.peristiwa_banyak, y.pdf_banyak from layanan.kepala_butir y where y.perkara = k.id order by y.hari desc limit 1) t on true
		where e.n > coalesce(t.peristiwa_banyak, 0) or f.n > coalesce(t.pdf_banyak, 0)
		order by k.id limit 5000
	), butir as (
		insert into layanan.kepala_butir as b (hari, perkara, nomor, peristiwa_banyak, pdf_banyak, peristiwa, jam, surat)
		select kini, t.id, t.nomor, t.peristiwa_banyak, t.pdf_banyak, x.peristiwa, x.jam, x.surat
		from tumbuh t cross join lateral layanan.kepala_butir_hitung(t.id, t.peristiwa_banyak, t.pdf_banyak) x
		returning b.nomor, layanan.kepala_butir_baris(b) as baris
	)
	insert into layanan.kepala (hari, perkara_banyak, sidik_lalu, sidik) select kini, count(*), lalu, layanan.kepala_sambung(lalu, array_agg(b.baris order by b.nomor collate "C")) from butir b
	returning * into h;
	return format('day=%s cases=%s head=%s', h.hari, h.perkara_banyak, encode(h.sidik, 'hex'));
end $$;
comment on function layanan.kepala_tutup() is 'Menutup kepala hari ini (UTC), sekali sehari: yang bertambah sejak kepala sebelumnya, paling banyak 5.000 perkara sekali tutup. Mengembalikan kepalanya untuk catatan pekerja, null bila sudah ditutup atau belum ada apa-apa';

create or replace function layanan.kepala_periksa() returns table (temuan text) language plpgsql stable security definer set search_path = '' as $$
begin
	return query select format('kepala harian %s %s', c.hari, case when c.sidik_lalu <> c.sebelum then 'tidak menyambung kepala sebelumnya' else 'tidak cocok dengan butir-butirnya' end)
	from (select t.*, lag(t.sidik, 1, '\x') over (order by t.hari) as sebelum from layanan.kepala t) c
	where c.sidik_lalu <> c.sebelum or c.sidik <> layanan.kepala_sambung(c.sidik_lalu,
			array(select layanan.kepala_butir_baris(b) from layanan.kepala_butir b where b.hari = c.hari order by b.nomor collate "C"))
		or c.perkara_banyak <> (select count(*) from layanan.kepala_butir b where b.hari = c.hari)
	order by c.hari;
	return query select format('%s: perkara yang tercatat pada kepala harian %s tidak ada lagi', min(b.nomor), min(b.hari))
	from layanan.kepala_butir b where not exists (select from layanan.perkara k where k.id = b.perkara) group by b.perkara order by 1;
end $$;
comment on function layanan.kepala_periksa() is 'Pemeriksaan kepala harian: tanpa baris berarti baik';

create or replace function layanan.kepala_butir_periksa(perkara bigint) returns table (temuan text) language plpgsql stable security definer set search_path = '' as $$
begin
	return query select format('%s: %s tidak lagi seperti pada kepala harian %s', (select k.nomor from layanan.perkara k where k.id = $1), g.apa, min(g.hari))
	from (select b.hari, v.apa
		from layanan.kepala_butir b cross join lateral layanan.kepala_butir_hitung(b.perkara, b.peristiwa_banyak, b.pdf_banyak) x
		cross join lateral (values ('peristiwa', b.peristiwa, x.peristiwa), ('buku besar jam', b.jam, x.jam), ('surat', b.surat, x.surat)) v (apa, dulu, kini)
		where b.perkara = $1 and v.dulu is distinct from v.kini) g
	group by g.apa order by min(g.hari), g.apa;
end $$;
comment on function layanan.kepala_butir_periksa(bigint) is 'Satu perkara terhadap kepala-kepala hariannya: tanpa baris berarti baik';
