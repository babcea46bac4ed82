#include "ppid/command.h"

#include <stdio.h>

static const struct command commands[] = {
	{ "audit", audit_main, "Check the chains, projections and daily heads", NULL },
	{ "db", db_main, "Make, fill and check the database", NULL },
	{ "calendar", calendar_main, "Import holidays, check due dates", NULL },
	{ "key", key_main, "Rotate the key that seals identity numbers", NULL },
	{ "letter", letter_main, "Render letters as PDF", NULL },
	{ "report", report_main, "Write, verify and list reports to the Komisi "
	    "Informasi", NULL },
	{ "request", request_main, "Take over an old register of requests", NULL },
	{ "user", user_main, "Add officers, set passwords, lock accounts", NULL },
	{ "worker", worker_main, "Render letters, send notices, chase, report: runs for long",
	    "[--check | --once]" },
	{ NULL, NULL, NULL, NULL }
};

int
main(int argc, char **argv)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	return command_run("ppid", commands, argc, argv);
}
