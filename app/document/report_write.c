#include "document/report_write.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "document/report_fields.h"
#include "document/report_figures.h"
#include "document/report_version.h"

/* An attribute and the key of the JSON object that it is taken from. */
struct pair {
	const char	*name;
	const char	*key;
	bool		 optional;
};

struct writer {
	struct report_xml	*xml;
	struct text		*error;
};

static const struct pair body_pairs[] = {
	{ "kode", "kode", false }, { "nama", "nama", false },
	{ "wilayah", "wilayah", false }, { "namaWilayah", "wilayah_nama", false },
	{ "zona", "zona", false }, { NULL, NULL, false },
};
static const struct pair period_pairs[] = {
	{ "jenis", "jenis", false }, { "tahun", "tahun", false },
	{ "urut", "urut", false }, { "dari", "dari", false },
	{ "sampai", "sampai", false }, { "acuan", "acuan", false },
	{ NULL, NULL, false },
};
static const struct pair snapshot_pairs[] = {
	{ "id", "potret", false }, { "waktu", "waktu", false },
	{ NULL, NULL, false },
};
static const struct pair term_pairs[] = {
	{ "kode", "kode", false }, { "hari", "hari", false },
	{ "berlakuDari", "berlaku_dari", false }, { "pasal", "pasal", false },
	{ NULL, NULL, false },
};
static const struct pair calendar_pairs[] = {
	{ "kode", "kode", false }, { "nama", "nama", false },
	{ "pekan", "pekan", false }, { "dasar", "dasar", true },
	{ NULL, NULL, false },
};
static const struct pair year_pairs[] = {
	{ "tahun", "tahun", false }, { "status", "status", false },
	{ "hariKerja", "hari_kerja", false }, { NULL, NULL, false },
};
static const struct pair day_pairs[] = {
	{ "tanggal", "tanggal", false }, { "jenis", "jenis", false },
	{ "ke", "ke", false }, { "nama", "nama", true },
	{ "dasar", "dasar", true }, { NULL, NULL, false },
};
static const struct pair agency_pairs[] = {
	{ "kode", "kode", false }, { "nama", "nama", false },
	{ "singkatan", "singkatan", false }, { "pengganti", "pengganti", true },
	{ NULL, NULL, false },
};
static const struct pair oldest_pairs[] = {
	{ "nomor", "nomor", false }, { "opd", "opd", false },
	{ "diterima", "diterima", false }, { "tenggat", "tenggat", false },
	{ "hariKerja", "hari_kerja", false }, { "terlambat", "terlambat", true },
	{ NULL, NULL, false },
};

static void
attributes(struct writer *w, const json_t *object, const struct pair *pairs)
{
	const json_t	*value;

	for (; pairs->name != NULL; pairs++) {
		value = json_object_get(object, pairs->key);
		if (json_is_string(value))
			report_xml_attr(w->xml, pairs->name,
			    json_string_value(value), json_string_length(value));
		else if (json_is_integer(value))
			report_xml_number(w->xml, pairs->name,
			    json_integer_value(value));
		else if (!pairs->optional)
			text_addf(w->error, "tidak ada \"%s\"; ", pairs->key);
	}
}

static void
element(struct writer *w, const char *name, const json_t *object,
    const struct pair *pairs)
{
	report_xml_start(w->xml, name);
	attributes(w, object, pairs);
	report_xml_end(w->xml, name);
}

/* A part whose data is not kept yet: that is not zero. */
static void
absent(struct writer *w, const char *name, const char *why)
{
	report_xml_start(w->xml, name);
	report_xml_string(w->xml, "berlaku", "tidak");
	report_xml_string(w->xml, "sebab", why);
	report_xml_end(w->xml, name);
}

static void
write_status(struct writer *w, const json_t *head)
{
	static const struct pair	pairs[] = {
		{ "tanggal", "tanggal", false }, { NULL, NULL, false },
	};

	report_xml_start(w->xml, "status");
	report_xml_string(w->xml, "keadaan", "draf");
	attributes(w, head, pairs);
	report_xml_string(w->xml, "revisi", "0");
	report_xml_end(w->xml, "status");
	report_xml_start(w->xml, "aplikasi");
	report_xml_string(w->xml, "nama", "Portal PPID");
	report_xml_string(w->xml, "versi", PROGRAM_VERSION);
	report_xml_end(w->xml, "aplikasi");
}

static void
write_calendar(struct writer *w, const json_t *head)
{
	const json_t	*year, *day;
	size_t		 i, j;

	report_xml_start(w->xml, "kalender");
	attributes(w, json_object_get(head, "kalender"), calendar_pairs);
	json_array_foreach(json_object_get(head, "tahun_kalender"), i, year) {
		report_xml_start(w->xml, "tahun");
		attributes(w, year, year_pairs);
		json_array_foreach(json_object_get(year, "hari"), j, day)
			element(w, "hari", day, day_pairs);
		report_xml_end(w->xml, "tahun");
	}
	report_xml_end(w->xml, "kalender");
}

static void
write_head(struct writer *w, const json_t *head)
{
	static const struct pair	 pairs[] = {
		{ "awalJam", "awal_jam", false }, { NULL, NULL, false },
	};
	const json_t			*term;
	size_t				 i;

	report_xml_start(w->xml, "kepala");
	element(w, "badanPublik", head, body_pairs);
	element(w, "masa", head, period_pairs);
	write_status(w, head);
	element(w, "potret", head, snapshot_pairs);
	report_xml_start(w->xml, "caraHitung");
	attributes(w, head, pairs);
	json_array_foreach(json_object_get(head, "jangka"), i, term)
		element(w, "jangka", term, term_pairs);
	report_xml_end(w->xml, "caraHitung");
	write_calendar(w, head);
	report_xml_end(w->xml, "kepala");
}

/* A number of days, or the typed words for none and for less than one. */
static void
write_days(struct writer *w, int64_t value)
{
	char	text[32];

	if (value == REPORT_NOT_APPLICABLE) {
		report_xml_string(w->xml, "berlaku", "tidak");
		return;
	}
	snprintf(text, sizeof(text), "%" PRId64 ".%02" PRId64, value / 100,
	    value % 100);
	report_xml_string(w->xml, "nilai", text);
	if (value < 100)
		report_xml_string(w->xml, "kurangDariSehari", "ya");
}

static void
write_figure(struct writer *w, const struct report_field *field, int64_t value)
{
	if (field->element == NULL) {
		report_xml_number(w->xml, field->code, value);
		return;
	}
	report_xml_start(w->xml, field->element);
	if (field->code != NULL)
		report_xml_string(w->xml, "kode", field->code);
	if (field->kind == REPORT_DAYS)
		write_days(w, value);
	else
		report_xml_number(w->xml, "nilai", value);
	report_xml_end(w->xml, field->element);
}

static bool
other(const char *a, const char *b)
{
	return a != b && (a == NULL || b == NULL || strcmp(a, b) != 0);
}

/* Ends one section and begins another, with the group around it; either NULL. */
static void
section_change(struct writer *w, const struct report_section *from,
    const struct report_section *to)
{
	const char	*outer = from == NULL ? NULL : from->group;
	const char	*inner = to == NULL ? NULL : to->group;

	if (from != NULL)
		report_xml_end(w->xml, from->name);
	if (outer != NULL && other(outer, inner))
		report_xml_end(w->xml, outer);
	if (inner != NULL && other(outer, inner))
		report_xml_start(w->xml, inner);
	if (to != NULL)
		report_xml_start(w->xml, to->name);
}

/* A part that a later version added to a section is in the same element. */
static bool
apart(const struct report_section *a, const struct report_section *b)
{
	return other(a->group, b->group) || other(a->name, b->name);
}

/* The sections from one figure up to another. */
static void
write_figures(struct writer *w, const int64_t *values, size_t from, size_t to)
{
	const struct report_section	*section = NULL;

	for (size_t i = from; i < to; i++) {
		if (section == NULL || apart(section, report_fields[i].section))
			section_change(w, section, report_fields[i].section);
		section = report_fields[i].section;
		write_figure(w, &report_fields[i], values[i]);
	}
	section_change(w, section, NULL);
}

static void
write_agencies(struct writer *w, const json_t *agencies)
{
	int64_t		 values[REPORT_FIGURES];
	const json_t	*agency;
	size_t		 i;

	report_xml_start(w->xml, "perOpd");
	report_xml_number(w->xml, "jumlah", (int64_t)json_array_size(agencies));
	json_array_foreach(agencies, i, agency) {
		report_figures_read(agency, values, w->error);
		report_xml_start(w->xml, "opd");
		attributes(w, agency, agency_pairs);
		report_xml_string(w->xml, "laporanDiterima", "belum_dicatat");
		write_figures(w, values, 0, REPORT_FIGURES);
		report_xml_end(w->xml, "opd");
	}
	report_xml_end(w->xml, "perOpd");
}

static void
write_rest(struct writer *w, const json_t *oldest)
{
	const json_t	*row;
	size_t		 i;

	report_xml_start(w->xml, "terlama");
	report_xml_number(w->xml, "jumlah", (int64_t)json_array_size(oldest));
	json_array_foreach(oldest, i, row)
		element(w, "permohonan", row, oldest_pairs);
	report_xml_end(w->xml, "terlama");
	report_xml_start(w->xml, "daftarInformasi");
	absent(w, "dip", "belum_dicatat");
	absent(w, "dik", "belum_dilaporkan");
	report_xml_end(w->xml, "daftarInformasi");
	absent(w, "kendala", "belum_dicatat");
	absent(w, "rekomendasi", "belum_dicatat");
	absent(w, "perbandingan", "belum_ada_pembanding");
}

bool
report_write_begin(struct report_xml *xml, const json_t *head,
    const json_t *figures, struct text *error)
{
	static const char	declaration[] =
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
	const struct report_schema *schema =
	    &report_schemas[REPORT_VERSION_NEWEST];
	struct writer		w = { xml, error };
	int64_t			values[REPORT_FIGURES];

	report_figures_read(json_object_get(figures, "jumlah"), values, error);
	report_xml_raw(xml, declaration, sizeof(declaration) - 1);
	report_xml_start(xml, "laporan");
	report_xml_string(xml, "xmlns", schema->name_space);
	report_xml_string(xml, "versi", schema->number);
	write_head(&w, head);
	absent(&w, "kebijakan", "belum_dicatat");
	absent(&w, "saranaSdmAnggaran", "belum_dicatat");
	write_figures(&w, values, 0, REPORT_FIGURES);
	write_agencies(&w, json_object_get(figures, "opd"));
	write_rest(&w, json_object_get(figures, "terlama"));
	return error->len == 0;
}

bool
report_write_row(struct report_xml *xml, enum report_book_name name,
    const char *line, size_t n)
{
	const struct report_book	*book = &report_books[name];
	const char			*end = line + n, *stop;

	report_xml_start(xml, book->row);
	for (size_t i = 0; i < book->ncolumns; i++) {
		stop = memchr(line, REPORT_SEPARATOR, (size_t)(end - line));
		if ((stop == NULL) != (i == book->ncolumns - 1))
			return false;
		if (stop == NULL)
			stop = end;
		if (stop > line)
			report_xml_attr(xml, book->columns[i].name, line,
			    (size_t)(stop - line));
		line = stop + 1;
	}
	report_xml_end(xml, book->row);
	return true;
}

void
report_write_rows_begin(struct report_xml *xml, enum report_book_name book,
    int64_t rows)
{
	report_xml_start(xml, report_books[book].rows);
	report_xml_number(xml, "jumlah", rows);
	if (rows > 0)
		report_xml_inside(xml);
}

void
report_write_rows_end(struct report_xml *xml, enum report_book_name book)
{
	report_xml_end(xml, report_books[book].rows);
}

void
report_write_end(struct report_xml *xml)
{
	report_xml_end(xml, "laporan");
}
