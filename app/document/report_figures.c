#include "document/report_figures.h"

#include <math.h>

static int64_t
figure_read(const json_t *set, const struct report_field *field,
    struct text *error)
{
	const json_t	*value;

	value = json_object_get(json_object_get(set, field->section->part),
	    field->key);
	if (field->kind == REPORT_DAYS && json_is_null(value))
		return REPORT_NOT_APPLICABLE;
	if (field->kind == REPORT_DAYS && json_is_number(value))
		return llround(json_number_value(value) * 100);
	if (field->kind == REPORT_COUNT && json_is_integer(value))
		return json_integer_value(value);
	text_addf(error, "tidak ada angka \"%s.%s\"; ", field->section->part,
	    field->key);
	return 0;
}

void
report_figures_read(const json_t *set, int64_t values[REPORT_FIGURES],
    struct text *error)
{
	const struct report_split	*split;

	for (size_t i = 0; i < REPORT_FIGURES; i++) {
		values[i] = 0;
		if (report_fields[i].key != NULL)
			values[i] = figure_read(set, &report_fields[i], error);
	}
	for (size_t i = 0; i < REPORT_SPLITS; i++) {
		split = &report_splits[i];
		for (size_t j = 0; j < split->count; j++)
			values[split->sum] += values[split->first + j];
	}
}
