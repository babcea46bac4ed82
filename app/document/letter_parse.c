#include "document/letter_parse.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "document/letter_cell.h"
#include "document/letter_clean.h"

struct reader {
	struct letter	*letter;
	struct text	*error;
};

/* An element: where it may stand, what becomes of it. */
struct element {
	const char		*parent;
	const char		*name;
	bool			(*read)(struct reader *, const xmlNode *,
				    enum letter_kind);
	enum letter_kind	 kind;
};

static bool	read_children(struct reader *, const xmlNode *,
		    enum letter_kind);
static bool	read_letterhead(struct reader *, const xmlNode *,
		    enum letter_kind);
static bool	read_text(struct reader *, const xmlNode *, enum letter_kind);
static bool	read_row(struct reader *, const xmlNode *, enum letter_kind);
static bool	read_item(struct reader *, const xmlNode *, enum letter_kind);
static bool	read_sign(struct reader *, const xmlNode *, enum letter_kind);
static bool	read_footer(struct reader *, const xmlNode *,
		    enum letter_kind);

static const struct element	 elements[] = {
	{ "surat", "kop", read_letterhead, LETTER_RULE },
	{ "kop", "badan", read_text, LETTER_BODY_NAME },
	{ "kop", "instansi", read_text, LETTER_AGENCY },
	{ "kop", "alamat", read_text, LETTER_ADDRESS },
	{ "surat", "judul", read_text, LETTER_TITLE },
	{ "surat", "nomor", read_text, LETTER_NUMBER },
	{ "surat", "kepala", read_children, LETTER_HEAD },
	{ "kepala", "baris", read_row, LETTER_HEAD },
	{ "surat", "tujuan", read_children, LETTER_TO },
	{ "tujuan", "baris", read_text, LETTER_TO },
	{ "surat", "paragraf", read_text, LETTER_PARAGRAPH },
	{ "surat", "bagian", read_text, LETTER_SECTION },
	{ "surat", "catatan", read_text, LETTER_NOTE },
	{ "surat", "daftar", read_children, LETTER_ITEM },
	{ "daftar", "butir", read_item, LETTER_ITEM },
	{ "surat", "tabel", read_children, LETTER_ROW },
	{ "tabel", "baris", read_row, LETTER_ROW },
	{ "surat", "tanda-tangan", read_sign, LETTER_SIGN },
	{ "surat", "kaki", read_footer, LETTER_NOTE }
};

static bool
is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, name) == 0;
}

static const xmlNode *
element_from(const xmlNode *node)
{
	while (node != NULL && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

/* A copy of the attribute; the caller frees it. "" when it is not there. */
static char *
attribute(const xmlNode *node, const char *name)
{
	xmlChar	*value = xmlGetNoNsProp(node, (const xmlChar *)name);
	char	*copy = strdup(value != NULL ? (const char *)value : "");

	xmlFree(value);
	return copy;
}

static struct letter_block *
block_new(struct reader *r, const xmlNode *node, enum letter_kind kind)
{
	struct letter_block	*block = letter_add(r->letter, kind);

	if (block == NULL)
		text_addf(r->error, "line %ld: a letter has at most %d parts",
		    xmlGetLineNo(node), LETTER_BLOCKS_MAX);
	return block;
}

static bool
read_children(struct reader *r, const xmlNode *node, enum letter_kind kind)
{
	const size_t	 n = sizeof(elements) / sizeof(elements[0]);
	const xmlNode	*child = element_from(node->children);
	const char	*parent = (const char *)node->name;
	size_t		 i;

	(void)kind;
	for (; child != NULL; child = element_from(child->next)) {
		for (i = 0; i < n; i++)
			if (strcmp(elements[i].parent, parent) == 0 &&
			    is(child, elements[i].name))
				break;
		if (i == n) {
			text_addf(r->error, "line %ld: <%s> may not stand in "
			    "<%s>", xmlGetLineNo(child),
			    (const char *)child->name, parent);
			return false;
		}
		if (!elements[i].read(r, child, elements[i].kind))
			return false;
	}
	return true;
}

static bool
read_letterhead(struct reader *r, const xmlNode *node, enum letter_kind kind)
{
	return read_children(r, node, kind) &&
	    block_new(r, node, kind) != NULL;
}

static bool
read_text(struct reader *r, const xmlNode *node, enum letter_kind kind)
{
	const struct letter	*letter = r->letter;
	struct letter_block	*block;
	enum letter_kind	 last = letter->nblocks == 0 ? kind :
				    letter->blocks[letter->nblocks - 1].kind;

	if ((block = block_new(r, node, kind)) == NULL ||
	    !letter_cell_read(&block->cell[0], node, r->error))
		return false;
	block->first = (kind == LETTER_TO && last == LETTER_HEAD) ||
	    (kind == LETTER_PARAGRAPH && last == LETTER_TO);
	if (block->cell[0].text == NULL)	/* nothing to say: no line */
		r->letter->nblocks--;
	return true;
}

static bool
attribute_read(struct reader *r, const xmlNode *node, const char *name,
    struct letter_cell *cell)
{
	char	*value = attribute(node, name);
	bool	 ok = value != NULL && letter_cell_set(cell, value, r->error);

	free(value);
	return ok;
}

static bool
read_row(struct reader *r, const xmlNode *node, enum letter_kind kind)
{
	struct letter_block	*block = block_new(r, node, kind);

	return block != NULL &&
	    attribute_read(r, node, "label", &block->cell[0]) &&
	    letter_cell_set(&block->cell[1], ":", r->error) &&
	    letter_cell_read(&block->cell[2], node, r->error) &&
	    attribute_read(r, node, "kanan", &block->cell[3]);
}

static bool
read_item(struct reader *r, const xmlNode *node, enum letter_kind kind)
{
	struct letter_block	*block;
	const xmlNode		*before;
	char			*mark = attribute(node->parent, "tanda");
	char			 number[32];
	unsigned		 n = 0;

	for (before = node->prev; before != NULL; before = before->prev)
		n += before->type == XML_ELEMENT_NODE;
	if (mark != NULL && strcmp(mark, "huruf") == 0 && n < 26)
		snprintf(number, sizeof(number), "%c.", (char)('a' + n));
	else
		snprintf(number, sizeof(number), "%u.", n + 1);
	free(mark);
	return (block = block_new(r, node, kind)) != NULL &&
	    letter_cell_set(&block->cell[0], number, r->error) &&
	    letter_cell_read(&block->cell[1], node, r->error);
}

/* Rows of one or two columns; a single one stands on the right. */
static bool
read_sign(struct reader *r, const xmlNode *node, enum letter_kind kind)
{
	const xmlNode		*column = element_from(node->children), *cell[2];
	struct letter_block	*block;
	bool			 first = true, space;
	size_t			 i;

	cell[0] = column != NULL ? element_from(column->children) : NULL;
	column = column != NULL ? element_from(column->next) : NULL;
	cell[1] = column != NULL ? element_from(column->children) : NULL;
	if (column == NULL) {
		cell[1] = cell[0];
		cell[0] = NULL;
	}
	while (cell[0] != NULL || cell[1] != NULL) {
		space = is(cell[0] != NULL ? cell[0] : cell[1], "ruang");
		block = block_new(r, node, space ? LETTER_SIGN_SPACE : kind);
		if (block == NULL)
			return false;
		block->first = first;
		first = false;
		for (i = 0; i < 2; i++) {
			if (cell[i] == NULL)
				continue;
			if (!letter_cell_read(&block->cell[i], cell[i],
			    r->error))
				return false;
			cell[i] = element_from(cell[i]->next);
		}
	}
	return true;
}

static bool
read_footer(struct reader *r, const xmlNode *node, enum letter_kind kind)
{
	(void)kind;
	if (r->letter->footer.text != NULL) {
		text_addf(r->error, "line %ld: a second <kaki>",
		    xmlGetLineNo(node));
		return false;
	}
	return letter_cell_read(&r->letter->footer, node, r->error);
}

static bool
read_root(struct reader *r, const xmlDoc *doc)
{
	const xmlNode	*root = xmlDocGetRootElement(doc);
	struct letter	*letter = r->letter;

	if (doc->intSubset != NULL || root == NULL || !is(root, "surat")) {
		text_adds(r->error, "a letter is one <surat> without a "
		    "document type");
		return false;
	}
	letter->title = attribute(root, "judul");
	letter->author = attribute(root, "penulis");
	letter->date = attribute(root, "tanggal");
	letter->link = attribute(root, "periksa");
	if (letter->title == NULL || letter->author == NULL ||
	    letter->date == NULL || letter->link == NULL) {
		text_adds(r->error, "no memory");
		return false;
	}
	return read_children(r, root, LETTER_NOTE);
}

bool
letter_parse(struct letter *letter, const struct text *xml, struct text *error)
{
	struct reader		 r = { letter, error };
	struct text		 clean;
	const xmlError		*why;
	xmlDoc			*doc = NULL;
	bool			 ok = false;

	text_init(&clean, xml->max * 3);
	if (letter_clean(xml, &clean) && clean.len < INT_MAX)
		doc = xmlReadMemory(clean.data, (int)clean.len, "letter.xml",
		    "UTF-8", XML_PARSE_NONET | XML_PARSE_NOERROR |
		    XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
	if (doc == NULL) {
		why = xmlGetLastError();
		text_addf(error, "the letter is not XML: line %d: %s",
		    why != NULL ? why->line : 0,
		    why != NULL ? why->message : "too long");
	} else {
		ok = read_root(&r, doc);
	}
	xmlFreeDoc(doc);
	text_clear(&clean);
	return ok;
}
