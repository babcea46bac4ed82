#ifndef DOCUMENT_REPORT_SCHEMA_H
#define DOCUMENT_REPORT_SCHEMA_H

/*
 * assets/schema/laporan-layanan-informasi-VERSION.xsd, built into the program
 * so that a report can be verified with one file and nothing else. The sources
 * are made from the schemas by report.cmake.
 */

#include <stddef.h>

extern const unsigned char	report_schema_1_0[];
extern const size_t		report_schema_1_0_size;
extern const unsigned char	report_schema_1_1[];
extern const size_t		report_schema_1_1_size;

#endif
