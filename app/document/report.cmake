# Reports: XML written from rows and verified without a database.
set(REPORT_SCHEMA ${CMAKE_CURRENT_LIST_DIR}/../../assets/schema/laporan-layanan-informasi-1.0.xsd)
set(REPORT_SCHEMA_SOURCE ${CMAKE_CURRENT_BINARY_DIR}/report_schema.c)
add_custom_command(OUTPUT ${REPORT_SCHEMA_SOURCE}
	COMMAND ${CMAKE_COMMAND} -DSCHEMA=${REPORT_SCHEMA} -DSOURCE=${REPORT_SCHEMA_SOURCE}
		-P ${CMAKE_CURRENT_LIST_DIR}/report_schema.cmake
	DEPENDS ${REPORT_SCHEMA} ${CMAKE_CURRENT_LIST_DIR}/report_schema.cmake)

add_library(report STATIC
	${CMAKE_CURRENT_LIST_DIR}/report_calendar.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_count.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_figures.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_head.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_row.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_rules.c
	${CMAKE_CURRENT_LIST_DIR}/report_date.c
	${CMAKE_CURRENT_LIST_DIR}/report_fields.c
	${CMAKE_CURRENT_LIST_DIR}/report_figures.c
	${CMAKE_CURRENT_LIST_DIR}/report_finding.c
	${CMAKE_CURRENT_LIST_DIR}/report_verify.c
	${CMAKE_CURRENT_LIST_DIR}/report_write.c
	${CMAKE_CURRENT_LIST_DIR}/report_xml.c
	${REPORT_SCHEMA_SOURCE})
target_compile_definitions(report PRIVATE PROGRAM_VERSION="${PROJECT_VERSION}")
target_link_libraries(report PUBLIC core PkgConfig::JANSSON PRIVATE PkgConfig::XML2 m)
