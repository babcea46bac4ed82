-- What an applicant without the portal says or brings, by letter or at the counter, PPID Utama records for him with its true date.
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select a.prosedur, a.keadaan, a.peristiwa, 'ppid_utama', a.ke, a.pasal from layanan.alur a
where a.prosedur = 'permohonan' and a.peran = 'pemohon' and a.peristiwa in ('lengkapi', 'jelaskan', 'sepakati', 'pertahankan', 'cabut');

insert into layanan.petunjuk (peristiwa, tempat, cara)
select v.peristiwa, 'Meja kerja, halaman permohonan, Catat dari pemohon', v.cara || ' Isi tanggal benar-benar diterima dan bagaimana datangnya; suratnya boleh dilampirkan dan hanya dapat dibuka seperti berkas identitas.'
from (values
	('lengkapi', 'Bila pemohon membawa atau mengirim yang kurang tanpa lewat portal. Isi hanya yang diminta pada pemberitahuan kekurangan.'),
	('jelaskan', 'Bila pemohon menjawab pertanyaan secara lisan atau lewat surat.'),
	('sepakati', 'Bila pemohon menyetujui rumusan yang lebih sempit secara tertulis atau di loket.'),
	('pertahankan', 'Bila pemohon menyatakan tetap pada permintaan semula.'),
	('cabut', 'Bila pemohon sendiri mencabut permohonannya di luar portal. Waktu berhenti pada tanggal diterimanya.')) v (peristiwa, cara);
