-- Rows of the desk come grouped; they are no longer built as one list and taken apart again.
drop function if exists layanan.meja_kelompok(jsonb, boolean);
drop function if exists layanan.meja_baris(layanan.perkara[], kalender.hari, date);
