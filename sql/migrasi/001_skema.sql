-- The schemas, in the order in which a request meets them. Tables of these schemas migrate forward; web and tugas are
-- dropped and reloaded whole by `ppid db deploy` and therefore are not made here.
create extension if not exists pgcrypto with schema public;

create schema if not exists dasar;
comment on schema dasar is 'Yang dipakai semua: pilihan, pesan, waktu, laju permintaan';
create schema if not exists organisasi;
comment on schema organisasi is 'Wilayah, badan publik dan OPD beserta masa berlakunya';
create schema if not exists kalender;
comment on schema kalender is 'Hari kerja, hari libur dan jangka waktu menurut aturan';
create schema if not exists akun;
comment on schema akun is 'Petugas, peran, sesi dan jejaknya';
create schema if not exists layanan;
comment on schema layanan is 'Permohonan dan perkara lain: peristiwa, alur, jam, berkas';
create schema if not exists informasi;
comment on schema informasi is 'Daftar informasi publik, informasi dikecualikan dan uji konsekuensi';
create schema if not exists surat;
comment on schema surat is 'Surat yang diterbitkan dan kiriman ke luar';
create schema if not exists laporan;
comment on schema laporan is 'Angka layanan dan laporan kepatuhan';
