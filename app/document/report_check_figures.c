#include "document/report_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/report_date.h"

const char *
report_attr(const xmlNode *node, const char *name)
{
	const xmlAttr	*a;

	for (a = node->properties; a != NULL; a = a->next) {
		if (a->ns == NULL && strcmp((const char *)a->name, name) == 0 &&
		    a->children != NULL && a->children->content != NULL)
			return (const char *)a->children->content;
	}
	return "";
}

/* Digits only, few enough that no sum of them overflows. */
int64_t
report_number(const char *text)
{
	int64_t	value = 0;
	size_t	n = 0;

	for (; text[n] >= '0' && text[n] <= '9' && n < 15; n++)
		value = value * 10 + (text[n] - '0');
	return n == 0 || text[n] != '\0' ? REPORT_NOT_APPLICABLE : value;
}

int64_t
report_attr_number(const xmlNode *node, const char *name)
{
	return report_number(report_attr(node, name));
}

int32_t
report_attr_date(const xmlNode *node, const char *name)
{
	int32_t	day;

	report_date_read(report_attr(node, name), &day);
	return day;
}

void
report_attr_copy(const xmlNode *node, const char *name,
    char to[REPORT_NAME_MAX + 1])
{
	snprintf(to, REPORT_NAME_MAX + 1, "%s", report_attr(node, name));
}

/* "3.50" as 350; at most two decimals. */
static int64_t
hundredths(const char *text)
{
	const char	*point = strchr(text, '.');
	char		 whole[16];
	size_t		 n = point == NULL ? strlen(text) : (size_t)(point - text);
	int64_t		 value, part = 0;

	if (n == 0 || n >= sizeof(whole))
		return REPORT_NOT_APPLICABLE;
	memcpy(whole, text, n);
	whole[n] = '\0';
	if ((value = report_number(whole)) == REPORT_NOT_APPLICABLE)
		return value;
	if (point != NULL) {
		n = strlen(point + 1);
		part = report_number(point + 1);
		if (n > 2 || part == REPORT_NOT_APPLICABLE)
			return REPORT_NOT_APPLICABLE;
		part *= n == 1 ? 10 : 1;
	}
	return value * 100 + part;
}

const char *
report_figure_path(const struct report_agency *agency, const char *group,
    const char *section, const char *element, const char *code,
    char path[REPORT_PATH_MAX])
{
	snprintf(path, REPORT_PATH_MAX, "laporan/%s%s%s%s%s%s/%s%s%s%s",
	    agency == NULL ? "" : "perOpd/opd[", agency == NULL ? "" :
	    agency->code, agency == NULL ? "" : "]/", group == NULL ? "" : group,
	    group == NULL ? "" : "/", section, element,
	    code[0] == '\0' ? "" : "[", code, code[0] == '\0' ? "" : "]");
	return path;
}

static bool
same(const char *a, const char *b)
{
	return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

bool
report_is_group(const char *name)
{
	for (size_t i = 0; i < REPORT_FIGURES; i++) {
		if (report_fields[i].section->group != NULL &&
		    same(report_fields[i].section->group, name))
			return true;
	}
	return false;
}

static bool
in_section(size_t figure, const char *group, const char *name)
{
	return figure < REPORT_FIGURES &&
	    same(report_fields[figure].section->name, name) &&
	    same(report_fields[figure].section->group, group);
}

bool
report_is_section(const char *group, const char *name)
{
	for (size_t i = 0; i < REPORT_FIGURES; i++) {
		if (in_section(i, group, name))
			return true;
	}
	return false;
}

/* Days are typed: a value, or not applicable; below one is said so. */
static int64_t
days_read(struct report_check *c, const xmlNode *node,
    const struct report_section *section)
{
	const char	*text = report_attr(node, "nilai");
	int64_t		 value = hundredths(text);
	bool		 applies = strcmp(report_attr(node, "berlaku"), "tidak") != 0;
	bool		 less = strcmp(report_attr(node, "kurangDariSehari"), "ya") == 0;
	char		 path[REPORT_PATH_MAX];

	if (applies == (value == REPORT_NOT_APPLICABLE) ||
	    less != (applies && value < 100))
		report_find(c->findings, RULE_DAYS_FORM, report_figure_path(
		    c->agency, section->group, section->name,
		    (const char *)node->name, "", path), text,
		    applies ? "nilai" : "-");
	return value;
}

static struct report_set *
set_current(struct report_check *c)
{
	return c->agency == NULL ? &c->total : &c->agency->set;
}

/* The section's own attributes, in the order of the table. */
void
report_check_section(struct report_check *c, const xmlNode *node,
    const char *group)
{
	const char		*name = (const char *)node->name;
	struct report_set	*set = set_current(c);
	size_t			 i = set->next;

	while (i < REPORT_FIGURES && !in_section(i, group, name))
		i++;
	if (i < REPORT_FIGURES)
		set->next = i;
	for (; in_section(set->next, group, name) &&
	    report_fields[set->next].element == NULL; set->next++)
		set->stated[set->next] = report_attr_number(node,
		    report_fields[set->next].code);
}

void
report_check_figure(struct report_check *c, const xmlNode *node,
    const char *group, const char *section)
{
	struct report_set		*set = set_current(c);
	const char			*element = (const char *)node->name;
	const char			*code = report_attr(node, "kode");
	const struct report_field	*f;
	char				 path[REPORT_PATH_MAX];

	f = set->next < REPORT_FIGURES ? &report_fields[set->next] : NULL;
	if (in_section(set->next, group, section) && same(f->element, element) &&
	    same(f->code, code)) {
		set->stated[set->next++] = f->kind == REPORT_DAYS ?
		    days_read(c, node, f->section) :
		    report_attr_number(node, "nilai");
		return;
	}
	report_find(c->findings, RULE_CODES, report_figure_path(c->agency, group,
	    section, element, code, path), code, f == NULL || f->code == NULL ?
	    "-" : f->code);
}

void
report_set_init(struct report_set *set)
{
	memset(set, 0, sizeof(*set));
	for (size_t i = 0; i < REPORT_FIGURES; i++)
		set->stated[i] = REPORT_UNSET;
}

void
report_check_agency(struct report_check *c, const xmlNode *node)
{
	char	code[REPORT_NAME_MAX + 1], path[REPORT_PATH_MAX];

	report_attr_copy(node, "kode", code);
	snprintf(path, sizeof(path), "laporan/perOpd/opd[%s]", code);
	if (c->nagencies > 0 &&
	    strcmp(c->agencies[c->nagencies - 1].code, code) >= 0)
		report_find(c->findings, RULE_AGENCIES, path, code,
		    c->agencies[c->nagencies - 1].code);
	if (c->nagencies == REPORT_AGENCIES_MAX) {
		report_find_numbers(c->findings, RULE_AGENCIES, path,
		    REPORT_AGENCIES_MAX + 1, REPORT_AGENCIES_MAX);
		c->agency = &c->agencies[c->nagencies - 1];
		return;
	}
	c->agency = &c->agencies[c->nagencies++];
	snprintf(c->agency->code, sizeof(c->agency->code), "%s", code);
	report_set_init(&c->agency->set);
}

static int
agency_compare(const void *key, const void *entry)
{
	const struct report_agency	*agency = entry;

	return strcmp(key, agency->code);
}

struct report_agency *
report_agency_find(struct report_check *c, const char *code)
{
	if (c->nagencies == 0)
		return NULL;
	return bsearch(code, c->agencies, c->nagencies, sizeof(*c->agencies),
	    agency_compare);
}
