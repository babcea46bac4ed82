#include "document/report_finding.h"

#include <inttypes.h>
#include <string.h>

#include "document/report_date.h"
#include "document/report_fields.h"

#define VALUE_MAX	300

const struct report_rule_text report_rules[REPORT_RULES] = {
	[RULE_READ] = { "X0-baca", "Berkas harus XML yang utuh." },
	[RULE_SAFE] = { "X0-aman", "Berkas harus UTF-8 tanpa DOCTYPE dan "
	    "tanpa elemen yang berlebihan panjangnya." },
	[RULE_SCHEMA] = { "X1-skema", "Berkas harus sesuai skema." },
	[RULE_PERIOD] = { "K1-masa", "Hari pertama dan terakhir masa harus "
	    "mengikuti jenis, tahun dan urutannya." },
	[RULE_AS_OF] = { "K2-acuan", "Tanggal acuan harus hari terakhir masa, "
	    "atau tanggal laporan bila lebih dahulu." },
	[RULE_SNAPSHOT] = { "K3-potret", "Pengenal potret harus tersusun dari "
	    "wilayah, badan publik, tahun dan waktu UTC-nya." },
	[RULE_DATED] = { "K3-tanggal", "Tanggal laporan harus tanggal setempat "
	    "saat potret diambil." },
	[RULE_REVISION] = { "K4-revisi", "Nomor dan perbaikan harus sesuai "
	    "kedudukan dan revisi laporan." },
	[RULE_TERM] = { "K5-jangka", "Jangka waktu harus sama dengan "
	    "undang-undang." },
	[RULE_YEAR] = { "K6-tahun", "Tahun kalender harus berurutan." },
	[RULE_DAY] = { "K6-hari", "Hari kalender harus urut, dalam tahunnya dan "
	    "sesuai jenisnya." },
	[RULE_WEEK] = { "K6-pekan", "Setiap hari di luar pekan kerja harus "
	    "disebut dalam kalender." },
	[RULE_WORKDAYS] = { "K6-hitung", "Banyaknya hari kerja harus sama dengan "
	    "hitungan dari pekan dan hari yang disebut." },
	[RULE_FLOW] = { "R1-saldo", "Saldo awal + diterima harus sama dengan "
	    "selesai + saldo akhir, juga per OPD." },
	[RULE_TOTAL] = { "R1-jumlah-opd", "Angka laporan harus sama dengan "
	    "jumlah angka semua OPD." },
	[RULE_FOLLOWS] = { "R2-lanjutan", "Laporan sebelumnya harus dari badan "
	    "publik yang sama, lolos pemeriksaan, dan berakhir sehari sebelum "
	    "masa ini." },
	[RULE_OPENING] = { "R2-saldo-awal", "Saldo awal harus sama dengan saldo "
	    "akhir laporan sebelumnya." },
	[RULE_DECISION] = { "R3-keputusan", "Jumlah keputusan harus sama dengan "
	    "yang selesai." },
	[RULE_REASON] = { "R3-alasan", "Alasan tidak boleh lebih sedikit dari "
	    "yang ditolak dan dikabulkan sebagian." },
	[RULE_ROW_REASON] = { "R3-alasan-baris", "Penolakan seluruhnya atau "
	    "sebagian, dan hanya itu, harus beralasan; tanpa alasan kembar." },
	[RULE_BUCKETS] = { "R4-kelompok", "Kelompok waktu harus berjumlah sama "
	    "dengan yang ditanggapi." },
	[RULE_ORDER] = { "R4-urutan", "Minimum <= median <= maksimum dan "
	    "minimum <= rata-rata <= maksimum." },
	[RULE_LATE] = { "R4-terlambat", "Yang terlambat tidak boleh lebih banyak "
	    "dari keseluruhannya." },
	[RULE_EXTENDED] = { "R4-perpanjangan", "Perpanjangan harus terbagi habis "
	    "antara yang selesai dan yang terbuka." },
	[RULE_DAYS_FORM] = { "R4-bentuk", "Nilai hari ada bila berlaku; ditandai "
	    "kurang dari sehari bila dan hanya bila di bawah 1." },
	[RULE_OBJ_FLOW] = { "R5-arus", "Keberatan saldo awal + diterima harus "
	    "sama dengan selesai + saldo akhir, juga per OPD." },
	[RULE_OBJ_GROUNDS] = { "R5-alasan", "Alasan keberatan tidak boleh lebih "
	    "sedikit dari yang diterima, dan tidak satu pun boleh lebih banyak." },
	[RULE_ROW_GROUND] = { "R5-alasan-baris", "Alasan satu keberatan tidak "
	    "boleh kembar." },
	[RULE_OBJ_RULINGS] = { "R5-hasil", "Putusan dan pencabutan keberatan "
	    "harus berjumlah sama dengan yang selesai." },
	[RULE_OBJ_ANSWERED] = { "R5-tanggapan", "Keberatan yang ditanggapi tepat "
	    "waktu dan terlambat harus berjumlah sama dengan yang diputus." },
	[RULE_OBJ_ORDERS] = { "R5-perintah", "Perintah saldo awal + baru harus "
	    "sama dengan yang dilaksanakan + saldo akhir; setiap pengabulan "
	    "adalah satu perintah." },
	[RULE_FILED_LATE] = { "R5-lewat-waktu", "Lewat waktu adalah yang "
	    "diajukan sesudah batas mengajukannya, dan hanya itu." },
	[RULE_DIS_FLOW] = { "R5-sengketa-arus", "Sengketa saldo awal + diajukan "
	    "harus sama dengan selesai + saldo akhir, juga per OPD." },
	[RULE_DIS_ENDINGS] = { "R5-sengketa-penyelesaian", "Cara sengketa "
	    "selesai harus berjumlah sama dengan yang selesai." },
	[RULE_DIS_DECIDED] = { "R5-sengketa-putusan", "Putusan Komisi Informasi "
	    "menurut amar dan menurut waktunya harus sama jumlahnya." },
	[RULE_DIS_MEDIATION] = { "R5-sengketa-mediasi", "Mediasi yang sepakat "
	    "harus sama dengan putusan mediasi." },
	[RULE_DIS_ORDERS] = { "R5-sengketa-pelaksanaan", "Yang dilaksanakan "
	    "tepat waktu dan terlambat harus berjumlah sama dengan sengketa "
	    "yang selesai karena dilaksanakan." },
	[RULE_OLDEST] = { "R6-terlama", "Sepuluh permohonan terbuka terlama harus "
	    "sama dengan yang ada dalam rincian." },
	[RULE_NUMBER] = { "R7-nomor", "Nomor harus memuat kode badan publik dan "
	    "tahun diterima, naik, dan tidak bolong dalam masa." },
	[RULE_ROW_AGENCY] = { "R7-opd", "OPD baris harus ada dalam bagian per "
	    "OPD." },
	[RULE_START] = { "R7-mulai", "Awal jam harus mengikuti cara hitung." },
	[RULE_DATES] = { "R7-urutan-tanggal", "Tanggal peristiwa harus dalam "
	    "urutan yang mungkin dan tidak sesudah tanggal acuan." },
	[RULE_DUE] = { "R7-tenggat", "Tenggat harus mengikuti kalender dalam "
	    "berkas." },
	[RULE_LENGTH] = { "R7-lama", "Banyaknya hari harus sama dengan hitungan "
	    "dari tanggal dan kalender dalam berkas." },
	[RULE_CONSISTENT] = { "R7-keadaan", "Keputusan dan tanggal-tanggalnya "
	    "harus saling sesuai." },
	[RULE_CARRIED] = { "R7-bawaan", "Bawaan adalah yang diterima sebelum masa "
	    "dan belum selesai pada awalnya." },
	[RULE_SPLIT] = { "R9-pecahan", "Jumlah bagian harus sama dengan "
	    "keseluruhannya." },
	[RULE_SUM] = { "R9-jumlah", "Jumlah harus sama dengan jumlah semua "
	    "butir." },
	[RULE_CODES] = { "R9-urutan", "Setiap angka harus ada sekali, menurut "
	    "urutan skema." },
	[RULE_COUNT] = { "R10-hitung", "Angka harus sama dengan hitungan ulang "
	    "dari rincian." },
	[RULE_ENTRIES] = { "R10-jumlah", "Banyaknya yang disebut harus sama "
	    "dengan banyaknya yang ada." },
	[RULE_AGENCIES] = { "R10-opd", "OPD harus urut kode tanpa kembar." },
};

void
report_findings_init(struct report_findings *f, FILE *out)
{
	memset(f, 0, sizeof(*f));
	f->out = out;
	text_init(&f->first, REPORT_FIRST_MAX);
}

void
report_findings_clear(struct report_findings *f)
{
	text_clear(&f->first);
}

void
report_findings_end(struct report_findings *f)
{
	for (size_t i = 0; i < REPORT_RULES; i++) {
		if (f->out != NULL && f->count[i] > REPORT_FINDINGS_MAX)
			fprintf(f->out, "%s\tlaporan\t\t\tdan %zu temuan lain.\n",
			    report_rules[i].id, f->count[i] - REPORT_FINDINGS_MAX);
	}
}

/* A value as one printable column. */
static const char *
column(const char *value, char buffer[VALUE_MAX])
{
	size_t	n = strlen(value);

	if (n >= VALUE_MAX)
		n = VALUE_MAX - 1;
	for (size_t i = 0; i < n; i++) {
		unsigned char	c = (unsigned char)value[i];

		buffer[i] = c < ' ' || c == 0x7f ? ' ' : value[i];
	}
	while (n > 0 && buffer[n - 1] == ' ')
		n--;
	buffer[n] = '\0';
	return buffer;
}

void
report_find(struct report_findings *f, enum report_rule rule,
    const char *path, const char *stated, const char *counted)
{
	char	where[VALUE_MAX], left[VALUE_MAX], right[VALUE_MAX];

	f->total++;
	if (++f->count[rule] > REPORT_FINDINGS_MAX)
		return;
	column(path, where);
	column(stated, left);
	column(counted, right);
	if (f->out != NULL)
		fprintf(f->out, "%s\t%s\t%s\t%s\t%s\n", report_rules[rule].id,
		    where, left, right, report_rules[rule].sentence);
	text_addf(&f->first, "%s %s: %s / %s. %s\n", report_rules[rule].id,
	    where, left, right, report_rules[rule].sentence);
}

static const char *
number(int64_t value, char buffer[32])
{
	if (value == REPORT_NOT_APPLICABLE)
		return "-";
	snprintf(buffer, 32, "%" PRId64, value);
	return buffer;
}

void
report_find_numbers(struct report_findings *f, enum report_rule rule,
    const char *path, int64_t stated, int64_t counted)
{
	char	left[32], right[32];

	report_find(f, rule, path, number(stated, left), number(counted, right));
}

void
report_find_dates(struct report_findings *f, enum report_rule rule,
    const char *path, int32_t stated, int32_t counted)
{
	char	left[REPORT_DATE_SIZE], right[REPORT_DATE_SIZE];

	report_find(f, rule, path, report_date_write(stated, left),
	    report_date_write(counted, right));
}
