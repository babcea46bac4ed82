-- Whose an upload is while nothing has it yet: the share of the space for uploads is per sender.
alter table layanan.berkas add column asal bytea constraint berkas_asal_lepas check (asal is null or golongan is null);
comment on column layanan.berkas.asal is 'SHA-256 pengunggah (petugas, atau jaringan alamatnya) selama belum dilampirkan; dilupakan begitu terlampir';
