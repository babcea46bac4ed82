-- The Atasan's message asks PPID Utama for a statement, so PPID Utama hears of it.
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola) values
('periksa', 'keberatan', 'ppid_utama', 'surel', 'berita');
