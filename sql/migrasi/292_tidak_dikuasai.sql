-- What is exempt and what is not held are two things: an answer says either or both (UU 14/2008 art. 22(7) a to e, 6(3) e).
-- And an answer made of parts says why a part is missing from it.
alter table layanan.tanggapan
	add column tidak_dikuasai text not null default '',
	add column dikuasai boolean not null default false,
	add column tanpa_bagian jsonb not null default '[]',
	drop constraint tanggapan_penolakan_beralasan;
alter table layanan.tanggapan add constraint tanggapan_penolakan_beralasan check
	(keputusan not in ('ditolak', 'sebagian') or cardinality(pasal) > 0 or dasar_lain <> '' or keputusan = 'sebagian' and tidak_dikuasai <> '');
comment on column layanan.tanggapan.tidak_dikuasai is 'Bagian yang tidak dikuasai atau belum didokumentasikan; kosong bila semuanya dikuasai, atau bila keputusannya sendiri sudah berkata demikian bagi seluruhnya';
comment on column layanan.tanggapan.dikuasai is 'Yang tidak dapat diberikan itu dikuasai, hanya belum didokumentasikan';
comment on column layanan.tanggapan.tanpa_bagian is 'Bagian atau butir yang tidak ikut dalam jawaban, masing-masing dengan alasannya: [{kunci, nama, alasan}]';
comment on column layanan.tanggapan.badan_penguasa is 'Badan lain yang menguasai seluruhnya atau bagian yang tidak dikuasai, bila diketahui';

update dasar.pilihan set nama = 'Belum dikuasai atau didokumentasikan' where jenis = 'keputusan' and kode = 'belum_didokumentasikan';
update dasar.pilihan set nama = 'Informasi yang Saudara mohonkan belum dikuasai atau didokumentasikan.' where jenis = 'kalimat_keputusan' and kode = 'belum_didokumentasikan';
insert into dasar.pilihan (jenis, kode, urut, nama, dasar_hukum) values
('kalimat_keputusan', 'belum_didokumentasikan_dikuasai', 6, 'Informasi yang Saudara mohonkan kami kuasai, tetapi belum didokumentasikan.', 'UU 14/2008 Pasal 6 ayat (3) huruf e'),
('kalimat_keputusan', 'sebagian_tidak_dikuasai', 7, 'Informasi yang Saudara mohonkan dapat diberikan sebagian. Bagian yang lain tidak kami kuasai atau belum didokumentasikan, sebagaimana dijelaskan di bawah ini.', 'UU 14/2008 Pasal 6 ayat (3) huruf e dan Pasal 22 ayat (7) huruf a, b dan d'),
('kalimat_keputusan', 'sebagian_keduanya', 8, 'Informasi yang Saudara mohonkan dapat diberikan sebagian. Bagian yang dikecualikan dihitamkan atau tidak diberikan, dan bagian yang lain tidak kami kuasai atau belum didokumentasikan, sebagaimana dijelaskan di bawah ini.', 'UU 14/2008 Pasal 22 ayat (7) huruf a, b, d dan e'),
('kalimat_keputusan', 'ditolak_keduanya', 9, 'Informasi yang Saudara mohonkan tidak dapat diberikan: sebagian termasuk informasi yang dikecualikan, dan sebagian yang lain tidak kami kuasai atau belum didokumentasikan.', 'UU 14/2008 Pasal 22 ayat (7) huruf a, b dan c');
-- Which notice says what now follows from the answer, not from the decision alone.
drop function if exists laporan.alasan(text[], text);
drop function if exists layanan.register_alasan(text[], text);
update layanan.petunjuk set cara = 'Pilih keputusan, tulis uraian yang dibaca pemohon, bentuk, cara dan biayanya. Bila sebagian tidak dikuasai atau belum didokumentasikan: tulis bagian mana dan siapa yang menguasainya; itu tidak memerlukan uji konsekuensi. Bila ada yang dikecualikan: pilih huruf Pasal 17, uji konsekuensi yang berlaku, dan rincian setiap bagian yang dihitamkan. Bila ada bagian yang dikembalikan atau dibatalkan: alihkan kepada OPD lain, atau centang dan tulis mengapa permohonan dijawab tanpanya.'
where peristiwa = 'usulkan';
