#include "document/report_verify.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libxml/xmlschemas.h>

#include "document/report_check.h"
#include "document/report_version.h"

#define PROLOG_MAX	65536
#define TAG_MAX		32768	/* bytes without a '>': no element is so long */

/* The file as the parser sees it. */
struct source {
	int	fd;
	size_t	open;		/* bytes since the last '>' */
	bool	refused;
};

struct verify {
	struct report_check	 check;
	struct source		 source;
	xmlTextReaderPtr	 reader;
	xmlSchemaPtr		 schema;
};

/* In which version the root says that it is written; else the newest. */
static enum report_version
version_find(const char *root)
{
	const char	*found;
	size_t		 n = strcspn(root, ">");

	for (size_t i = 0; i < REPORT_VERSIONS; i++) {
		found = strstr(root, report_schemas[i].name_space);
		if (found != NULL && (size_t)(found - root) < n)
			return (enum report_version)i;
	}
	return REPORT_VERSION_NEWEST;
}

/*
 * Before any parser sees the file: its beginning, up to the first element,
 * must be UTF-8 and may hold comments, but no document type.
 */
static const char *
prolog_fault(int fd, enum report_version *version)
{
	static char	 buffer[PROLOG_MAX + 1];
	const char	*at = buffer;
	ssize_t		 n = pread(fd, buffer, PROLOG_MAX, 0);

	if (n <= 0)
		return n == 0 ? "kosong" : "tidak terbaca";
	buffer[n] = '\0';
	if (memchr(buffer, '\0', (size_t)n) != NULL ||
	    (unsigned char)buffer[0] == 0xfe || (unsigned char)buffer[0] == 0xff)
		return "bukan UTF-8";
	if (strncmp(at, "\xEF\xBB\xBF", 3) == 0)
		at += 3;
	while (at != NULL) {
		at += strspn(at, " \t\r\n");
		if (strncmp(at, "<!--", 4) == 0) {
			if ((at = strstr(at + 4, "-->")) != NULL)
				at += 3;
		} else if (strncmp(at, "<?", 2) == 0) {
			if ((at = strstr(at + 2, "?>")) != NULL)
				at += 2;
		} else if (strncmp(at, "<!", 2) == 0) {
			return "DOCTYPE";
		} else if (*at != '\0') {
			*version = version_find(at);
			return NULL;
		} else {
			at = NULL;
		}
	}
	return "tidak ada elemen";
}

/* A tag without end would make the parser work without end. */
static int
source_read(void *arg, char *buffer, int n)
{
	struct source	*source = arg;
	ssize_t		 got = read(source->fd, buffer, (size_t)n);
	const char	*last;

	if (got <= 0)
		return (int)got;
	last = memrchr(buffer, '>', (size_t)got);
	source->open = last == NULL ? source->open + (size_t)got :
	    (size_t)(buffer + got - last);
	source->refused = source->open > TAG_MAX;
	return source->refused ? -1 : (int)got;
}

/* Both the parser and the schema complain here. */
static void
complain(void *arg, xmlErrorPtr error)
{
	struct report_check	*c = arg;
	char			 path[REPORT_PATH_MAX];
	size_t			 n = 0;

	for (size_t i = 0; i < REPORT_DEPTH_MAX && c->stack[i] != NULL; i++)
		n += (size_t)snprintf(path + n, n < sizeof(path) ?
		    sizeof(path) - n : 0, "%s/", c->stack[i]);
	if (n < sizeof(path))
		snprintf(path + n, sizeof(path) - n, "baris %d", error->line);
	report_find(c->findings, error->domain == XML_FROM_SCHEMASV ?
	    RULE_SCHEMA : RULE_READ, path, error->message == NULL ? "" :
	    error->message, "");
}

static bool
is(const char *a, const char *b)
{
	return a != NULL && strcmp(a, b) == 0;
}

/* Elements of the figures: sections of the report or of an agency. */
static void
on_figures(struct report_check *c, const xmlNode *node, size_t depth)
{
	const char	*name = (const char *)node->name;
	size_t		 base = c->agency == NULL ? 1 : 3;
	const char	*outer = c->stack[base];

	if (depth == base && report_is_section(NULL, name))
		report_check_section(c, node, NULL);
	else if (depth == base + 1 && report_is_section(NULL, outer))
		report_check_figure(c, node, NULL, outer);
	else if (depth == base + 1 && report_is_section(outer, name))
		report_check_section(c, node, outer);
	else if (depth == base + 2 && report_is_group(outer) &&
	    report_is_section(outer, c->stack[base + 1]))
		report_check_figure(c, node, outer, c->stack[base + 1]);
}

static void
on_list(struct report_check *c, const xmlNode *node)
{
	const char	*name = (const char *)node->name;

	if (is(name, "perOpd"))
		c->stated_agencies = report_attr_number(node, "jumlah");
	else if (is(name, "terlama"))
		c->stated_oldest = report_attr_number(node, "jumlah");
	for (size_t i = 0; i < REPORT_BOOKS; i++) {
		if (is(name, report_books[i].rows))
			c->reading[i].stated = report_attr_number(node, "jumlah");
	}
}

/* A row of one of the books. */
static bool
on_row(struct report_check *c, const xmlNode *node)
{
	static void	(*const check[REPORT_BOOKS])(struct report_check *,
			    const xmlNode *) = {
		[REPORT_REQUESTS] = report_check_request,
		[REPORT_OBJECTIONS] = report_check_objection,
		[REPORT_DISPUTES] = report_check_dispute,
	};

	for (size_t i = 0; i < REPORT_BOOKS; i++) {
		if (c->stack[1] == c->reading[i].rows_name) {
			check[i](c, node);
			return true;
		}
	}
	return false;
}

static void
on_element(struct report_check *c, const xmlNode *node, size_t depth)
{
	const char	*name = (const char *)node->name;

	if (depth >= REPORT_DEPTH_MAX)
		return;
	c->stack[depth] = name;
	if (depth + 1 < REPORT_DEPTH_MAX)
		c->stack[depth + 1] = NULL;
	if (depth == 2 && on_row(c, node))
		return;
	if (depth == 1)
		on_list(c, node);
	if (depth >= 2 && is(c->stack[1], "kepala"))
		report_check_head(c, node);
	else if (depth == 2 && is(c->stack[1], "terlama"))
		report_check_oldest(c, node);
	else if (depth == 2 && is(c->stack[1], "perOpd") && is(name, "opd"))
		report_check_agency(c, node);
	else
		on_figures(c, node, depth);
}

static void
on_end(struct report_check *c, const char *name, size_t depth)
{
	if (depth == 1 && is(name, "kepala"))
		report_check_calendar_end(c);
	else if (depth == 2 && is(name, "opd"))
		c->agency = NULL;
}

/* The parser stopped: what it has read says nothing about the rest. */
static void
malformed(struct verify *v)
{
	xmlErrorPtr	error = xmlGetLastError();
	char		path[REPORT_PATH_MAX];

	if (v->source.refused) {
		report_find(v->check.findings, RULE_SAFE, "laporan",
		    "elemen lebih dari 32 KB", "");
		return;
	}
	snprintf(path, sizeof(path), "laporan/baris %d",
	    xmlTextReaderGetParserLineNumber(v->reader));
	report_find(v->check.findings, RULE_READ, path, error == NULL ||
	    error->message == NULL ? "terputus" : error->message, "");
}

static void
read_all(struct verify *v)
{
	struct report_check	*c = &v->check;
	size_t			 depth;
	int			 type, state;

	while ((state = xmlTextReaderRead(v->reader)) == 1) {
		type = xmlTextReaderNodeType(v->reader);
		depth = (size_t)xmlTextReaderDepth(v->reader);
		if (type == XML_READER_TYPE_ELEMENT)
			on_element(c, xmlTextReaderCurrentNode(v->reader), depth);
		else if (type == XML_READER_TYPE_END_ELEMENT)
			on_end(c, (const char *)
			    xmlTextReaderConstLocalName(v->reader), depth);
	}
	if (state != 0)
		malformed(v);
	else
		report_check_end(c);
}

static bool
schema_load(struct verify *v)
{
	const struct report_schema	*schema = &report_schemas[v->check.version];
	xmlSchemaParserCtxtPtr		 parser;

	parser = xmlSchemaNewMemParserCtxt((const char *)schema->xsd,
	    (int)*schema->size);
	if (parser == NULL)
		return false;
	v->schema = xmlSchemaParse(parser);
	xmlSchemaFreeParserCtxt(parser);
	return v->schema != NULL;
}

/* Names that stand on every row: compared by their place in memory. */
static const char *
intern(const struct verify *v, const char *name)
{
	return (const char *)xmlTextReaderConstString(v->reader,
	    (const xmlChar *)name);
}

static void
books_intern(struct verify *v)
{
	const struct report_book	*book;
	struct report_reading		*reading;

	for (size_t i = 0; i < REPORT_BOOKS; i++) {
		book = &report_books[i];
		reading = &v->check.reading[i];
		reading->rows_name = intern(v, book->rows);
		for (size_t j = 0; j < book->ncolumns; j++)
			reading->columns[j] = intern(v, book->columns[j].name);
	}
}

/* libxml2 speaks of itself where it has nothing to say of the file. */
static void __attribute__((format(printf, 2, 3)))
chatter(void *context, const char *format, ...)
{
	(void)context;
	(void)format;
}

static bool
reader_open(struct verify *v, int fd)
{
	struct report_check	*c = &v->check;

	v->source.fd = fd;
	v->reader = xmlReaderForIO(source_read, NULL, &v->source, "laporan.xml",
	    "UTF-8", XML_PARSE_NONET | XML_PARSE_COMPACT);
	if (v->reader == NULL)
		return false;
	xmlSetGenericErrorFunc(NULL, chatter);
	xmlTextReaderSetStructuredErrorHandler(v->reader, complain, c);
	books_intern(v);
	return xmlTextReaderSetSchema(v->reader, v->schema) == 0;
}

static void
set_clear(struct report_set *set)
{
	for (size_t i = 0; i < REPORT_BOOKS; i++)
		report_days_clear(&set->days[i]);
}

static void
verify_free(struct verify *v)
{
	xmlFreeTextReader(v->reader);
	xmlSchemaFree(v->schema);
	for (size_t i = 0; i < v->check.nagencies; i++)
		set_clear(&v->check.agencies[i].set);
	set_clear(&v->check.total);
	free(v->check.agencies);
	free(v);
}

bool
report_verify(int fd, struct report_findings *f, struct report_balance *balance)
{
	enum report_version	 version = REPORT_VERSION_NEWEST;
	const char		*fault = prolog_fault(fd, &version);
	struct verify		*v;
	bool			 ok;

	if (fault != NULL) {
		report_find(f, RULE_SAFE, "laporan", fault, "");
		return true;
	}
	if ((v = calloc(1, sizeof(*v))) == NULL)
		return false;
	v->check.findings = f;
	v->check.version = version;
	report_set_init(&v->check.total);
	report_calendar_init(&v->check.calendar, f);
	v->check.agencies = calloc(REPORT_AGENCIES_MAX,
	    sizeof(*v->check.agencies));
	ok = v->check.agencies != NULL && lseek(fd, 0, SEEK_SET) == 0 &&
	    schema_load(v) && reader_open(v, fd);
	if (ok)
		read_all(v);
	if (ok && balance != NULL)
		report_balance_take(&v->check, balance);
	verify_free(v);
	return ok;
}
