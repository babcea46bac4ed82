# The schema's bytes as a C array: cmake -DSCHEMA=in.xsd -DNAME=report_schema_1_0 -DSOURCE=out.c -P this
file(READ ${SCHEMA} bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${SOURCE} "#include \"document/report_schema.h\"\n\nconst unsigned char ${NAME}[] = {\n${bytes}\n};\nconst size_t ${NAME}_size = sizeof(${NAME});\n")
