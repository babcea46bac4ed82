-- A ticket, a letter or an old register has a number of its own; people ask by it.
create index permohonan_nomor_luar_cari_idx on layanan.permohonan using gin (nomor_luar public.gin_trgm_ops) where nomor_luar <> '';
