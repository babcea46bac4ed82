-- People: who looked at an identity number or file, and why.
insert into dasar.pilihan (jenis, kode, urut, nama) values
('alasan_identitas', 'kelengkapan', 1, 'Memeriksa kelengkapan permohonan atau keberatan'),
('alasan_identitas', 'kuasa', 2, 'Memeriksa pemberi dan penerima kuasa'),
('alasan_identitas', 'penyerahan', 3, 'Mencocokkan orang yang mengambil informasi'),
('alasan_identitas', 'sengketa', 4, 'Menyiapkan bahan sengketa di Komisi Informasi atau pengadilan'),
('alasan_identitas', 'hak_subjek', 5, 'Memenuhi permintaan pemilik data (UU 27/2022)'),
('alasan_identitas', 'lainnya', 9, 'Alasan lain'),
('identitas_apa', 'nomor', 1, 'Nomor identitas lengkap'),
('identitas_apa', 'identitas', 2, 'Berkas identitas'),
('identitas_apa', 'kuasa', 3, 'Surat kuasa');

create index jejak_identitas_idx on akun.jejak (id) where jenis = 'identitas_dibuka';
comment on index akun.jejak_identitas_idx is 'Halaman jejak: siapa membuka identitas siapa';
