-- A made-up body with :n requests of 2026 and an objection to one in twenty, straight into the tables: only what a report
-- reads. For measuring, on a scratch database with the real calendar and agencies; every decision, delay and channel occurs.
insert into organisasi.badan_publik (kode, nama, wilayah, zona, kalender, instansi, alamat, kota, telepon, surel, situs)
select 'BENCH', 'Badan Uji', '76', 'Asia/Makassar', k.id, 'Uji', 'Uji', 'Mamuju', '0', 'uji@uji.example', 'https://uji.example'
from kalender.kalender k where k.kode = 'ID-5';
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari)
select b.id, 'OPD' || i, 'Perangkat Daerah ' || i, 'OPD ' || i, 'ppid_pelaksana', '2017-01-01'
from organisasi.badan_publik b, generate_series(1, 30) i where b.kode = 'BENCH';

create temp table baris as
with h as (
	select h.*, b.id as badan from kalender.hari h join organisasi.badan_publik b on b.kalender = h.kalender where b.kode = 'BENCH'
), p as (
	select i, date '2026-01-01' + (i * 300.0 / :n)::int as diterima, hashint4(i) & 1023 as r from generate_series(1, :n) i
)
select p.i, h.badan, p.diterima, p.r, p.r % 9 = 0 as panjang, t0.tanggal as tenggat_awal,
	case when p.r % 9 = 0 then t1.tanggal else t0.tanggal end as tenggat,
	case when p.r % 40 > 0 then j.tanggal end as ditutup, (array['dikabulkan', 'dikabulkan', 'dikabulkan', 'sebagian', 'ditolak',
		'tidak_dikuasai', 'belum_didokumentasikan', 'tidak_lengkap', 'dicabut'])[p.r % 9 + 1] as keputusan
from p join h on h.tanggal = p.diterima
join h t0 on t0.kerja and t0.ordinal = h.ordinal + 10
join h t1 on t1.kerja and t1.ordinal = h.ordinal + 17
join h j on j.kerja and j.ordinal = h.ordinal + 1 + p.r % 21;

insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, keadaan, giliran, rampung, aturan, dimulai, tenggat_awal, tenggat, aman, ditutup, diperpanjang)
select badan, 'permohonan', 'BENCH-2026-' || lpad(i::text, greatest(4, length(i::text)), '0'), 2026, i, 'selesai', 'selesai', true, 'tanggapan', diterima, tenggat_awal, tenggat,
	tenggat, ditutup, case when panjang and ditutup > diterima + 3 then diterima + 3 end
from baris order by i;
update layanan.perkara k set tenggat = k.tenggat_awal from organisasi.badan_publik b
where b.kode = 'BENCH' and k.badan_publik = b.id and k.diperpanjang is null and k.tenggat <> k.tenggat_awal;
insert into layanan.permohonan (id, badan_publik, formulir_sidik, kategori, nama, identitas_jenis, identitas_samar, identitas_sandi, alamat, telepon, surel,
	pekerjaan, golongan, tujuan, tujuan_golongan, cara_memperoleh, cara_kirim, kanal, diajukan, diterima, opd_utama, keputusan, ditanggapi, diserahkan)
select k.id, k.badan_publik, sha256(k.nomor::bytea), (array['perorangan', 'perorangan', 'perorangan', 'kelompok_orang', 'badan_hukum', 'badan_publik'])[r % 6 + 1],
	'Nama Pemohon ' || i, 'nik', '••••••••••••1234', 'v1:k1:' || repeat('A', 64), 'Jalan Contoh Nomor ' || i || ', Mamuju', '081200000000', 'pemohon' || i || '@contoh.example',
	'Mahasiswa', (array['mahasiswa', 'peneliti', 'wartawan', 'lsm', 'pegawai', 'swasta', 'advokat', 'lainnya'])[r % 8 + 1], 'Bahan penelitian',
	(array['penelitian', 'pendidikan', 'kerja', 'pengawasan', 'peliputan', 'advokasi', 'lainnya'])[r % 7 + 1], 'salinan_softcopy', 'portal',
	(array['web', 'web', 'web', 'langsung', 'surat', 'email', 'telepon', 'whatsapp', 'faks', 'sp4n_lapor'])[r % 10 + 1], now(), x.diterima,
	o.pertama + r % 30,
	case when x.ditutup is not null then x.keputusan end,
	case when x.keputusan not in ('tidak_lengkap', 'dicabut') then x.ditutup end,
	case when x.keputusan in ('dikabulkan', 'sebagian') and r % 5 > 0 then x.ditutup + 2 end
from baris x join layanan.perkara k on k.badan_publik = x.badan and k.urut = x.i and k.prosedur = 'permohonan',
	(select min(o.id) as pertama from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik where b.kode = 'BENCH') o order by i;
insert into layanan.tanggapan (badan_publik, permohonan, versi, keputusan, uraian, pasal, dasar_lain, disusun, disetujui)
select m.badan_publik, m.id, 1, m.keputusan, 'Uraian', case when m.id % 7 = 0 then '{}' when m.id % 3 = 0 then '{17.b,17.h}' else '{17.i}' end::text[],
	case when m.id % 7 = 0 then 'UU lain' else '' end, now(), now()
from layanan.permohonan m join organisasi.badan_publik b on b.id = m.badan_publik where b.kode = 'BENCH' and m.keputusan in ('ditolak', 'sebagian');

create temp table banding as
select row_number() over (order by b.i) as i, b.badan, k.id as permohonan, b.r, b.ditutup as timbul, b.ditutup + b.r % 50 as diterima,
	case when b.r % 30 > 0 then b.ditutup + b.r % 50 + 10 + b.r % 45 end as diputus, (array['dikabulkan', 'sebagian', 'ditolak', 'ditolak'])[b.r % 4 + 1] as keputusan
from baris b join layanan.perkara k on k.badan_publik = b.badan and k.urut = b.i and k.prosedur = 'permohonan'
where b.i % 20 = 0 and b.ditutup + b.r % 50 <= '2026-11-20';
insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, keadaan, giliran, rampung)
select badan, 'keberatan', 'BENCH-K-2026-' || lpad(i::text, greatest(4, length(i::text)), '0'), 2026, i, 'selesai', 'selesai', true from banding order by i;
insert into layanan.keberatan (id, badan_publik, formulir_sidik, permohonan, opd, alasan, informasi, kasus_posisi, tujuan, kategori, nama, identitas_jenis, identitas_samar,
	identitas_sandi, alamat, telepon, surel, pekerjaan, kanal, diajukan, diterima, alasan_timbul, lewat_waktu, keputusan, diputus, perintah_hari, dilaksanakan)
select k.id, k.badan_publik, sha256(k.nomor::bytea), x.permohonan, m.opd_utama, case x.r % 3 when 0 then '{35.a}' when 1 then '{35.c,35.g}' else '{35.d,35.e}' end::text[], 'Uji', 'Uji', 'Uji',
	m.kategori, m.nama, 'nik', '', '', m.alamat, m.telepon, m.surel, m.pekerjaan, m.kanal, now(), x.diterima, x.timbul, false, case when x.diputus is not null then x.keputusan end, x.diputus,
	case when x.keputusan <> 'ditolak' then 10 end, case when x.keputusan <> 'ditolak' and x.r % 7 > 0 then x.diputus + x.r % 25 end
from banding x join layanan.perkara k on k.badan_publik = x.badan and k.urut = x.i and k.prosedur = 'keberatan' join layanan.permohonan m on m.id = x.permohonan order by x.i;
insert into layanan.jam (badan_publik, perkara, aturan, hari)
select k.badan_publik, k.id, a.kode, a.hari from layanan.perkara k join organisasi.badan_publik b on b.id = k.badan_publik, (values ('keberatan_tanggapan', 30), ('pelaksanaan_putusan', 10)) a (kode, hari)
where b.kode = 'BENCH' and k.prosedur = 'keberatan';
