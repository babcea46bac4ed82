#include "document/report_version.h"

#include "document/report_schema.h"

#define NAMESPACE "urn:portal-ppid:laporan-layanan-informasi:"

const struct report_schema report_schemas[REPORT_VERSIONS] = {
	{ "1.0", NAMESPACE "1.0", report_schema_1_0, &report_schema_1_0_size },
	{ "1.1", NAMESPACE "1.1", report_schema_1_1, &report_schema_1_1_size },
};
