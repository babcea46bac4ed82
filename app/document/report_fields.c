#include "document/report_fields.h"

#include "document/report_version.h"

enum section {
	REQUESTS, DECISIONS, REASONS, NOT_HELD, TIME, EXTENSIONS, LATENESS,
	OBJ_FLOW, OBJ_GROUNDS, OBJ_RULINGS, OBJ_TIME, OBJ_LATENESS, OBJ_ORDERS,
	DIS_FLOW, DIS_STAGES, DIS_MEDIATION, DIS_VERDICTS, DIS_TIME, DIS_LATENESS,
	DIS_COURT, DIS_CASSATION, DIS_ENDINGS, DIS_ORDERS,
	CHANNELS, CATEGORIES, GROUPS, PURPOSES, MONTHS, SECTIONS
};

static const struct report_section sections[SECTIONS] = {
	[REQUESTS] = { NULL, "permohonan", "permohonan", REPORT_1_0 },
	[DECISIONS] = { NULL, "keputusan", "keputusan", REPORT_1_0 },
	[REASONS] = { NULL, "alasanPenolakan", "alasan_penolakan", REPORT_1_0 },
	[NOT_HELD] = { NULL, "alasanPenolakan", "alasan_penolakan", REPORT_1_1 },
	[TIME] = { NULL, "waktu", "waktu", REPORT_1_0 },
	[EXTENSIONS] = { NULL, "perpanjangan", "perpanjangan", REPORT_1_0 },
	[LATENESS] = { NULL, "terlambat", "terlambat", REPORT_1_0 },
	[OBJ_FLOW] = { "keberatan", "arus", "keberatan", REPORT_1_1 },
	[OBJ_GROUNDS] = { "keberatan", "alasan", "keberatan_alasan", REPORT_1_1 },
	[OBJ_RULINGS] = { "keberatan", "keputusan", "keberatan_keputusan",
	    REPORT_1_1 },
	[OBJ_TIME] = { "keberatan", "waktu", "keberatan_waktu", REPORT_1_1 },
	[OBJ_LATENESS] = { "keberatan", "ketepatan", "keberatan_ketepatan",
	    REPORT_1_1 },
	[OBJ_ORDERS] = { "keberatan", "pelaksanaan", "keberatan_pelaksanaan",
	    REPORT_1_1 },
	[DIS_FLOW] = { "sengketa", "arus", "sengketa", REPORT_1_1 },
	[DIS_STAGES] = { "sengketa", "tahap", "sengketa_tahap", REPORT_1_1 },
	[DIS_MEDIATION] = { "sengketa", "mediasi", "sengketa_mediasi",
	    REPORT_1_1 },
	[DIS_VERDICTS] = { "sengketa", "putusan", "sengketa_putusan",
	    REPORT_1_1 },
	[DIS_TIME] = { "sengketa", "waktu", "sengketa_waktu", REPORT_1_1 },
	[DIS_LATENESS] = { "sengketa", "ketepatan", "sengketa_ketepatan",
	    REPORT_1_1 },
	[DIS_COURT] = { "sengketa", "pengadilan", "sengketa_pengadilan",
	    REPORT_1_1 },
	[DIS_CASSATION] = { "sengketa", "kasasi", "sengketa_kasasi", REPORT_1_1 },
	[DIS_ENDINGS] = { "sengketa", "penyelesaian", "sengketa_penyelesaian",
	    REPORT_1_1 },
	[DIS_ORDERS] = { "sengketa", "pelaksanaan", "sengketa_pelaksanaan",
	    REPORT_1_1 },
	[CHANNELS] = { NULL, "kanal", "kanal", REPORT_1_0 },
	[CATEGORIES] = { NULL, "kategoriPemohon", "kategori_pemohon", REPORT_1_0 },
	[GROUPS] = { NULL, "golonganPemohon", "golongan_pemohon", REPORT_1_0 },
	[PURPOSES] = { NULL, "tujuan", "tujuan", REPORT_1_0 },
	[MONTHS] = { NULL, "bulan", "bulan", REPORT_1_0 },
};

#define SUM(section)		{ &sections[section], NULL, "jumlah", NULL, \
				    REPORT_COUNT }
#define ATTR(section, name)	{ &sections[section], NULL, name, name, \
				    REPORT_COUNT }
#define COUNT(section, element, key) \
				{ &sections[section], element, NULL, key, \
				    REPORT_COUNT }
#define DAYS(section, element, key) \
				{ &sections[section], element, NULL, key, \
				    REPORT_DAYS }
#define ITEM(section, code)	{ &sections[section], "butir", code, code, \
				    REPORT_COUNT }
#define LENGTHS(section) \
	ATTR(section, "jumlah"), DAYS(section, "rataRata", "rata_rata"), \
	DAYS(section, "median", "median"), DAYS(section, "minimum", "minimum"), \
	DAYS(section, "maksimum", "maksimum")
#define JUDGMENTS(section) \
	SUM(section), ITEM(section, "menguatkan"), \
	ITEM(section, "membatalkan_buka"), ITEM(section, "membatalkan_tolak"), \
	ITEM(section, "tidak_diterima")

const struct report_field report_fields[REPORT_FIGURES] = {
	COUNT(REQUESTS, "saldoAwal", "saldo_awal"),
	COUNT(REQUESTS, "diterima", "diterima"),
	COUNT(REQUESTS, "selesai", "selesai"),
	COUNT(REQUESTS, "saldoAkhir", "saldo_akhir"),
	SUM(DECISIONS),
	ITEM(DECISIONS, "dikabulkan"), ITEM(DECISIONS, "sebagian"),
	ITEM(DECISIONS, "ditolak"), ITEM(DECISIONS, "tidak_dikuasai"),
	ITEM(DECISIONS, "belum_didokumentasikan"),
	ITEM(DECISIONS, "tidak_lengkap"), ITEM(DECISIONS, "dicabut"),
	SUM(REASONS),
	ATTR(REASONS, "ditolak"), ATTR(REASONS, "sebagian"),
	ITEM(REASONS, "17.a"), ITEM(REASONS, "17.b"), ITEM(REASONS, "17.c"),
	ITEM(REASONS, "17.d"), ITEM(REASONS, "17.e"), ITEM(REASONS, "17.f"),
	ITEM(REASONS, "17.g"), ITEM(REASONS, "17.h"), ITEM(REASONS, "17.i"),
	ITEM(REASONS, "17.j"), ITEM(REASONS, "lain"),
	ITEM(NOT_HELD, "tidak_dikuasai"),
	LENGTHS(TIME),
	COUNT(TIME, "sampai10", "sampai_10"),
	COUNT(TIME, "dari11Sampai17", "hari_11_17"),
	COUNT(TIME, "lebihDari17", "lebih_17"),
	ATTR(EXTENSIONS, "jumlah"),
	COUNT(EXTENSIONS, "selesai", "selesai"),
	COUNT(EXTENSIONS, "terbuka", "terbuka"),
	COUNT(LATENESS, "ditanggapiLewatTenggatAwal", "ditanggapi_lewat_awal"),
	COUNT(LATENESS, "ditanggapiLewatTenggat", "ditanggapi_lewat"),
	COUNT(LATENESS, "terbukaLewatTenggat", "terbuka_lewat"),

	COUNT(OBJ_FLOW, "saldoAwal", "saldo_awal"),
	COUNT(OBJ_FLOW, "diterima", "diterima"),
	COUNT(OBJ_FLOW, "selesai", "selesai"),
	COUNT(OBJ_FLOW, "saldoAkhir", "saldo_akhir"),
	COUNT(OBJ_FLOW, "lewatWaktu", "lewat_waktu"),
	SUM(OBJ_GROUNDS),
	ITEM(OBJ_GROUNDS, "35.a"), ITEM(OBJ_GROUNDS, "35.b"),
	ITEM(OBJ_GROUNDS, "35.c"), ITEM(OBJ_GROUNDS, "35.d"),
	ITEM(OBJ_GROUNDS, "35.e"), ITEM(OBJ_GROUNDS, "35.f"),
	ITEM(OBJ_GROUNDS, "35.g"),
	SUM(OBJ_RULINGS),
	ITEM(OBJ_RULINGS, "dikabulkan"), ITEM(OBJ_RULINGS, "sebagian"),
	ITEM(OBJ_RULINGS, "ditolak"), ITEM(OBJ_RULINGS, "dicabut"),
	LENGTHS(OBJ_TIME),
	COUNT(OBJ_LATENESS, "tepatWaktu", "tepat_waktu"),
	COUNT(OBJ_LATENESS, "terlambat", "terlambat"),
	COUNT(OBJ_LATENESS, "terbukaLewatTenggat", "terbuka_lewat"),
	COUNT(OBJ_ORDERS, "saldoAwal", "saldo_awal"),
	COUNT(OBJ_ORDERS, "perintah", "perintah"),
	COUNT(OBJ_ORDERS, "tepatWaktu", "tepat_waktu"),
	COUNT(OBJ_ORDERS, "terlambat", "terlambat"),
	COUNT(OBJ_ORDERS, "saldoAkhir", "saldo_akhir"),
	COUNT(OBJ_ORDERS, "terbukaLewatTenggat", "terbuka_lewat"),

	COUNT(DIS_FLOW, "saldoAwal", "saldo_awal"),
	COUNT(DIS_FLOW, "diajukan", "diajukan"),
	COUNT(DIS_FLOW, "selesai", "selesai"),
	COUNT(DIS_FLOW, "saldoAkhir", "saldo_akhir"),
	COUNT(DIS_FLOW, "lewatWaktu", "lewat_waktu"),
	COUNT(DIS_STAGES, "register", "register"),
	COUNT(DIS_STAGES, "mediasi", "mediasi"),
	COUNT(DIS_STAGES, "ajudikasi", "ajudikasi"),
	COUNT(DIS_STAGES, "pengadilan", "pengadilan"),
	COUNT(DIS_STAGES, "kasasi", "kasasi"),
	COUNT(DIS_STAGES, "eksekusi", "eksekusi"),
	SUM(DIS_MEDIATION),
	ITEM(DIS_MEDIATION, "sepakat"), ITEM(DIS_MEDIATION, "gagal"),
	SUM(DIS_VERDICTS),
	ITEM(DIS_VERDICTS, "sepakat"), ITEM(DIS_VERDICTS, "tidak_berwenang"),
	ITEM(DIS_VERDICTS, "tidak_diterima"), ITEM(DIS_VERDICTS, "prematur"),
	ITEM(DIS_VERDICTS, "kadaluarsa"), ITEM(DIS_VERDICTS, "gugur"),
	ITEM(DIS_VERDICTS, "dikabulkan"), ITEM(DIS_VERDICTS, "sebagian"),
	ITEM(DIS_VERDICTS, "ditolak"),
	LENGTHS(DIS_TIME),
	COUNT(DIS_LATENESS, "tepatWaktu", "tepat_waktu"),
	COUNT(DIS_LATENESS, "terlambat", "terlambat"),
	COUNT(DIS_LATENESS, "terbukaLewatTenggat", "terbuka_lewat"),
	JUDGMENTS(DIS_COURT),
	JUDGMENTS(DIS_CASSATION),
	SUM(DIS_ENDINGS),
	ITEM(DIS_ENDINGS, "dilaksanakan"), ITEM(DIS_ENDINGS, "inkrah"),
	ITEM(DIS_ENDINGS, "dicabut"),
	COUNT(DIS_ORDERS, "tepatWaktu", "tepat_waktu"),
	COUNT(DIS_ORDERS, "terlambat", "terlambat"),
	COUNT(DIS_ORDERS, "terbuka", "terbuka"),
	COUNT(DIS_ORDERS, "terbukaLewatTenggat", "terbuka_lewat"),

	SUM(CHANNELS),
	ITEM(CHANNELS, "web"), ITEM(CHANNELS, "langsung"),
	ITEM(CHANNELS, "surat"), ITEM(CHANNELS, "email"),
	ITEM(CHANNELS, "telepon"), ITEM(CHANNELS, "whatsapp"),
	ITEM(CHANNELS, "faks"), ITEM(CHANNELS, "sp4n_lapor"),
	SUM(CATEGORIES),
	ITEM(CATEGORIES, "perorangan"), ITEM(CATEGORIES, "kelompok_orang"),
	ITEM(CATEGORIES, "badan_hukum"), ITEM(CATEGORIES, "badan_publik"),
	SUM(GROUPS),
	ITEM(GROUPS, "mahasiswa"), ITEM(GROUPS, "peneliti"),
	ITEM(GROUPS, "wartawan"), ITEM(GROUPS, "lsm"), ITEM(GROUPS, "pegawai"),
	ITEM(GROUPS, "swasta"), ITEM(GROUPS, "advokat"), ITEM(GROUPS, "lainnya"),
	SUM(PURPOSES),
	ITEM(PURPOSES, "penelitian"), ITEM(PURPOSES, "pendidikan"),
	ITEM(PURPOSES, "kerja"), ITEM(PURPOSES, "pengawasan"),
	ITEM(PURPOSES, "peliputan"), ITEM(PURPOSES, "advokasi"),
	ITEM(PURPOSES, "lainnya"),
	SUM(MONTHS),
	ITEM(MONTHS, "1"), ITEM(MONTHS, "2"), ITEM(MONTHS, "3"),
	ITEM(MONTHS, "4"), ITEM(MONTHS, "5"), ITEM(MONTHS, "6"),
	ITEM(MONTHS, "7"), ITEM(MONTHS, "8"), ITEM(MONTHS, "9"),
	ITEM(MONTHS, "10"), ITEM(MONTHS, "11"), ITEM(MONTHS, "12"),
};

const struct report_split report_splits[REPORT_SPLITS] = {
	{ REPORT_DECISION_SUM, REPORT_DECISION, REPORT_DECISIONS, REPORT_CLOSED },
	{ REPORT_REASON_SUM, REPORT_REASON, REPORT_REASONS, REPORT_REASON_SUM },
	{ REPORT_GROUND_SUM, REPORT_GROUND, REPORT_GROUNDS, REPORT_GROUND_SUM },
	{ REPORT_RULING_SUM, REPORT_RULING, REPORT_RULINGS, REPORT_OBJ_CLOSED },
	{ REPORT_MEDIATION_SUM, REPORT_MEDIATION, REPORT_MEDIATIONS,
	    REPORT_MEDIATION_SUM },
	{ REPORT_VERDICT_SUM, REPORT_VERDICT, REPORT_VERDICTS,
	    REPORT_DIS_DECIDED },
	{ REPORT_COURT_SUM, REPORT_COURT, REPORT_JUDGMENTS, REPORT_COURT_SUM },
	{ REPORT_CASSATION_SUM, REPORT_CASSATION, REPORT_JUDGMENTS,
	    REPORT_CASSATION_SUM },
	{ REPORT_ENDING_SUM, REPORT_ENDING, REPORT_ENDINGS, REPORT_DIS_CLOSED },
	{ REPORT_CHANNEL_SUM, REPORT_CHANNEL, REPORT_CHANNELS, REPORT_RECEIVED },
	{ REPORT_CATEGORY_SUM, REPORT_CATEGORY, REPORT_CATEGORIES,
	    REPORT_RECEIVED },
	{ REPORT_GROUP_SUM, REPORT_GROUP, REPORT_GROUPS, REPORT_RECEIVED },
	{ REPORT_PURPOSE_SUM, REPORT_PURPOSE, REPORT_PURPOSES, REPORT_RECEIVED },
	{ REPORT_MONTH_SUM, REPORT_MONTH, REPORT_MONTHS, REPORT_RECEIVED },
};
