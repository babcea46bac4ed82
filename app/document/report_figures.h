#ifndef DOCUMENT_REPORT_FIGURES_H
#define DOCUMENT_REPORT_FIGURES_H

/*
 * One set of figures as SQL hands it over, read into the array that
 * report_fields describes. Never invents a value.
 */

#include <stdint.h>

#include <jansson.h>

#include "core/text.h"
#include "document/report_fields.h"

/* Every key that is missing or no number is named in error. */
void	report_figures_read(const json_t *set, int64_t values[REPORT_FIGURES],
	    struct text *error);

#endif
