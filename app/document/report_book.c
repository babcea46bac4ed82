#include "document/report_book.h"

#define TEXT(name)		{ name, REPORT_TEXT, 0, 0 }
#define DATE(name)		{ name, REPORT_DATE, 0, 0 }
#define DUE(name)		{ name, REPORT_DUE, 0, 0 }
#define NUMBER(name)		{ name, REPORT_NUMBER, 0, 0 }
#define SPAN(name, from, to)	{ name, REPORT_SPAN, from, to }

static const struct report_column requests[REQUEST_COLUMNS] = {
	TEXT("nomor"), TEXT("opd"), TEXT("kanal"), TEXT("kategori"),
	TEXT("golongan"), TEXT("tujuan"), TEXT("bawaan"), DATE("diterima"),
	DATE("lengkap"), DATE("mulai"), DATE("diperpanjang"),
	DUE("tenggatAwal"), DUE("tenggat"), DATE("ditanggapi"),
	DATE("selesai"), DATE("diserahkan"), TEXT("keputusan"), TEXT("alasan"),
	NUMBER("hariKerja"), NUMBER("hari"), NUMBER("terlambatAwal"),
	NUMBER("terlambat"),
	SPAN("hariLengkap", REQUEST_RECEIVED, REQUEST_COMPLETE),
	SPAN("hariPerpanjangan", REQUEST_RECEIVED, REQUEST_EXTENDED),
	SPAN("hariPenyerahan", REQUEST_RECEIVED, REQUEST_HANDED),
};

static const struct report_column objections[OBJECTION_COLUMNS] = {
	TEXT("nomor"), TEXT("opd"), TEXT("alasan"), TEXT("bawaan"),
	TEXT("lewatWaktu"), DATE("timbul"), DUE("batasAjukan"),
	DATE("diterima"), DATE("diperiksa"), DUE("tenggat"),
	DATE("ditanggapi"), DATE("selesai"), TEXT("keputusan"),
	NUMBER("perintahHari"), DUE("tenggatPelaksanaan"),
	DATE("dilaksanakan"), NUMBER("hariKerja"), NUMBER("hari"),
	NUMBER("terlambat"), NUMBER("hariKerjaPelaksanaan"),
	NUMBER("terlambatPelaksanaan"),
	SPAN("hariTimbul", OBJECTION_AROSE, OBJECTION_RECEIVED),
	SPAN("hariPemeriksaan", OBJECTION_RECEIVED, OBJECTION_EXAMINED),
	SPAN("hariPelaksanaan", OBJECTION_ANSWERED, OBJECTION_DONE),
};

#define SINCE_FILED(name, to)	SPAN(name, DISPUTE_FILED, to)

static const struct report_column disputes[DISPUTE_COLUMNS] = {
	TEXT("nomor"), TEXT("opd"), TEXT("alasan"), TEXT("bawaan"),
	TEXT("lewatWaktu"), DATE("timbul"), DUE("batasAjukan"),
	DATE("diajukan"), DATE("register"), DUE("tenggatKi"), DATE("mediasi"),
	DATE("mediasiSelesai"), TEXT("mediasiHasil"), DATE("ajudikasi"),
	DATE("putusan"), TEXT("amar"), DATE("salinan"), DATE("pengadilan"),
	TEXT("pengadilanOleh"), DATE("putusanPengadilan"),
	TEXT("amarPengadilan"), DATE("kasasi"), TEXT("kasasiOleh"),
	DATE("putusanKasasi"), TEXT("amarKasasi"), DATE("perintah"),
	DUE("tenggatPelaksanaan"), DATE("eksekusi"), DATE("selesai"),
	TEXT("penyelesaian"), NUMBER("hari"), NUMBER("hariKerjaKi"),
	NUMBER("lewatKi"), NUMBER("terlambat"),
	SPAN("hariTimbul", DISPUTE_AROSE, DISPUTE_FILED),
	SINCE_FILED("hariRegister", DISPUTE_REGISTERED),
	SINCE_FILED("hariMediasi", DISPUTE_MEDIATED),
	SINCE_FILED("hariMediasiSelesai", DISPUTE_MEDIATION_END),
	SINCE_FILED("hariAjudikasi", DISPUTE_HEARD),
	SINCE_FILED("hariPutusan", DISPUTE_DECIDED),
	SINCE_FILED("hariSalinan", DISPUTE_COPY),
	SINCE_FILED("hariPengadilan", DISPUTE_COURT),
	SINCE_FILED("hariPutusanPengadilan", DISPUTE_COURT_END),
	SINCE_FILED("hariKasasi", DISPUTE_CASSATION),
	SINCE_FILED("hariPutusanKasasi", DISPUTE_CASSATION_END),
	SINCE_FILED("hariPerintah", DISPUTE_ORDER),
	SINCE_FILED("hariTenggatPelaksanaan", DISPUTE_ORDER_DUE),
	SINCE_FILED("hariEksekusi", DISPUTE_ENFORCED),
};

const struct report_book report_books[REPORT_BOOKS] = {
	{ "rincian", "permohonan", "", REPORT_1_0, REQUEST_RECEIVED, false,
	    REQUEST_COLUMNS, requests },
	{ "rincianKeberatan", "keberatan", "K-", REPORT_1_1, OBJECTION_RECEIVED,
	    false, OBJECTION_COLUMNS, objections },
	{ "rincianSengketa", "sengketa", "S-", REPORT_1_1, DISPUTE_FILED, true,
	    DISPUTE_COLUMNS, disputes },
};
