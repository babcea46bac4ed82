-- The one way anything happens to a case.
create or replace function layanan.catat(perkara bigint, jenis text, isi jsonb default '{}', tanggal date default null) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	langkah layanan.alur;
	j layanan.jenis_peristiwa;
	hari_ini date;
	pada date;
	saat timestamptz := dasar.kini();
	baru bigint;
begin
	select * into strict k from layanan.perkara x where x.id = catat.perkara;
	hari_ini := organisasi.hari_ini(k.badan_publik);
	perform kalender.siap(k.badan_publik, hari_ini);
	perform layanan.bagian_kunci(k, catat.jenis);
	select * into strict k from layanan.perkara x where x.id = catat.perkara for update;
	perform layanan.wajib_terlibat(k);
	langkah := layanan.langkah(k, catat.jenis);
	if akun.petugas_kini() is not null then
		isi := isi || akun.atas_nama(k, langkah.peran);
	end if;
	select * into strict j from layanan.jenis_peristiwa x where x.kode = catat.jenis;
	pada := coalesce(catat.tanggal, hari_ini);
	insert into layanan.peristiwa (badan_publik, perkara, urut, jenis, waktu, tanggal, pelaku, peran, dari, ke, isi, sidik_lalu, sidik)
	values (k.badan_publik, k.id, k.peristiwa_banyak + 1, catat.jenis, saat, pada, akun.petugas_kini(), langkah.peran, k.keadaan, langkah.ke, catat.isi, k.sidik,
		layanan.peristiwa_sidik(k.sidik, k.nomor, k.peristiwa_banyak + 1, catat.jenis, saat, pada, akun.petugas_kini(), langkah.peran, k.keadaan, langkah.ke, catat.isi))
	returning id into baru;
	if catat.jenis = 'perpanjang' then
		perform layanan.jam_perpanjang(k, pada, catat.isi ->> 'alasan', baru);
	elsif catat.jenis = 'perpanjang_mediasi' then
		perform layanan.mediasi_perpanjang(k, pada, catat.isi ->> 'alasan', baru);
	end if;
	-- The first event finds no clock that it could end.
	if k.peristiwa_banyak > 0 then
		perform layanan.jam_tulis(x.id, 'selesai', pada, 0, '', baru) from layanan.jam x where x.perkara = k.id
			and (x.aturan = j.jam_selesai or exists (select from layanan.jam_tutup t where t.peristiwa = j.kode and t.aturan = x.aturan))
			and not exists (select from layanan.jam_catatan c where c.jam = x.id and c.jenis = 'selesai');
	end if;
	if j.jam_mulai is not null then
		perform layanan.jam_mulai(k.id, j.jam_mulai, coalesce((catat.isi ->> 'diterima')::date, pada), baru);
	end if;
	perform layanan.jam_langkah(k, langkah.ke, coalesce((catat.isi ->> 'diterima')::date, pada), baru);
	perform layanan.proyeksi_tulis(k.id);
	perform surat.kiriman_peristiwa(baru);
	-- What moves no case moves none beside it, and holds no lock on the request of a part.
	if catat.jenis not in ('ingatkan', 'geser') then
		perform layanan.bagian_ikut(k.id);
	end if;
	return baru;
end $$;
comment on function layanan.catat(bigint, text, jsonb, date) is
	'Mencatat satu peristiwa menurut alur: mengunci perkara, memeriksa peran dan keadaan, menyambung rantai hash, menggerakkan jam, menulis proyeksi, mengisi kotak keluar, dan menggerakkan permohonan bersama bagiannya. KI403 bila bukan haknya, KI409 bila bukan saatnya. Mengembalikan id peristiwa';

create or replace function layanan.langkah(k layanan.perkara, jenis text) returns layanan.alur
language plpgsql stable security definer set search_path = '' as $$
declare
	a layanan.alur;
	boleh text[];
begin
	select * into a from layanan.alur x
	where x.prosedur = k.prosedur and x.keadaan = k.keadaan and x.peristiwa = jenis and x.peran = any (akun.peran_kini())
		and (x.peran <> 'ppid_pelaksana' or k.opd && akun.opd_kini() or 'sistem' = any (akun.peran_kini()))
	order by x.peran limit 1;
	if found then
		return a;
	end if;
	select array_agg(x.peran) into boleh from layanan.alur x where x.prosedur = k.prosedur and x.peristiwa = jenis;
	if not coalesce(boleh && akun.peran_kini(), false) then
		perform dasar.gagal('KI403', 'Langkah ini bukan wewenang peran Anda.');
	end if;
	perform dasar.gagal('KI409', format('Langkah "%s" tidak dapat dilakukan karena keadaan perkara sudah "%s". Muat ulang halaman untuk melihat keadaan terakhir.',
		coalesce((select x.nama from layanan.jenis_peristiwa x where x.kode = jenis), jenis),
		coalesce((select x.nama from layanan.keadaan x where x.prosedur = k.prosedur and x.kode = k.keadaan), 'belum ada')));
end $$;
comment on function layanan.langkah(layanan.perkara, text) is
	'Baris alur untuk peristiwa ini oleh salah satu peran pemanggil, PPID Pelaksana hanya pada perkara OPD-nya; KI403 bila tak satu pun perannya boleh, KI409 bila keadaannya tidak cocok';

create or replace function layanan.wajib_terlibat(k layanan.perkara) returns void language plpgsql stable security definer set search_path = '' as $$
begin
	if akun.petugas_kini() is null then
		if k.keadaan = '' or k.kunci_sidik = akun.kunci_kini() or 'sistem' = any (akun.peran_kini()) then
			return;
		end if;
	elsif k.badan_publik = akun.badan_kini()
		and (akun.peran_kini() && '{ppid_utama,atasan_ppid,sistem}'::text[] or k.opd && akun.opd_kini()) then
		return;
	end if;
	perform dasar.gagal('KI404', 'Perkara tidak ditemukan.');
end $$;
comment on function layanan.wajib_terlibat(layanan.perkara) is 'KI404 bila pelaku panggilan ini bukan pemohon, petugas badan atau OPD perkara itu: yang tidak berhak tidak tahu perkaranya ada';

create or replace function layanan.jam_perpanjang(k layanan.perkara, hari date, alasan text, peristiwa bigint) returns void
language plpgsql security definer set search_path = '' as $$
declare
	a kalender.aturan;
begin
	if k.diperpanjang is not null then
		perform dasar.gagal('KI409', 'Waktu hanya dapat diperpanjang satu kali, dan perkara ini sudah diperpanjang.');
	elsif hari > k.tenggat then
		perform dasar.gagal('KI409', 'Tenggat sudah lewat. Perpanjangan hanya sah bila diberitahukan sebelum waktu habis.');
	elsif coalesce(alasan, '') = '' then
		perform dasar.gagal('KI409', 'Perpanjangan wajib disertai alasan tertulis.');
	end if;
	a := kalender.aturan_pada('perpanjangan', hari);
	perform layanan.jam_tulis(j.id, 'perpanjangan', jam_perpanjang.hari, a.panjang, alasan, peristiwa)
	from layanan.jam j where j.perkara = k.id and j.aturan = k.aturan;
end $$;
comment on function layanan.jam_perpanjang(layanan.perkara, date, text, bigint) is 'Perpanjangan sekali sebelum tenggat dengan alasan tertulis (UU 14/2008 Pasal 22 ayat (8)); KI409 bila tidak sah';
