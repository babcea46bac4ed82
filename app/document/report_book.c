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

const struct report_book report_books[REPORT_BOOKS] = {
	{ "rincian", "permohonan", "", REPORT_1_0, REQUEST_RECEIVED,
	    REQUEST_COLUMNS, requests },
	{ "rincianKeberatan", "keberatan", "K-", REPORT_1_1, OBJECTION_RECEIVED,
	    OBJECTION_COLUMNS, objections },
};
