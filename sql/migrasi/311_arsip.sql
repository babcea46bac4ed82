-- A search among all cases of a body reads them from the newest on and stops when a page is full.
create index perkara_arsip_idx on layanan.perkara (badan_publik, id) where prosedur = 'permohonan';
