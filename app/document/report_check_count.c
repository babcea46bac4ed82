#include "document/report_check.h"

#include <stdlib.h>
#include <string.h>

#include "document/report_date.h"

#define BUCKET_FIRST	10
#define BUCKET_SECOND	17

/* False for a length that no calendar of ours can hold, or without memory. */
bool
report_days_add(struct report_days *days, int64_t n)
{
	uint32_t	*grown;
	size_t		 cap = days->cap == 0 ? 64 : days->cap;

	if (n < 0 || n >= REPORT_DAYS_MAX)
		return false;
	while (cap <= (size_t)n)
		cap *= 2;
	if (cap > days->cap) {
		grown = realloc(days->count, cap * sizeof(*grown));
		if (grown == NULL)
			return false;
		memset(grown + days->cap, 0, (cap - days->cap) * sizeof(*grown));
		days->count = grown;
		days->cap = cap;
	}
	days->count[n]++;
	days->total++;
	days->sum += n;
	return true;
}

void
report_days_clear(struct report_days *days)
{
	free(days->count);
	memset(days, 0, sizeof(*days));
}

/* The nth answered one in order of length; n counts from 1. */
static int64_t
days_nth(const struct report_days *days, int64_t n)
{
	int64_t	seen = 0;

	for (size_t i = 0; i < days->cap; i++) {
		seen += days->count[i];
		if (seen >= n)
			return (int64_t)i;
	}
	return 0;
}

/* Mean, median, shortest, longest: four figures that follow each other. */
static void
days_figures(const struct report_days *days, int64_t *mean)
{
	for (size_t i = 0; i < 4; i++)
		mean[i] = REPORT_NOT_APPLICABLE;
	if (days->total == 0)
		return;
	mean[0] = (days->sum * 200 + days->total) / (days->total * 2);
	mean[1] = (days_nth(days, (days->total + 1) / 2) +
	    days_nth(days, days->total / 2 + 1)) * 50;
	mean[2] = days_nth(days, 1) * 100;
	mean[3] = days_nth(days, days->total) * 100;
}

void
report_count_end(struct report_set *set)
{
	static const size_t		 means[REPORT_BOOKS] = {
		[REPORT_REQUESTS] = REPORT_MEAN,
		[REPORT_OBJECTIONS] = REPORT_OBJ_MEAN,
		[REPORT_DISPUTES] = REPORT_DIS_MEAN,
	};
	const struct report_days	*days = &set->days[REPORT_REQUESTS];
	int64_t				*counted = set->counted;

	for (size_t i = 0; i < days->cap; i++)
		counted[i <= BUCKET_FIRST ? REPORT_TO_10 : i <= BUCKET_SECOND ?
		    REPORT_TO_17 : REPORT_OVER_17] += days->count[i];
	for (size_t i = 0; i < REPORT_BOOKS; i++)
		days_figures(&set->days[i], &counted[means[i]]);
	for (size_t i = 0; i < REPORT_SPLITS; i++) {
		for (size_t j = 0; j < report_splits[i].count; j++)
			counted[report_splits[i].sum] +=
			    counted[report_splits[i].first + j];
	}
}

/* Adds one to the item with this code; an unknown code is the schema's. */
static void
count_item(int64_t *counted, enum report_split_name split, const char *code,
    size_t n)
{
	const struct report_split	*s = &report_splits[split];
	const char			*item;

	for (size_t i = s->first; i < s->first + s->count; i++) {
		item = report_fields[i].code;
		if (strncmp(item, code, n) == 0 && item[n] == '\0')
			counted[i]++;
	}
}

void
report_count_item(int64_t *counted, enum report_split_name split,
    const char *code)
{
	count_item(counted, split, code, strlen(code));
}

void
report_count_list(int64_t *counted, enum report_split_name split,
    const char *list)
{
	size_t	n;

	for (; *list != '\0'; list += n) {
		list += strspn(list, " ");
		n = strcspn(list, " ");
		count_item(counted, split, list, n);
	}
}

static void
count_received(int64_t *counted, const struct report_row *row)
{
	static const struct {
		enum report_split_name	split;
		enum request_column	column;
	} splits[] = {
		{ REPORT_SPLIT_CHANNEL, REQUEST_CHANNEL },
		{ REPORT_SPLIT_CATEGORY, REQUEST_CATEGORY },
		{ REPORT_SPLIT_GROUP, REQUEST_GROUP },
		{ REPORT_SPLIT_PURPOSE, REQUEST_PURPOSE },
	};
	int	year, month, day;

	counted[REPORT_RECEIVED]++;
	for (size_t i = 0; i < sizeof(splits) / sizeof(splits[0]); i++)
		report_count_item(counted, splits[i].split,
		    row->text[splits[i].column]);
	if (row->date[REQUEST_RECEIVED] == REPORT_NO_DATE)
		return;
	report_date_split(row->date[REQUEST_RECEIVED], &year, &month, &day);
	counted[REPORT_MONTH + month - 1]++;
}

static void
count_set(struct report_check *c, struct report_set *set,
    const struct report_row *row)
{
	int64_t		*n = set->counted;
	const char	*decision = row->text[REQUEST_DECISION];
	bool		 closed = row->date[REQUEST_CLOSED] != REPORT_NO_DATE;
	bool		 answered = row->date[REQUEST_ANSWERED] !=
			    REPORT_NO_DATE;
	bool		 late = row->end > row->date[REQUEST_DUE];
	int32_t		 extended = row->date[REQUEST_EXTENDED];

	if (row->carried)
		n[REPORT_OPENING]++;
	else
		count_received(n, row);
	n[closed ? REPORT_CLOSED : REPORT_PENDING]++;
	report_count_item(n, REPORT_SPLIT_DECISION, decision);
	n[REPORT_REFUSED] += strcmp(decision, "ditolak") == 0;
	n[REPORT_PARTIAL] += strcmp(decision, "sebagian") == 0;
	report_count_list(n, REPORT_SPLIT_REASON, row->text[REQUEST_REASONS]);
	if (answered) {
		n[REPORT_ANSWERED]++;
		n[REPORT_LATE_FIRST] += row->end > row->date[REQUEST_DUE_FIRST];
		n[REPORT_LATE] += late;
		report_days_add(&set->days[REPORT_REQUESTS], row->workdays);
	}
	n[REPORT_LATE_OPEN] += !closed && late;
	if (extended != REPORT_NO_DATE && extended >= c->from) {
		n[REPORT_EXTENDED]++;
		n[closed ? REPORT_EXTENDED_CLOSED : REPORT_EXTENDED_OPEN]++;
	}
}

/* Rows come by number, so of two received on a day the first stays first. */
static void
count_oldest(struct report_oldest *oldest, const struct report_row *row)
{
	int32_t			 received = row->date[REQUEST_RECEIVED];
	struct report_open	*at;
	size_t			 i = oldest->n;

	while (i > 0 && oldest->entry[i - 1].received > received)
		i--;
	if (i == REPORT_OLDEST_MAX)
		return;
	if (oldest->n < REPORT_OLDEST_MAX)
		oldest->n++;
	memmove(&oldest->entry[i + 1], &oldest->entry[i],
	    (oldest->n - i - 1) * sizeof(oldest->entry[0]));
	at = &oldest->entry[i];
	snprintf(at->number, sizeof(at->number), "%s",
	    row->text[REPORT_ROW_NUMBER]);
	snprintf(at->agency, sizeof(at->agency), "%s",
	    row->text[REQUEST_AGENCY]);
	at->received = received;
	at->due = row->date[REQUEST_DUE];
	at->workdays = row->number[REQUEST_WORKDAYS];
	at->late = row->number[REQUEST_LATE];
}

void
report_count_request(struct report_check *c, const struct report_row *row)
{
	count_set(c, &c->total, row);
	if (row->agency != NULL)
		count_set(c, &row->agency->set, row);
	if (row->date[REQUEST_CLOSED] == REPORT_NO_DATE)
		count_oldest(&c->oldest_counted, row);
}
