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
	s layanan.jam_sifat;
	n int := (select max(x.urut) from layanan.jam x where x.perkara = jam_mulai.perkara and x.aturan = jam_mulai.aturan);
	j bigint;
begin
	select * into s from layanan.jam_sifat x where x.aturan = jam_mulai.aturan;
	if s.sejak_peristiwa then
		mulai := (select e.tanggal from layanan.peristiwa e where e.id = jam_mulai.peristiwa);
	end if;
	a := kalender.aturan_pada(aturan, mulai);
	if n is not null then
		if s.berulang is not true then
			perform dasar.gagal('KI409', pg_catalog.format('Jangka waktu "%s" sudah berjalan pada perkara ini.', a.nama));
		end if;
		perform layanan.jam_tulis(x.id, 'selesai', mulai, 0, '', jam_mulai.peristiwa) from layanan.jam x where x.perkara = jam_mulai.perkara and x.aturan = jam_mulai.aturan
			and not exists (select from layanan.jam_catatan c where c.jam = x.id and c.jenis = 'selesai');
	end if;
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

create or replace function layanan.jam_tanggal(jam bigint) returns table (badan_publik int, kalender smallint, aturan text, mulai date, hari int,
	tambahan int, jeda int, tenggat_awal date, tenggat date, aman date, selesai date)
language plpgsql stable security definer set search_path = '' as $$
declare
	j record;
	f layanan.jam_beku;
begin
	select x.badan_publik, b.kalender, x.aturan, x.hari, x.satuan, x.batas,
		coalesce(max(c.tanggal) filter (where c.jenis = 'mulai_ulang'), max(c.tanggal) filter (where c.jenis = 'mulai')) as mulai,
		max(c.tanggal) filter (where c.jenis = 'selesai') as selesai,
		coalesce(sum(c.hari) filter (where c.jenis = 'perpanjangan'), 0)::int as perpanjangan,
		count(*) filter (where c.jenis = 'henti') > 0 as terhenti
	into j from layanan.jam x
	join organisasi.badan_publik b on b.id = x.badan_publik
	join layanan.jam_catatan c on c.jam = x.id
	where x.id = jam_tanggal.jam
	group by x.id, b.id;
	if not found then
		return;
	end if;
	badan_publik := j.badan_publik;
	kalender := j.kalender;
	aturan := j.aturan;
	mulai := j.mulai;
	hari := j.hari;
	selesai := j.selesai;
	jeda := case when j.terhenti then layanan.jam_jeda(jam_tanggal.jam, j.badan_publik, j.kalender) else 0 end;
	tambahan := j.perpanjangan + jeda;
	select * into f from layanan.jam_beku x where x.jam = jam_tanggal.jam;
	if found then
		tenggat_awal := f.tenggat_awal;
		tenggat := f.tenggat;
		aman := f.aman;
	else
		tenggat_awal := layanan.jam_batas(j.kalender, j.mulai, j.hari, j.satuan, j.batas, false);
		tenggat := case when tambahan = 0 then tenggat_awal else layanan.jam_batas(j.kalender, j.mulai, j.hari + tambahan, j.satuan, j.batas, false) end;
		aman := layanan.jam_batas(j.kalender, j.mulai, j.hari + tambahan, j.satuan, j.batas, true);
	end if;
	return next;
end $$;
comment on function layanan.jam_tanggal(bigint) is
	'Tanggal satu jam dari buku besarnya: tenggat (hari kerja ke-n sesudah mulai), aman (hari mulai dihitung). Jam yang tertutup sebelum kalendernya berubah tetap seperti dahulu (layanan.jam_beku)';

create or replace function layanan.jam_jeda(jam bigint, badan int, kal smallint) returns int language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(sum(kalender.hari_kerja_antara(kal, h.tanggal, h.sampai)), 0)::int
		from (select c.jenis, c.tanggal, pg_catalog.lead(c.tanggal, 1, organisasi.hari_ini(badan)) over (order by c.urut) as sampai
			from layanan.jam_catatan c where c.jam = jam_jeda.jam and c.jenis in ('henti', 'lanjut')) h
		where h.jenis = 'henti');
end $$;
comment on function layanan.jam_jeda(bigint, int, smallint) is 'Hari kerja selama jam itu terhenti, sampai hari ini bila belum berlanjut';

create or replace function layanan.jam_hitung(jam bigint) returns table (aturan text, mulai date, hari int, tambahan int,
	tenggat_awal date, tenggat date, aman date, selesai date, terpakai int, terlambat int, sementara boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
	t record;
	f layanan.jam_beku;
	sampai date;
begin
	select * into t from layanan.jam_tanggal(jam_hitung.jam);
	if not found then
		return;
	end if;
	aturan := t.aturan;
	mulai := t.mulai;
	hari := t.hari;
	tambahan := t.tambahan;
	tenggat_awal := t.tenggat_awal;
	tenggat := t.tenggat;
	aman := t.aman;
	selesai := t.selesai;
	select * into f from layanan.jam_beku x where x.jam = jam_hitung.jam;
	if found then
		terpakai := f.terpakai;
		terlambat := f.terlambat;
		sementara := f.sementara;
	else
		sampai := coalesce(t.selesai, organisasi.hari_ini(t.badan_publik));
		terpakai := kalender.hari_kerja_antara(t.kalender, t.mulai, sampai) - t.jeda;
		terlambat := greatest(kalender.hari_kerja_antara(t.kalender, t.tenggat, sampai), 0);
		sementara := kalender.sementara(t.kalender, t.mulai, t.tenggat);
	end if;
	return next;
end $$;
comment on function layanan.jam_hitung(bigint) is
	'Segala tentang satu jam: tanggalnya (layanan.jam_tanggal), hari kerja terpakai dan terlambat sampai selesai atau hari ini, dan apakah kalendernya masih perkiraan';
