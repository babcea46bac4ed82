#ifndef DOCUMENT_REPORT_SCHEMA_H
#define DOCUMENT_REPORT_SCHEMA_H

/*
 * assets/schema/laporan-layanan-informasi-1.0.xsd, built into the program so
 * that a report can be verified with one file and nothing else. The source is
 * made from the schema by report.cmake.
 */

#include <stddef.h>

extern const unsigned char	report_schema[];
extern const size_t		report_schema_size;

#endif
