-- Help says how an order over a request that nobody answered is carried out, and how a file is kept back.
update layanan.petunjuk set cara = cara || ' Bila permohonannya belum pernah dijawab, jawab dahulu permohonan itu: usulkan dan setujui jawabannya beserta berkasnya, lalu catat pelaksanaannya.'
where peristiwa in ('laksanakan', 'laksana_putusan', 'penuhi_damai');
update layanan.petunjuk set cara = cara || ' Berkas yang sudah terlampir dan tidak boleh terbuka dicentang "tidak jadi diberikan": ia tetap tersimpan, pemohon tidak melihatnya.'
where peristiwa in ('usulkan', 'jawab_bagian');
