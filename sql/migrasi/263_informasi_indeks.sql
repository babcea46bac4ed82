-- What the public list asks first: which agencies and years there are, without reading every item.
create index dip_umum_opd_idx on informasi.dip (badan_publik, opd) where versi_terbit is not null and ditarik is null;
create index dip_umum_tahun_idx on informasi.dip (badan_publik, tahun) where versi_terbit is not null and ditarik is null;
-- They find numbers first and read rows afterwards.
drop function if exists informasi.umum_cocok(int, jsonb);
drop function if exists informasi.umum_baris(int, jsonb, int);
