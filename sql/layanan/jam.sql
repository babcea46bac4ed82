-- The clock of a case: an append-only ledger, from which everything else follows.
create or replace function layanan.jam_tulis(jam bigint, jenis text, tanggal date, hari int, alasan text, peristiwa bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
	insert into layanan.jam_catatan (jam, urut, jenis, tanggal, hari, alasan, peristiwa, waktu)
	select $1, coalesce(max(c.urut), 0) + 1, $2, $3, $4, $5, $6, pg_catalog.now() from layanan.jam_catatan c where c.jam = $1;
end $$;
comment on function layanan.jam_tulis(bigint, text, date, int, text, bigint) is 'Menambah satu catatan pada buku besar jam; perkara sudah dikunci pemanggil';

create or replace function layanan.jam_mulai(perkara bigint, aturan text, mulai date, peristiwa bigint) returns void
language plpgsql security definer set search_path = '' as $$
declare
	a kalender.aturan;
	n int := (select max(x.urut) from layanan.jam x where x.perkara = jam_mulai.perkara and x.aturan = jam_mulai.aturan);
	j bigint;
begin
	if exists (select from layanan.jam_sifat s where s.aturan = jam_mulai.aturan and s.sejak_peristiwa) then
		mulai := (select e.tanggal from layanan.peristiwa e where e.id = jam_mulai.peristiwa);
	end if;
	a := kalender.aturan_pada(aturan, mulai);
	if n is not null and not exists (select from layanan.jam_sifat s where s.aturan = jam_mulai.aturan and s.berulang) then
		perform dasar.gagal('KI409', pg_catalog.format('Jangka waktu "%s" sudah berjalan pada perkara ini.', a.nama));
	end if;
	perform layanan.jam_tulis(x.id, 'selesai', mulai, 0, '', jam_mulai.peristiwa) from layanan.jam x where x.perkara = jam_mulai.perkara and x.aturan = jam_mulai.aturan
		and not exists (select from layanan.jam_catatan c where c.jam = x.id and c.jenis = 'selesai');
	insert into layanan.jam (badan_publik, perkara, aturan, hari, satuan, batas, urut)
	select k.badan_publik, k.id, a.kode, coalesce((e.isi ->> 'jam_hari')::int, a.panjang), case a.satuan when 'hari' then 'hari' else 'hari_kerja' end,
		(e.isi ->> 'jam_batas')::date, coalesce(n, 0) + 1
	from layanan.perkara k left join layanan.peristiwa e on e.id = jam_mulai.peristiwa
	where k.id = jam_mulai.perkara returning id into j;
	perform layanan.jam_tulis(j, 'mulai', mulai, 0, a.pasal, peristiwa);
end $$;
comment on function layanan.jam_mulai(bigint, text, date, bigint) is
	'Memulai jam suatu aturan; panjangnya menurut aturan yang berlaku pada tanggal mulai, atau jam_hari dari peristiwanya bila lamanya ditetapkan orang, atau sampai jam_batas bila harinya yang ditetapkan. Aturan yang berulang menghentikan jamnya yang masih berjalan';

create or replace function layanan.jam_batas(kal smallint, mulai date, hari int, satuan text, batas date, aman boolean) returns date
language plpgsql stable set search_path = '' as $$
begin
	return case when batas is not null then batas
		when satuan = 'hari' then kalender.tambah(kal, mulai, hari - aman::int, 'hari')
		when aman then kalender.aman(kal, mulai, hari)
		else kalender.tenggat(kal, mulai, hari) end;
end $$;
comment on function layanan.jam_batas(smallint, date, int, text, date, boolean) is
	'Tenggat suatu jam, atau tanggal amannya: hari yang ditetapkan, hari menurut penanggalan, atau hari kerja';

create or replace function layanan.jam_hitung(jam bigint) returns table (aturan text, mulai date, hari int, tambahan int,
	tenggat_awal date, tenggat date, aman date, selesai date, terpakai int, terlambat int, sementara boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query with dasar_jam as (
		select j.aturan, j.hari, j.satuan, j.batas, b.kalender, organisasi.hari_ini(b.id) as kini,
			coalesce(max(c.tanggal) filter (where c.jenis = 'mulai_ulang'), max(c.tanggal) filter (where c.jenis = 'mulai')) as mulai,
			max(c.tanggal) filter (where c.jenis = 'selesai') as selesai,
			coalesce(sum(c.hari) filter (where c.jenis = 'perpanjangan'), 0)::int as perpanjangan,
			(select coalesce(sum(kalender.hari_kerja_antara(b.kalender, h.tanggal, h.sampai)), 0)::int
				from (select c2.jenis, c2.tanggal, pg_catalog.lead(c2.tanggal, 1, organisasi.hari_ini(b.id)) over (order by c2.urut) as sampai
					from layanan.jam_catatan c2 where c2.jam = j.id and c2.jenis in ('henti', 'lanjut')) h
				where h.jenis = 'henti') as jeda
		from layanan.jam j
		join organisasi.badan_publik b on b.id = j.badan_publik
		join layanan.jam_catatan c on c.jam = j.id
		where j.id = $1
		group by j.id, b.id
	), hitungan as (
		select d.*, d.perpanjangan + d.jeda as tambah,
			layanan.jam_batas(d.kalender, d.mulai, d.hari, d.satuan, d.batas, false) as t0,
			layanan.jam_batas(d.kalender, d.mulai, d.hari + d.perpanjangan + d.jeda, d.satuan, d.batas, false) as t1,
			layanan.jam_batas(d.kalender, d.mulai, d.hari + d.perpanjangan + d.jeda, d.satuan, d.batas, true) as a1
		from dasar_jam d
	)
	select h.aturan, h.mulai, h.hari, h.tambah, coalesce(f.tenggat_awal, h.t0), coalesce(f.tenggat, h.t1), coalesce(f.aman, h.a1), h.selesai,
		coalesce(f.terpakai, kalender.hari_kerja_antara(h.kalender, h.mulai, coalesce(h.selesai, h.kini)) - h.jeda),
		coalesce(f.terlambat, greatest(kalender.hari_kerja_antara(h.kalender, h.t1, coalesce(h.selesai, h.kini)), 0)),
		coalesce(f.sementara, kalender.sementara(h.kalender, h.mulai, h.t1))
	from hitungan h
	left join layanan.jam_beku f on f.jam = $1;
end $$;
comment on function layanan.jam_hitung(bigint) is
	'Segala tentang satu jam dari buku besarnya: tenggat (hari kerja ke-n sesudah mulai), aman (hari mulai dihitung), hari kerja terpakai dan terlambat sampai selesai atau hari ini. Jam yang tertutup sebelum kalendernya berubah tetap seperti dahulu (layanan.jam_beku)';
