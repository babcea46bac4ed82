-- What every letter prints. Each kind adds its own part with surat.isi_JENIS.
create or replace function surat.kop(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('badan', upper(b.nama), 'instansi', upper(b.instansi), 'alamat', b.alamat,
		'kontak', pg_catalog.concat_ws(' · ', 'Telepon ' || nullif(b.telepon, ''), 'Surel ' || nullif(b.surel, ''), nullif(b.situs, '')))
		from organisasi.badan_publik b where b.id = badan);
end $$;
comment on function surat.kop(int) is 'Kop surat badan publik';

create or replace function surat.penanda_tangan(petugas int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('nama', t.nama, 'nip', t.nip,
		'jabatan', coalesce(nullif(t.jabatan, ''), 'Pejabat Pengelola Informasi dan Dokumentasi'), 'opd', coalesce(o.nama, ''))
		from akun.petugas t left join organisasi.opd o on o.id = t.opd where t.id = petugas);
end $$;
comment on function surat.penanda_tangan(int) is 'Nama, jabatan dan NIP petugas yang menandatangani; null bila surat terbit otomatis';

create or replace function surat.pemohon(m layanan.permohonan) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('nama', m.nama, 'kuasa_dari', m.kuasa_dari, 'kategori', dasar.nama_pilihan('kategori_pemohon', m.kategori),
		'identitas', m.identitas_samar, 'alamat', m.alamat, 'telepon', m.telepon, 'surel', m.surel, 'pekerjaan', m.pekerjaan,
		'kontak', pg_catalog.concat_ws(' / ', nullif(m.telepon, ''), nullif(m.surel, ''))));
end $$;
comment on function surat.pemohon(layanan.permohonan) is 'Data pemohon yang dicetak; nomor identitas hanya tersamar';

create or replace function surat.isi_umum(perkara bigint, petugas int, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kop', surat.kop(k.badan_publik), 'badan', b.nama, 'tempat', b.kota,
		'tanggal', dasar.tanggal(pada), 'tanggal_hari', dasar.tanggal_hari(pada), 'tanggal_iso', pada, 'contoh', k.contoh,
		'sifat', 'Biasa', 'lampiran', '-', 'penanda_tangan', surat.penanda_tangan(petugas), 'pemohon', surat.pemohon(m),
		'pendaftaran', pg_catalog.jsonb_build_object('nomor', k.nomor, 'diterima', dasar.tanggal(m.diterima), 'diterima_hari', dasar.tanggal_hari(m.diterima),
			'diajukan', dasar.waktu_lokal(m.diajukan, b.zona), 'kanal', dasar.nama_pilihan('kanal', m.kanal), 'nomor_luar', m.nomor_luar),
		'rincian', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('no', r.urut, 'isi', r.isi) order by r.urut), '[]')
			from layanan.rincian r where r.permohonan = m.id),
		'tujuan', m.tujuan, 'cara_memperoleh', dasar.nama_pilihan('cara_memperoleh', m.cara_memperoleh), 'cara_kirim', dasar.nama_pilihan('cara_kirim', m.cara_kirim))
		from layanan.perkara k
		join organisasi.badan_publik b on b.id = k.badan_publik
		join layanan.permohonan m on m.id = k.id
		where k.id = $1);
end $$;
comment on function surat.isi_umum(bigint, int, date) is 'Bagian isi yang sama pada semua surat permohonan';
