-- Searching on the desk without reading every case. Row policies keep an index on what people typed out of their caller's
-- reach (ilike is not leakproof), so layanan.cari_calon looks there as owner, and the search looks only among what it found.
create extension if not exists pg_trgm with schema public;
create index rincian_cari_idx on layanan.rincian using gin (isi public.gin_trgm_ops);
create index permohonan_cari_idx on layanan.permohonan using gin (nama public.gin_trgm_ops);
create index perkara_cari_idx on layanan.perkara using gin (nomor public.gin_trgm_ops);
