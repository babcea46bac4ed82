-- The work desk reads open cases in the order of their safe date: first those whose clock runs, then those to be handed
-- over. What counting and the row policies need stands in the index, so that the table is not read for it.
create index perkara_berjalan_idx on layanan.perkara (badan_publik, aman, id) include (tenggat, opd, kunci_sidik) where not rampung and ditutup is null;
create index perkara_serah_idx on layanan.perkara (badan_publik, aman, id) include (opd, kunci_sidik) where not rampung and ditutup is not null;
