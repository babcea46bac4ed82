#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <xlsxwriter.h>

#include "ppid/sheet.h"

#define PATH_MAX_FD	32
#define PAPER_A4	9
#define ROW_TITLE	0
#define ROW_NOTE	1
#define ROW_GROUP	2
#define ROW_NAME	3	/* the cells begin below */

/* The day in words, in Indonesian wherever it is opened. */
#define DATE_FORMAT	"[$-421]dddd, d mmmm yyyy"

struct sheet {
	const struct sheet_head	*head;
	lxw_workbook		*book;
	lxw_worksheet		*tab;
	lxw_format		*cell;
	lxw_format		*date;
	lxw_row_t		 row;
};

static lxw_format *
format_make(lxw_workbook *book, bool heading)
{
	lxw_format	*format = workbook_add_format(book);

	format_set_text_wrap(format);
	format_set_border(format, LXW_BORDER_THIN);
	format_set_align(format, heading ? LXW_ALIGN_VERTICAL_CENTER :
	    LXW_ALIGN_VERTICAL_TOP);
	if (heading) {
		format_set_bold(format);
		format_set_align(format, LXW_ALIGN_CENTER);
		format_set_bg_color(format, 0xE6F1ED);
	}
	return format;
}

/* Headings over several columns are merged, which a row at a time allows. */
static void
groups_write(struct sheet *s, lxw_format *heading)
{
	const struct sheet_column	*c = s->head->columns;
	size_t				 from, to;

	for (from = 0; from < s->head->ncolumns; from = to) {
		to = from + 1;
		while (c[from].group[0] != '\0' && to < s->head->ncolumns &&
		    strcmp(c[from].group, c[to].group) == 0)
			to++;
		if (to - from > 1)
			worksheet_merge_range(s->tab, ROW_GROUP,
			    (lxw_col_t)from, ROW_GROUP, (lxw_col_t)(to - 1),
			    c[from].group, heading);
		else
			worksheet_write_string(s->tab, ROW_GROUP,
			    (lxw_col_t)from, c[from].group, heading);
	}
}

static void
head_write(struct sheet *s)
{
	lxw_format	*title = workbook_add_format(s->book);
	lxw_format	*heading = format_make(s->book, true);
	size_t		 i;

	format_set_bold(title);
	format_set_font_size(title, 14);
	for (i = 0; i < s->head->ncolumns; i++)
		worksheet_set_column(s->tab, (lxw_col_t)i, (lxw_col_t)i,
		    s->head->columns[i].width, NULL);
	worksheet_write_string(s->tab, ROW_TITLE, 0, s->head->title, title);
	worksheet_write_string(s->tab, ROW_NOTE, 0, s->head->note, NULL);
	groups_write(s, heading);
	for (i = 0; i < s->head->ncolumns; i++)
		worksheet_write_string(s->tab, ROW_NAME, (lxw_col_t)i,
		    s->head->columns[i].name, heading);
}

/* On paper: landscape, as wide as the page, the headings on each. */
static void
page_set(struct sheet *s)
{
	worksheet_set_landscape(s->tab);
	worksheet_set_paper(s->tab, PAPER_A4);
	worksheet_fit_to_pages(s->tab, 1, 0);
	worksheet_set_margins(s->tab, 0.4, 0.4, 0.5, 0.5);
	worksheet_set_footer(s->tab, "&C&P / &N");
	worksheet_repeat_rows(s->tab, ROW_GROUP, ROW_NAME);
	worksheet_freeze_panes(s->tab, ROW_NAME + 1, 1);
}

static bool
date_write(struct sheet *s, lxw_col_t column, const char *cell)
{
	lxw_datetime	 when = { 0 };

	if (sscanf(cell, "%4d-%2d-%2d", &when.year, &when.month,
	    &when.day) != 3)
		return worksheet_write_blank(s->tab, s->row, column,
		    s->cell) == LXW_NO_ERROR;
	return worksheet_write_datetime(s->tab, s->row, column, &when,
	    s->date) == LXW_NO_ERROR;
}

/* Text is written as text: a workbook, unlike CSV, tells the two apart. */
static bool
xlsx_row(struct sheet *s, const char *const *cells)
{
	bool	ok = true;

	for (size_t i = 0; i < s->head->ncolumns; i++) {
		if (s->head->columns[i].date)
			ok = date_write(s, (lxw_col_t)i, cells[i]) && ok;
		else
			ok = worksheet_write_string(s->tab, s->row,
			    (lxw_col_t)i, cells[i], s->cell) ==
			    LXW_NO_ERROR && ok;
	}
	s->row++;
	return ok;
}

static bool
xlsx_end(struct sheet *s)
{
	bool	ok;

	worksheet_autofilter(s->tab, ROW_NAME, 0, s->row > ROW_NAME + 1 ?
	    s->row - 1 : ROW_NAME + 1, (lxw_col_t)(s->head->ncolumns - 1));
	ok = workbook_close(s->book) == LXW_NO_ERROR;
	free(s);
	return ok;
}

static struct sheet *
xlsx_begin(int fd, const struct sheet_head *head)
{
	lxw_workbook_options	 options = { .constant_memory = LXW_TRUE,
				    .use_zip64 = LXW_TRUE,
				    .tmpdir = getenv("TMPDIR") };
	struct sheet		*s = calloc(1, sizeof(*s));
	char			 path[PATH_MAX_FD];

	if (s == NULL)
		return NULL;
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	s->head = head;
	s->row = ROW_NAME + 1;
	if ((s->book = workbook_new_opt(path, &options)) == NULL ||
	    (s->tab = workbook_add_worksheet(s->book, head->tab)) == NULL) {
		free(s);
		return NULL;
	}
	s->cell = format_make(s->book, false);
	s->date = format_make(s->book, false);
	format_set_num_format(s->date, DATE_FORMAT);
	format_set_align(s->date, LXW_ALIGN_LEFT);
	page_set(s);
	head_write(s);
	return s;
}

const struct sheet_kind	sheet_xlsx = { "xlsx", xlsx_begin, xlsx_row, xlsx_end };
