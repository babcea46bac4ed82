# shellcheck shell=bash
# What conf/start and the tests share: sentences, packages, steps that a signal
# can end, the private PostgreSQL cluster, daemons and their supervision.
#
# The file that sources this sets ROOT (the source tree) and STATE (the folder
# for everything that is made); lib_user then decides who the daemons run as,
# portal_users (portal.sh) who those that face the network do.

PG_VERSION=15
PG_BIN=/usr/lib/postgresql/$PG_VERSION/bin
export PATH=$PATH:/usr/sbin:/sbin    # nginx, for those who are not root
SYSTEM_USER=${SYSTEM_USER:-portal-ppid}

DAEMON_USER=         # owns the database's cluster
WEB_USER=            # Kore and nginx; the database knows it as portal_web only
WORKER_USER=         # the worker, portal_worker only
AS=()                # how to run something as DAEMON_USER
AS_WEB=()            # as WEB_USER
AS_WORKER=()         # as WORKER_USER
STEP=                # process group of the step that runs now
declare -A PID=()    # process of each daemon
declare -A BORN=()   # when it was started, in seconds
declare -A WRITTEN=()  # bytes in its log at that time
declare -A DELAY=()  # how long to wait before it is started again
BROKEN=              # the daemon that ready() gave up on
LOG_SIZE=10000000    # a log longer than this is put aside
LOG_KEEP=5           # so many old ones of each stay
LOG_EVERY=${LOG_EVERY:-60}    # seconds from one look to the next
TIMER=               # the sleep that ends when the next look is due
ORDER=()             # daemons in the order they were started

say() { printf '%s\n' "$@"; }
fail() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# ---------------------------------------------------------------- packages --

packages_of() { # GROUP...
	local group
	for group; do
		sed -n "s/^${group}[[:space:]]\+//p" "$ROOT/conf/packages"
	done | sort -u
}

packages_missing() { # PACKAGE...
	local name
	for name; do
		[[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] ||
			printf '%s ' "$name"
	done
}

# Packages that bring a service of their own are kept from starting it: the
# portal runs its own PostgreSQL and nginx and leaves the system's alone.
packages_quiet_begin() {
	local policy=/usr/sbin/policy-rc.d cluster=/etc/postgresql-common/createcluster.d
	"${SUDO[@]}" sh -c "
		[ -e $policy ] || { printf '#!/bin/sh\n# portal-ppid\nexit 101\n' >$policy && chmod 755 $policy; }
		mkdir -p $cluster && echo 'create_main_cluster = false' >$cluster/portal-ppid.conf"
}

packages_quiet_end() { # PACKAGE...
	local policy=/usr/sbin/policy-rc.d unit
	"${SUDO[@]}" sh -c "
		grep -qs '^# portal-ppid' $policy && rm -f $policy
		rm -f /etc/postgresql-common/createcluster.d/portal-ppid.conf"
	[[ -d /run/systemd/system ]] || return 0
	for unit; do
		case $unit in
		nginx) "${SUDO[@]}" systemctl -q disable --now nginx ;;
		postgresql-*) "${SUDO[@]}" systemctl -q disable --now postgresql ;;
		esac
	done
}

packages_install() { # GROUP...
	local missing log result=0
	command -v dpkg-query >/dev/null || fail "this is not Debian: install by hand what conf/packages lists"
	# shellcheck disable=SC2046 # package names hold no blanks
	missing=$(packages_missing $(packages_of "$@"))
	[[ -n $missing ]] || return 0
	SUDO=()
	if ((EUID != 0)); then
		command -v sudo >/dev/null || fail "packages are missing and there is no sudo; as root run: apt-get install ${missing% }"
		sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; } ||
			fail "packages are missing and sudo does not let you in; as root run: apt-get install ${missing% }"
		SUDO=(sudo)
	fi
	say "installing packages: ${missing% }"
	log=$(mktemp)
	packages_quiet_begin
	# A step of its own would be killed half-way by a signal, and dpkg with it.
	# shellcheck disable=SC2086
	"${SUDO[@]}" sh -c "export DEBIAN_FRONTEND=noninteractive; apt-get -q update &&
		apt-get -q -y --no-install-recommends install $missing" </dev/null >"$log" 2>&1 || result=$?
	# shellcheck disable=SC2086
	packages_quiet_end $missing
	((result == 0)) || tail -n 5 "$log" >&2
	rm -f "$log"
	((result == 0)) || fail "apt-get could not install ${missing% }; check the network and /etc/apt/sources.list, then run this again"
}

# ------------------------------------------------------------------- steps --

# Run something long so that a signal ends it at once (and with it the script).
step() {
	local result=0
	setsid "$@" </dev/null &
	STEP=$!
	wait "$STEP" 2>/dev/null || result=$?
	STEP=
	return "$result"
}

step_stop() {
	[[ -z $STEP ]] || kill -TERM -- "-$STEP" 2>/dev/null
	STEP=
}

pause() { step sleep "$1"; }

# -------------------------------------------------------------------- user --

# As root the daemons get accounts of their own, else they run as the caller.
lib_user() {
	DAEMON_USER=$(id -un)
	if ((EUID == 0)); then
		DAEMON_USER=$SYSTEM_USER
		account "$DAEMON_USER" AS
	fi
	WEB_USER=$DAEMON_USER
	AS_WEB=("${AS[@]}")
	WORKER_USER=$DAEMON_USER
	AS_WORKER=("${AS[@]}")
}

account() { # NAME ARRAY: makes the account; ARRAY is then how to run something as it
	local -n how=$2
	id "$1" >/dev/null 2>&1 ||
		useradd --system --user-group --no-create-home --home-dir /nonexistent \
			--shell /usr/sbin/nologin "$1" ||
		fail "cannot make the account $1; run as a normal user instead"
	# shellcheck disable=SC2034 # it is the caller's
	how=(setpriv "--reuid=$1" "--regid=$1" --init-groups
		--inh-caps=-all --bounding-set=-all --no-new-privs)
}

as() { "${AS[@]}" "$@"; }

# A folder of the database's account, or of another. "root:GROUP" is a folder
# whose files are put there by us and opened by those of the group.
folder() { # PATH [MODE [OWNER]]
	local owner=${3:-$DAEMON_USER:}
	{ mkdir -p "$1" && chmod "${2:-700}" "$1"; } || fail "cannot make the folder $1"
	((EUID != 0)) || chown "$owner" "$1"
}

# A file that one account alone may read; a link stays its owner's business.
private() { # FILE ACCOUNT
	[[ -f $1 && ! -L $1 ]] || return 0
	chmod 600 "$1" || fail "cannot change $1"
	((EUID != 0)) || chown "$2:" "$1"
}

# ------------------------------------------------------------------- build --

build() { # BUILD_DIR PREFIX CMAKE_OPTION...
	local dir=$1 prefix=$2 log=$1.log
	shift 2
	mkdir -p "$dir"
	if [[ -f $dir/CMakeCache.txt ]] &&
		! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$ROOT" "$dir/CMakeCache.txt"; then
		rm -rf "$dir"
	fi
	# shellcheck disable=SC2016 # for the inner shell
	step sh -c 'umask 022
		root=$1 dir=$2 prefix=$3; shift 3
		cmake -G Ninja -S "$root" -B "$dir" -DCMAKE_INSTALL_PREFIX="$prefix" "$@" &&
		cmake --build "$dir" || exit
		rm -rf "$prefix/share/portal" && cmake --install "$dir"' \
		build "$ROOT" "$dir" "$prefix" "$@" >"$log" 2>&1 && return
	grep -E -m 5 'error|FAILED|Error' "$log" >&2
	fail "the program does not build; the whole report is in $log"
}

# ----------------------------------------------------------------- cluster --

cluster_make() { # FOLDER: makes FOLDER/db, sockets in FOLDER/run
	local db=$1/db
	[[ -x $PG_BIN/postgres ]] || fail "PostgreSQL $PG_VERSION is missing; install postgresql-$PG_VERSION"
	folder "$1/run" 750
	if [[ ! -e $db ]]; then
		rm -rf "$db.new"
		folder "$db.new"
		(umask 077; as "$PG_BIN/initdb" -D "$db.new" -U postgres -k -E UTF8 \
			--locale=C.UTF-8 -A peer >"$1/initdb.log" 2>&1) ||
			fail "initdb failed: $(tail -n 1 "$1/initdb.log")"
		# shellcheck disable=SC2016 # for the inner shell
		as sh -c 'echo "include = '"'portal.conf'"'" >>"$1"' - "$db.new/postgresql.conf" || fail "cannot write in $db.new"
		rm -f "$1/initdb.log"
		mv "$db.new" "$db"
	fi
	[[ $(as cat "$db/PG_VERSION" 2>/dev/null) == "$PG_VERSION" ]] ||
		fail "the database in $db is not of PostgreSQL $PG_VERSION; move it away, or start over with --reset"
	cluster_configure "$1"
}

# The cluster's account writes its files itself: a link that it put in their
# place leads no further than it may go.
cluster_write() { # FILE: what stands on stdin
	# shellcheck disable=SC2016 # for the inner shell
	as sh -c 'umask 077; rm -f "$1.new" && cat >"$1.new" && mv -fT "$1.new" "$1"' - "$1" || fail "cannot write $1"
}

cluster_configure() { # FOLDER
	local db=$1/db
	cluster_write "$db/portal.conf" <<-END
		listen_addresses = ''
		unix_socket_directories = '$1/run'
		unix_socket_permissions = 0770
		max_connections = 40
		shared_buffers = 128MB
		effective_cache_size = 384MB
		random_page_cost = 1.1
		work_mem = 4MB
		maintenance_work_mem = 32MB
		max_wal_size = 512MB
		jit = off
		log_timezone = 'UTC'
		timezone = 'UTC'
		lc_messages = 'C'
		log_line_prefix = '%m [%p] %u '
		log_error_verbosity = terse
		log_parameter_max_length = 0
		log_parameter_max_length_on_error = 0
		log_min_error_statement = panic
		${CLUSTER_EXTRA:-}
	END
	# Who may be whom: the cluster's account may administer, the others are
	# one role each; root may use the command line. Without root all is one.
	cluster_write "$db/pg_ident.conf" < <(
		printf "portal $DAEMON_USER %s\n" postgres portal_owner
		echo "portal $WEB_USER portal_web"
		echo "portal $WORKER_USER portal_worker"
		((EUID != 0)) || printf 'portal root %s\n' portal_owner portal_worker
	)
	# The portal's roles have no business in the cluster's other databases.
	cluster_write "$db/pg_hba.conf" < <(printf 'local %s peer map=portal\n' 'all postgres' 'portal portal_owner,portal_web,portal_worker')
}

cluster_ready() { # FOLDER
	as "$PG_BIN/pg_isready" -q -h "$1/run" -U postgres -d postgres
}

sql() { # one value from the portal's database, as owner
	as env PGOPTIONS='-c client_min_messages=error' \
		psql -XqtA -h "$STATE/run" -U portal_owner -d portal -c "$1"
}

# ----------------------------------------------------------------- daemons --

# When a process was born: with its number it names one process for ever.
birth() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20; }

# Start a daemon in a session of its own, so that Ctrl-C reaches only us and
# its whole group can be ended when its head is gone. Output goes to its log.
launch() { # NAME COMMAND...
	local name=$1 log=$STATE/log/$1.log
	shift
	log_file "$name" root
	WRITTEN[$name]=$(stat -c %s "$log")
	setsid "$@" </dev/null >>"$log" 2>&1 9>&- &
	PID[$name]=$!
	BORN[$name]=$SECONDS
	echo "${PID[$name]} $(birth "${PID[$name]}")" >"$STATE/pid/$name.pid"
	[[ " ${ORDER[*]} " == *" $name "* ]] || ORDER+=("$name")
}

alive() { [[ -n ${PID[$1]:-} ]] && running "${PID[$1]}"; }

# Wait until COMMAND succeeds. False: one of the daemons died, or time is up;
# BROKEN says which of them to look at.
ready() { # NAMES SECONDS COMMAND...
	local names=$1 end=$((SECONDS + $2))
	shift 2
	while ! "$@" >/dev/null 2>&1; do
		for BROKEN in $names; do
			alive "$BROKEN" || return 1
		done
		((SECONDS < end)) || return 1
		pause 0.1
	done
}

# Whether a process still does something; one that only waits to be buried does not.
running() { ! grep -qs '^State:[[:space:]]Z' "/proc/$1/status" && kill -0 "$1" 2>/dev/null; }

# End a daemon: first politely, after a while with its whole group.
end_process() { # PID SIGNAL
	local pid=$1 i
	kill "-$2" "$pid" 2>/dev/null
	for ((i = 0; i < 100; i++)); do
		running "$pid" || break
		sleep 0.1
	done
	kill -KILL -- "-$pid" 2>/dev/null
}

end_signal() { # NAME: PostgreSQL's TERM waits for its clients, INT does not
	case $1 in postgres) echo INT ;; *) echo TERM ;; esac
}

end_all() {
	local i name
	[[ -z $TIMER ]] || kill "$TIMER" 2>/dev/null
	TIMER=
	for ((i = ${#ORDER[@]} - 1; i >= 0; i--)); do
		name=${ORDER[i]}
		end_process "${PID[$name]}" "$(end_signal "$name")"
		rm -f "$STATE/pid/$name.pid"
	done
	ORDER=()
}

# Daemons of an earlier run that was killed.
end_leftovers() {
	local file pid born
	for file in "$STATE"/pid/*.pid; do
		[[ -f $file ]] || continue
		read -r pid born <"$file"
		end_leftover "$file" "$pid" "$born"
	done
	# An earlier release kept them where the cluster's account may write as
	# well: what it says is believed of the daemons' accounts only.
	for file in "$STATE"/run/*.pid; do
		[[ -e $file || -L $file ]] || continue
		if [[ -f $file && ! -L $file ]]; then
			read -r pid born < <(as head -c 64 "$file")
			! of_daemon "$pid" || end_leftover "$file" "$pid" "$born"
		fi
		rm -f "$file"
	done
}

end_leftover() { # FILE PID BORN
	local name
	name=$(basename "$1" .pid)
	if [[ -n $3 && $(birth "$2") == "$3" ]]; then
		say "ending $name of an earlier run"
		end_process "$2" "$(end_signal "$name")"
	fi
	rm -f "$1"
}

of_daemon() { # PID
	local uid name
	[[ $1 =~ ^[1-9][0-9]*$ ]] || return 1
	uid=$(awk '$1 == "Uid:" { print $2 }' "/proc/$1/status" 2>/dev/null)
	for name in "$DAEMON_USER" "$WEB_USER" "$WORKER_USER"; do
		[[ $uid != "$(id -u "$name")" ]] || return 0
	done
	return 1
}

# -------------------------------------------------------------------- logs --

# Only we make files in the folder of logs: nobody who writes one can put a
# link in its place.
log_file() { # NAME ACCOUNT
	local log=$STATE/log/$1.log
	(umask 077; : >>"$log") || fail "cannot write $log"
	private "$log" "$2"
}

# When the timer has run out. It must not hold the lock of conf/start.
logs_look() {
	[[ -z $TIMER ]] || ! running "$TIMER" || return 0
	logs_rotate
	sleep "$LOG_EVERY" </dev/null >/dev/null 2>&1 9>&- &
	TIMER=$!
}

logs_rotate() {
	local log
	for log in "$STATE"/log/*.log; do
		[[ ! -f $log || $(stat -c %s "$log") -le $LOG_SIZE ]] || log_rotate "$log"
	done
}

# Writers append and keep their file open, so it is copied and then emptied;
# what is written in between, a few thousandths of a second, is lost. A copy
# that finds no room is given up: emptying comes first. Copies are ours: who
# wrote a log does not read them.
log_rotate() { # FILE
	local log=$1 i
	for ((i = LOG_KEEP; i > 1; i--)); do
		[[ ! -e $log.$((i - 1)) ]] || mv -f "$log.$((i - 1))" "$log.$i"
	done
	((LOG_KEEP == 0)) || cp --preserve=mode,timestamps "$log" "$log.1" || rm -f "$log.1"
	: >"$log"
	for i in "$log".*; do
		[[ ! ${i##*.} =~ ^[0-9]+$ ]] || ((${i##*.} <= LOG_KEEP)) || rm -f "$i"
	done
}

# ------------------------------------------------------------- supervision --

# Watch the daemons for ever; `start_NAME` starts a dead one again.
supervise() {
	local name status
	while :; do
		status=0
		logs_look
		# A subshell is parent only of those that it started itself.
		if [[ $BASHPID == "$$" ]]; then
			wait -n "${PID[@]}" "$TIMER" 2>/dev/null || status=$?
		else
			sleep 0.2
		fi
		for name in "${ORDER[@]}"; do
			alive "$name" || revive "$name" "$status"
		done
	done
}

revive() { # NAME STATUS
	local name=$1
	kill -KILL -- "-${PID[$name]}" 2>/dev/null
	if ((SECONDS - BORN[$name] > 10)); then
		DELAY[$name]=0
	else
		DELAY[$name]=$((DELAY[$name] < 16 ? DELAY[$name] * 2 + 1 : 30))
	fi
	say "$name ended with status $2; starting it again (see $STATE/log/$name.log)"
	((DELAY[$name] == 0)) || pause "${DELAY[$name]}"
	"start_$name"
}
