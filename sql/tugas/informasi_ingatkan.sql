-- Reminders of article 9(3). What is late and was not reminded of within the period makes one digest per OPD; each line is
-- written down in the transaction that fills the outbox. Days on which the worker was away are simply made up for.
create function tugas.informasi_jatuh(badan int, hari date) returns table (opd int, dip bigint, dasar date, ke int) language plpgsql stable set search_path = '' as $$
declare
	ulang int := (kalender.aturan_pada('informasi_berkala_ulang', hari)).panjang;
begin
	return query select b.opd, b.dip, b.dasar, coalesce(i.ke, 0) + 1
	from informasi.berkala(badan, hari) b
	left join informasi.dip d on d.id = b.dip
	left join lateral (select max(x.ke) as ke, max(y.tanggal) as tanggal from informasi.pengingat_butir x join informasi.pengingat y on y.id = x.pengingat
		where x.dasar = b.dasar and (x.dip = b.dip or x.dip is null and b.dip is null and x.opd = b.opd)) i on true
	where b.lewat and not coalesce(d.contoh, false) and (i.tanggal is null or hari >= i.tanggal + pg_catalog.make_interval(months => ulang))
		-- Examples alone do not mean that the body keeps its list here.
		and (b.dip is not null or exists (select from informasi.dip x where x.badan_publik = badan and x.versi_terbit is not null and not x.contoh));
end $$;
comment on function tugas.informasi_jatuh(int, date) is 'Yang lewat enam bulan dan belum diingatkan dalam jangka waktu pengulangannya; ke = pengingat keberapa';

create function tugas.informasi_isi(badan int, opd int, hari date, eskalasi boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('nomor', null, 'badan', b.nama, 'opd', o.nama, 'bulan', a.panjang, 'pasal', a.pasal, 'eskalasi', eskalasi, 'kunci', null, 'jalur', '/meja/informasi',
		'jumlah', count(d.id), 'ada', count(d.id) > 0, 'tanpa', count(d.id) = 0, 'lainnya', case when count(d.id) > 20 then count(d.id) - 20 end,
		'daftar', coalesce(pg_catalog.jsonb_path_query_array(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('judul', d.judul, 'kode', d.kode, 'diperbarui', dasar.tanggal(x.dasar), 'jatuh', dasar.tanggal(x.jatuh)) order by x.jatuh, d.id)
			filter (where d.id is not null), '$[0 to 19]'), '[]'))
		from organisasi.badan_publik b join organisasi.opd o on o.badan_publik = b.id
		cross join lateral kalender.aturan_pada('informasi_berkala', hari) a
		left join informasi.berkala(b.id, hari) x on x.opd = o.id and x.lewat
		left join informasi.dip d on d.id = x.dip and not d.contoh
		where b.id = informasi_isi.badan and o.id = informasi_isi.opd group by b.id, o.id, a.panjang, a.pasal);
end $$;
comment on function tugas.informasi_isi(int, int, date, boolean) is 'Isi pengingat satu OPD: semua informasinya yang lewat, paling banyak dua puluh disebut; hanya nama informasi yang sudah terbit';

create function tugas.informasi_kirim(badan int, opd int, hari date, eskalasi boolean) returns int language plpgsql volatile set search_path = '' as $$
declare
	n int;
begin
	insert into surat.kiriman (badan_publik, saluran, pola, penerima, petugas, bahasa, tujuan, isi, keadaan, dibuat)
	select distinct on (a.saluran, u.tujuan) badan, a.saluran, a.pola, a.penerima, u.petugas, 'id', u.tujuan, tugas.informasi_isi(badan, informasi_kirim.opd, hari, eskalasi), 'antre', dasar.kini()
	from surat.kiriman_aturan_pada('informasi_berkala', 'informasi') a
	join surat.saluran s on s.kode = a.saluran and s.aktif
	cross join lateral (select null::int as petugas, o.surel_kepala as tujuan from organisasi.opd o where a.penerima = 'kepala_opd' and o.id = informasi_kirim.opd
		union all select p.petugas, p.tujuan from surat.kiriman_petugas(badan, a.penerima, array[informasi_kirim.opd]) p where a.penerima <> 'kepala_opd') u
	where a.peristiwa = 'informasi_berkala' and a.pola is not null and u.tujuan <> ''
		-- An OPD without a PPID Pelaksana of its own is PPID Utama's to remind from the first time on.
		and (not a.hanya_eskalasi or eskalasi or a.penerima = 'ppid_utama' and not exists (select from surat.kiriman_petugas(badan, 'ppid_pelaksana', array[informasi_kirim.opd])))
	order by a.saluran, u.tujuan, a.penerima <> 'ppid_pelaksana', a.penerima;
	get diagnostics n = row_count;
	return n;
end $$;
comment on function tugas.informasi_kirim(int, int, date, boolean) is 'Mengisi kotak keluar untuk pengingat satu OPD menurut surat.kiriman_aturan; setiap alamat sekali';

create function tugas.informasi_ingatkan() returns int language plpgsql security definer set search_path = '' as $$
declare
	b record;
	r record;
	x bigint;
	n int := 0;
begin
	perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('tugas.informasi_ingatkan'));
	for b in select y.id, h.tanggal as hari from organisasi.badan_publik y join kalender.hari h on h.kalender = y.kalender and h.tanggal = organisasi.hari_ini(y.id) and h.kerja
		where (dasar.kini() at time zone y.zona)::time >= (select min(p.pukul) from layanan.pengingat p) order by y.id
	loop
		for r in select j.opd, pg_catalog.bool_or(j.ke > 1) as eskalasi, pg_catalog.array_agg(j.dip) as dip, pg_catalog.array_agg(j.dasar) as dasar, pg_catalog.array_agg(j.ke) as ke
			from tugas.informasi_jatuh(b.id, b.hari) j group by j.opd order by j.opd
		loop
			begin
				insert into informasi.pengingat (badan_publik, opd, tanggal, eskalasi, waktu) values (b.id, r.opd, b.hari, r.eskalasi, dasar.kini())
				on conflict on constraint pengingat_sehari_sekali do nothing returning id into x;
				continue when not found;
				insert into informasi.pengingat_butir (pengingat, opd, dip, dasar, ke) select x, r.opd, u.dip, u.dasar, u.ke from unnest(r.dip, r.dasar, r.ke) u (dip, dasar, ke);
				if tugas.informasi_kirim(b.id, r.opd, b.hari, r.eskalasi) > 0 then
					perform pg_catalog.pg_notify('tugas', 'kiriman');
				end if;
				n := n + 1;
			exception when others then
				raise warning 'pengingat informasi OPD %: %', r.opd, sqlerrm;
			end;
		end loop;
	end loop;
	return n;
end $$;
comment on function tugas.informasi_ingatkan() is
	'Mengingatkan OPD yang informasi berkalanya lewat enam bulan atau tidak ada (UU 14/2008 Pasal 9 ayat (3)), pada hari kerja; mengembalikan banyaknya ringkasan';
