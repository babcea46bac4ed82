-- Requests whose words try to be formulas, an objection, and the exports of both registers.
begin;
insert into akun.petugas (badan_publik, nama, surel, sandi) select id, 'Petugas Utama', 'utama@register.example', '-' from organisasi.badan_publik where kode = 'SULBAR';
insert into akun.petugas_peran select id, 'ppid_utama' from akun.petugas where surel = 'utama@register.example';
create function pg_temp.bertindak(peran text) returns void language sql as $$
	select akun.bertindak(case when peran = 'ppid_utama' then t.id end, case when peran = 'ppid_utama' then t.badan_publik end, array[peran], '{}', null)
	from akun.petugas t where t.surel = 'utama@register.example'
$$;
select pg_temp.bertindak('pemohon');
select layanan.permohonan_buat(b.id, 'formulir-register-' || lpad(n::text, 6, '0'), jsonb_build_object('kategori', 'perorangan', 'nama', v.teks, 'kuasa_dari', '',
	'identitas_jenis', 'nik', 'identitas_samar', '••••••••••••0003', 'identitas_sandi', 'v1:uji:AAAA', 'alamat', 'Jalan "Kutip"; Mamuju', 'telepon', '081234567890', 'surel', 'nur@uji.example',
	'pekerjaan', v.teks, 'tujuan', v.teks, 'kanal', 'web', 'cara_memperoleh', 'salinan_softcopy', 'cara_kirim', 'portal',
	'rincian', case when n % 2 = 0 then jsonb_build_array(v.teks, E'baris satu\nbaris dua') else jsonb_build_array(repeat('panjang ', 600)) end), 'ajukan')
from organisasi.badan_publik b, generate_series(1, 300) n
cross join lateral (select (array['=1+1', '+62', '-1', '@SUM(A1)', E'\tTab', ' =spasi', '＝lebar', 'Nurhayati', E'x\u0001y', '<b>&amp;'])[n % 10 + 1] as teks) v where b.kode = 'SULBAR';
select pg_temp.bertindak('ppid_utama');
select layanan.catat(k.id, 'daftarkan') from layanan.perkara k where k.urut = 1;
-- The objection as its table holds it; how one is made is tested elsewhere.
insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, keadaan, rampung, giliran)
select id, 'keberatan', 'SULBAR-KB-2026-0001', extract(year from organisasi.hari_ini(id))::int, 1, 'diputus', true, 'selesai' from organisasi.badan_publik where kode = 'SULBAR';
insert into layanan.keberatan (id, badan_publik, formulir_sidik, alasan, informasi, kasus_posisi, tujuan, kategori, nama, identitas_jenis, identitas_samar, identitas_sandi,
	alamat, telepon, surel, pekerjaan, kanal, diajukan, diterima, lewat_waktu, keputusan, diputus, pertimbangan, atasan_nama, atasan_jabatan, tanggapan_pemohon)
select id, badan_publik, 'x', '{35.c,35.g}', '=cmd|x', 'kasus', 'tujuan', 'perorangan', 'Nurhayati', 'nik', '••••0003', 'v1:uji:AAAA',
	'Mamuju', '081234567890', '', '', 'web', now(), '2026-03-02', false, 'ditolak', '2026-03-30', 'Alasan.', 'Drs. Atasan', 'Sekretaris Daerah', 'tidak_puas: -' from layanan.perkara where prosedur = 'keberatan';
select layanan.ekspor_minta(r, jsonb_build_object('bentuk', k)) from unnest('{permohonan,keberatan}'::text[]) r, unnest('{csv,xlsx}'::text[]) k;
select akun.bertindak(null, null, '{}', '{}', null);
commit;
