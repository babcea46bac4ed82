-- What was sent with a form key, so that another contents under the same key is told apart from the same sent twice.
create type layanan.formulir_kiriman as (sidik bytea, isi bytea);
comment on type layanan.formulir_kiriman is 'Formulir seperti dikirim: SHA-256 kuncinya dan SHA-256 isinya bersama kunci itu';

alter table layanan.permohonan add column formulir_isi bytea;
alter table layanan.keberatan add column formulir_isi bytea;
alter table layanan.tulisan add column formulir_isi bytea;
alter table informasi.uji add column formulir_isi bytea;
comment on column layanan.permohonan.formulir_isi is 'SHA-256 isi formulir seperti dikirim, bersama kunci formulirnya; kosong bila tidak datang dari formulir portal';
comment on column layanan.keberatan.formulir_isi is 'SHA-256 isi formulir seperti dikirim, bersama kunci formulirnya; kosong bila tidak datang dari formulir portal';
comment on column layanan.tulisan.formulir_isi is 'SHA-256 isi formulir seperti dikirim, bersama kunci formulirnya; kosong bila tidak datang dari formulir portal';
comment on column informasi.uji.formulir_isi is 'SHA-256 isi formulir seperti dikirim, bersama kunci formulirnya; kosong bila tidak datang dari formulir portal';

-- They take the contents as well now.
drop function if exists layanan.permohonan_ulang(int, text);
drop function if exists layanan.keberatan_sudah(int, text);
drop function if exists layanan.tulisan_formulir(jsonb, text);
drop function if exists layanan.tulisan_catat(bigint, text, jsonb, jsonb, boolean, text);
drop function if exists layanan.isian_ganti(bigint, text, jsonb, jsonb, jsonb, boolean, text);
drop function if exists layanan.permohonan_lengkapi(layanan.perkara, jsonb, jsonb, text[], text[], text[], text);
