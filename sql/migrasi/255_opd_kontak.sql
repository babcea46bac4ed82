-- How an agency is reached, changed without making a successor of it.
alter table organisasi.opd add column telepon text not null default '';
comment on column organisasi.opd.telepon is 'Telepon kedinasan OPD; kosong bila belum diketahui';
drop function if exists organisasi.opd_dokumen(organisasi.opd, jsonb, jsonb);
