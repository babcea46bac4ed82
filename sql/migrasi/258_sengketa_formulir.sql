-- What was sent with a form key, for disputes as for the others.
alter table layanan.sengketa add column formulir_isi bytea;
comment on column layanan.sengketa.formulir_isi is 'SHA-256 isi formulir seperti dikirim, bersama kunci formulirnya; kosong bila tidak datang dari formulir portal';
drop function if exists layanan.sengketa_sudah(int, text);
