-- A request is answered once; its answer can then be joined instead of looked up.
create unique index tanggapan_disetujui_sekali on layanan.tanggapan (permohonan) where disetujui is not null;
insert into dasar.pesan (kunci, kalimat) values ('tanggapan_disetujui_sekali', 'Permohonan ini sudah dijawab.')
on conflict on constraint pesan_pk do nothing;
