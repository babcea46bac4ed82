# Reports: XML written from rows and verified without a database.
set(REPORT_SCHEMA_SOURCES)
foreach(version 1.0 1.1)
	string(REPLACE . _ name report_schema_${version})
	set(schema ${CMAKE_CURRENT_LIST_DIR}/../../assets/schema/laporan-layanan-informasi-${version}.xsd)
	set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.c)
	add_custom_command(OUTPUT ${source}
		COMMAND ${CMAKE_COMMAND} -DSCHEMA=${schema} -DNAME=${name} -DSOURCE=${source}
			-P ${CMAKE_CURRENT_LIST_DIR}/report_schema.cmake
		DEPENDS ${schema} ${CMAKE_CURRENT_LIST_DIR}/report_schema.cmake)
	list(APPEND REPORT_SCHEMA_SOURCES ${source})
endforeach()

add_library(report STATIC
	${CMAKE_CURRENT_LIST_DIR}/report_balance.c
	${CMAKE_CURRENT_LIST_DIR}/report_book.c
	${CMAKE_CURRENT_LIST_DIR}/report_calendar.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_count.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_dispute.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_figures.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_head.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_objection.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_request.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_row.c
	${CMAKE_CURRENT_LIST_DIR}/report_check_rules.c
	${CMAKE_CURRENT_LIST_DIR}/report_date.c
	${CMAKE_CURRENT_LIST_DIR}/report_fields.c
	${CMAKE_CURRENT_LIST_DIR}/report_figures.c
	${CMAKE_CURRENT_LIST_DIR}/report_finding.c
	${CMAKE_CURRENT_LIST_DIR}/report_verify.c
	${CMAKE_CURRENT_LIST_DIR}/report_version.c
	${CMAKE_CURRENT_LIST_DIR}/report_write.c
	${CMAKE_CURRENT_LIST_DIR}/report_xml.c
	${REPORT_SCHEMA_SOURCES})
target_compile_definitions(report PRIVATE PROGRAM_VERSION="${PROJECT_VERSION}")
target_link_libraries(report PUBLIC core PkgConfig::JANSSON PRIVATE PkgConfig::XML2 m)
