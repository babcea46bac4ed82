-- One count of the time to object, for the page, the letters, the calendar and the register: it returns more columns now.
drop function if exists layanan.keberatan_jendela(layanan.perkara);
