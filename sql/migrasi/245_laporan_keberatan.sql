-- From which day the right to object ran, so that the last day to object can be counted again from the calendar of a report.
alter table layanan.keberatan add column alasan_timbul date;
comment on column layanan.keberatan.alasan_timbul is 'Hari timbulnya alasan keberatan, awal jangka waktu mengajukannya; kosong bila belum timbul atau tanpa permohonan';
update layanan.keberatan m set alasan_timbul = coalesce(
	greatest(case when p.ditanggapi <= m.diterima then p.ditanggapi end, case when p.diserahkan <= m.diterima then p.diserahkan end),
	case when k.ditutup <= m.diterima then k.ditutup end, case when k.tenggat < m.diterima then k.tenggat + 1 end)
from layanan.permohonan p join layanan.perkara k on k.id = p.id where p.id = m.permohonan and m.batas_ajukan is not null;
