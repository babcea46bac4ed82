-- The work desk reads open cases in the order of their safe date: first those whose clock runs, then those to be handed over.
create index perkara_berjalan_idx on layanan.perkara (badan_publik, aman, id) where not rampung and ditutup is null;
create index perkara_serah_idx on layanan.perkara (badan_publik, aman, id) where not rampung and ditutup is not null;
