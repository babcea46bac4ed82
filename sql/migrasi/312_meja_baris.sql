-- Rows of the other desks are made together, not one by one.
drop function if exists layanan.keberatan_baris(layanan.perkara, kalender.hari, date);
drop function if exists layanan.sengketa_baris(layanan.perkara, kalender.hari, date);
