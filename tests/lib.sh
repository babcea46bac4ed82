# shellcheck shell=bash
# What the stages of tests/run share. A stage is an executable file
# tests/stage/NN_name that sources this, prints TAP ("ok 1 - …", "not ok 2 - …")
# and ends with status 0 when it ran to its end, whatever it found.
#
#   tests_begin               a work folder that is deleted at the end: $WORK
#   check TEXT COMMAND...     one test: passes when COMMAND succeeds
#   cluster_start             a throw-away PostgreSQL: PGHOST, PGUSER and
#                             PPID_DATABASE are set, anybody may be any role
#   database_load [DATABASE]  roles, migrations, functions, holidays, agencies
#   portal_start [sanitized]  everything, with the examples, on a free port:
#                             PORTAL_URL, CURL_CA_BUNDLE, DEMO_PASSWORD are set
#   folder_run FOLDER         every executable of tests/FOLDER, which prints TAP
#   tests_end                 what the sanitizers found, and the plan
#
# tests/run has built $ROOT/.build/plain and $ROOT/.build/sanitized before.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=conf/lib.sh
. "$ROOT/conf/lib.sh"
# shellcheck source=conf/portal.sh
. "$ROOT/conf/portal.sh"

export LC_ALL=C.UTF-8 PGDATABASE=portal
WORK=
TESTS=0
SUPERVISOR=

tests_begin() {
	cd "$ROOT" || exit 1
	WORK=$(mktemp -d /tmp/ppid-test.XXXXXX)
	chmod 755 "$WORK"
	STATE=$WORK/state
	mkdir "$STATE"
	trap 'exit 1' INT TERM HUP
	trap tests_clean EXIT
	lib_user
}

tests_clean() {
	local status=$?
	trap '' INT TERM HUP
	step_stop
	[[ -z $SUPERVISOR ]] || { kill "$SUPERVISOR" && wait "$SUPERVISOR"; } 2>/dev/null
	# Those that the supervisor started again are known by their files only.
	end_leftovers >/dev/null
	end_all
	[[ -n ${KEEP:-} ]] || rm -rf "$WORK"
	exit "$status"
}

check() { # TEXT COMMAND...
	local text=$1 out
	shift
	TESTS=$((TESTS + 1))
	if out=$("$@" 2>&1); then
		echo "ok $TESTS - $text"
	else
		echo "not ok $TESTS - $text"
		[[ -z $out ]] || tail -n 20 <<<"$out" | cut -c 1-300 | sed 's/^/# /'
	fi
}

port_free() {
	local port
	while port=$((20000 + RANDOM % 10000)); do
		(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
	done
	echo "$port"
}

app_install() { # VARIANT
	APP=$WORK/app
	cmake --install "$ROOT/.build/$1" --prefix "$APP" >"$WORK/install.log" || fail "cannot install .build/$1; run tests/run"
	case $1 in
	sanitized)
		PRELOAD=$(gcc -print-file-name=libasan.so)
		mkdir -m 1777 "$WORK/sanitizer"
		echo "ASAN_OPTIONS=detect_leaks=0:log_path=$WORK/sanitizer/report" >>"$STATE/settings"
		echo "UBSAN_OPTIONS=print_stacktrace=1:log_path=$WORK/sanitizer/report" >>"$STATE/settings"
		;;
	esac
}

# Nothing here outlives the test, so it need not survive a crash either.
export CLUSTER_EXTRA='fsync = off'

cluster_start() {
	export PGHOST=$STATE/run PGUSER=postgres
	export PPID_SQL=$ROOT/sql PPID_ASSETS=$ROOT/assets
	export PPID_ADMIN_DATABASE="host=$PGHOST dbname=postgres user=postgres"
	export PPID_DATABASE="host=$PGHOST dbname=portal user=portal_owner"
	CLI=$ROOT/.build/plain/app/ppid/ppid
	state_folders
	chmod 755 "$STATE/run"
	cluster_make "$STATE"
	# The throw-away cluster is reached by the stage itself, as any role.
	echo 'local all all trust' >"$STATE/db/pg_hba.conf"
	sed -i 's/^unix_socket_permissions.*/unix_socket_permissions = 0777/' "$STATE/db/portal.conf"
	start_postgres
	ready postgres 60 cluster_ready "$STATE" || broken
}

# shellcheck disable=SC2120 # most stages have one database
database_load() { # [DATABASE]
	PPID_DATABASE="host=$PGHOST dbname=${1:-portal} user=portal_owner"
	{ "$CLI" db init && "$CLI" db deploy && "$CLI" db seed; } >"$WORK/load.log"
}

portal_start() { # [sanitized]
	PORT=$(port_free)
	DEMO=yes
	portal_users
	state_folders
	app_install "${1:-plain}"
	portal_up >"$WORK/start.log"
	export PGHOST=$STATE/run PGUSER=portal_owner
	export PORTAL_URL=https://localhost:$PORT CURL_CA_BUNDLE=$STATE/tls/portal.crt
	DEMO_PASSWORD=$(cat "$STATE/demo-password")
	export DEMO_PASSWORD STATE
	CLI=$STATE/ppid
	# So that a dead portal comes back during the tests as it does in service.
	(trap - INT TERM HUP EXIT; supervise) >"$WORK/supervise.log" 2>&1 &
	SUPERVISOR=$!
}

folder_run() { # FOLDER
	local file status
	export ROOT WORK CLI
	for file in "$ROOT/tests/$1"/*; do
		[[ -f $file && -x $file ]] || continue
		status=0
		"$file" </dev/null || status=$?
		((status == 0)) || echo "not ok - ${file#"$ROOT/"} ended with status $status"
	done
}

tests_end() {
	if [[ -n ${PRELOAD:-} ]]; then
		check 'the sanitizers found nothing' sanitizers_silent
	fi
	echo "1..$TESTS"
}

sanitizers_silent() {
	! cat "$WORK"/sanitizer/* 2>/dev/null | grep . &&
		! grep -h -A 5 'runtime error:' "$STATE"/log/*.log
}
