-- Notices of objections and of what applicants do; the language an applicant is written to in.
alter table layanan.permohonan add column bahasa text not null default 'id'
	constraint permohonan_bahasa_dikenal check (bahasa in ('id', 'en'));
comment on column layanan.permohonan.bahasa is 'Bahasa surel kepada pemohon';

insert into surat.pola (kode, nama) values
('berita', 'Pemberitahuan kepada petugas');

insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola) values
('ajukan_keberatan', 'keberatan', 'pemohon', 'surel', 'tanda_bukti'),
('catat_keberatan', 'keberatan', 'pemohon', 'surel', 'tanda_bukti'),
('ajukan_keberatan', 'keberatan', 'ppid_utama', 'surel', 'berita'),
('catat_keberatan', 'keberatan', 'ppid_utama', 'surel', 'berita'),
('nyatakan', 'keberatan', 'giliran', 'surel', 'berita'),
('cabut_keberatan', 'keberatan', 'atasan_ppid', 'surel', 'berita'),
('cabut_keberatan', 'keberatan', 'ppid_utama', 'surel', 'berita'),
('jawab_putusan', 'keberatan', 'atasan_ppid', 'surel', 'berita'),
('jelaskan', 'permohonan', 'giliran', 'surel', 'giliran'),
('sepakati', 'permohonan', 'giliran', 'surel', 'giliran'),
('pertahankan', 'permohonan', 'giliran', 'surel', 'giliran'),
('jelaskan', 'permohonan', 'ppid_utama', 'surel', 'berita'),
('sepakati', 'permohonan', 'ppid_utama', 'surel', 'berita'),
('pertahankan', 'permohonan', 'ppid_utama', 'surel', 'berita'),
('cabut', 'permohonan', 'ppid_utama', 'surel', 'berita'),
('cabut', 'permohonan', 'ppid_pelaksana', 'surel', 'berita'),
('perpanjang', 'permohonan', 'ppid_pelaksana', 'surel', 'berita');
