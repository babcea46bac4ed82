# shellcheck shell=bash
# The portal itself, for conf/start and the tests: keys, certificate, settings,
# the rendered configuration, its daemons and its data. Sourced after lib.sh.
#
# Set before use: STATE (everything that is made), APP (the installed program),
# PORT. PRELOAD may name a library for the portal (a sanitizer's run time).

# As root, what faces the network and what works beside it have accounts of
# their own. The group of the database's account lets them to its socket.
portal_users() {
	local name
	((EUID == 0)) || return 0
	WEB_USER=$SYSTEM_USER-web
	WORKER_USER=$SYSTEM_USER-worker
	account "$WEB_USER" AS_WEB
	account "$WORKER_USER" AS_WORKER
	for name in "$WEB_USER" "$WORKER_USER"; do
		id -nG "$name" | tr ' ' '\n' | grep -qxF -- "$SYSTEM_USER" || usermod -aG "$SYSTEM_USER" "$name" ||
			fail "cannot add the account $name to the group $SYSTEM_USER"
	done
}

# Also mends what an earlier release left, when all ran under one account.
state_folders() {
	local name
	folder "$STATE/run" 750
	folder "$STATE/pid" 700 "$(id -un):"
	for name in log key tls; do
		folder "$STATE/$name" 710 "root:$DAEMON_USER"
	done
	for name in web upload nginx; do
		if ((EUID == 0)) && [[ -d $STATE/$name && $(stat -c %U "$STATE/$name") != "$WEB_USER" ]]; then
			chown -hR "$WEB_USER:" "$STATE/$name" || fail "cannot give $STATE/$name to $WEB_USER"
		fi
		folder "$STATE/$name" 700 "$WEB_USER:"
	done
	rm -f "$STATE"/run/{portal.sock,kore.pid}
	find "$STATE/log" -type f -exec chmod go= {} +
	((EUID != 0)) || find "$STATE/log" -type f -name '*.log.*' -exec chown -h root: {} +
	log_file access "$WEB_USER"
}

# ---------------------------------------------------------- keys and files --

key_make() {
	local file=$STATE/key/portal.key
	if [[ ! -s $file ]]; then
		(umask 077; echo "k1:$(openssl rand -hex 32)" >"$file.new" && mv "$file.new" "$file") || fail "cannot write $file"
	fi
	# The portal seals and opens with it; nothing else that runs needs it.
	private "$file" "$WEB_USER"
}

# What the settings name for the worker: passwords of its own.
worker_files() {
	local line file
	for line in "${SETTINGS[@]}"; do
		[[ $line == PPID_*_FILE=* ]] || continue
		file=${line#*=}
		[[ $file != "$STATE/key/"* ]] || private "$file" "$WORKER_USER"
		"${AS_WORKER[@]}" test -r "$file" ||
			say "warning: $WORKER_USER cannot read $file, which ${line%%=*} names; notices will not be sent"
	done
}

certificate_ready() {
	certificate_make
	private "$STATE/tls/portal.pem" "$WEB_USER"
	private "$STATE/tls/portal.crt" "$WEB_USER"
	"${AS_WEB[@]}" cat "$STATE"/tls/portal.{pem,crt} >/dev/null 2>&1 ||
		fail "the account $WEB_USER cannot read portal.crt and portal.pem in $STATE/tls; copy them there instead of linking"
	certificate_check
}

certificate_check() {
	local crt=$STATE/tls/portal.crt key=$STATE/tls/portal.pem of_crt of_key
	of_crt=$(openssl x509 -in "$crt" -noout -pubkey 2>/dev/null) ||
		fail "$crt is no certificate in PEM form; put yours there, or delete it to have one made"
	of_key=$(openssl pkey -in "$key" -passin pass: -pubout 2>/dev/null) ||
		fail "$key is no private key in PEM form without a password; put that of portal.crt there"
	[[ $of_crt == "$of_key" ]] ||
		fail "portal.crt and portal.pem in $STATE/tls do not belong together; put certificate and key of one order there"
	openssl x509 -in "$crt" -noout -checkend 2592000 >/dev/null 2>&1 ||
		say "the certificate $crt expires within 30 days; renew it and start again"
}

# Only what was made here is made again; another's certificate is its owner's
# to renew. A key that is there is kept: it may be waiting for its certificate.
certificate_make() {
	local crt=$STATE/tls/portal.crt key=$STATE/tls/portal.pem with
	if [[ -s $crt || -L $crt ]]; then
		[[ $(openssl x509 -in "$crt" -noout -subject -nameopt RFC2253 2>/dev/null) == subject=CN=localhost ]] || return 0
		openssl x509 -in "$crt" -noout -checkend 2592000 >/dev/null 2>&1 && return
	fi
	with=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -keyout "$key")
	[[ ! -s $key && ! -L $key ]] || with=(-key "$key" -passin pass:)
	(umask 077; openssl req -x509 "${with[@]}" -nodes -days 730 \
		-subj /CN=localhost -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1' \
		-addext basicConstraints=critical,CA:FALSE -addext extendedKeyUsage=serverAuth \
		-out "$crt" 2>/dev/null) || fail "openssl cannot make a certificate in $STATE/tls; look at portal.pem there, or delete it to have a key made"
}

render() { # NAME: conf/NAME with its @WORDS@ filled in
	local to=$STATE/conf/$1
	mkdir -p "$STATE/conf"
	sed -e "s|@STATE@|$STATE|g" -e "s|@APP@|$APP|g" -e "s|@PORT@|$PORT|g" \
		-e "s|@WORKERS@|$WORKERS|g" -e "s|@BODY_MAX@|$((UPLOAD_MAX + 2097152))|g" \
		"$ROOT/conf/$1" >"$to" || fail "cannot write $to"
	! grep -on '@[A-Z_]*@' "$to" >&2 || fail "conf/$1 has words that conf/start does not know"
}

settings_read() {
	local line
	WORKERS=$((($(nproc) + 1) / 2))
	((WORKERS <= 4)) || WORKERS=4
	UPLOAD_MAX=10485760
	SETTINGS=()
	[[ -r $STATE/settings ]] || return 0
	while IFS= read -r line || [[ -n $line ]]; do
		[[ $line =~ ^[[:space:]]*(#|$) ]] || setting_read "$line"
	done <"$STATE/settings"
}

# What is written wrongly is not passed over in silence: its writer believes that it holds.
setting_read() { # LINE
	local line=$1 name=${1%%[[:space:]=]*}
	if [[ ! $line =~ ^[A-Z][A-Z0-9_]*= ]]; then
		say "warning: '$line' in $STATE/settings is not used; write NAME=VALUE without blanks around ="
		return
	fi
	[[ $name != P@(ORTAL|PID)_* ]] || grep -qE "^#?$name=" "$ROOT/conf/portal.env.example" ||
		say "warning: there is no setting $name as in $STATE/settings; conf/portal.env.example lists them"
	setting_check "$name" "${line#*=}"
	SETTINGS+=("$line")
}

setting_check() { # NAME VALUE
	local name=$1 value=$2
	case $name in
	PORTAL_WORKERS)
		[[ $value =~ ^[1-9][0-9]?$ ]] || setting_wrong "$name" "must be a number from 1 to 99"
		WORKERS=$value
		;;
	PORTAL_URL)
		[[ $value =~ ^https?://(\[[0-9a-fA-F:]+\]|[[:alnum:].-]+)(:[0-9]+)?(/[[:alnum:]._~-]+)*$ ]] || setting_wrong "$name" \
			"must be the public address like https://ppid.example.go.id, without quotes or a slash behind it; letters bear it"
		;;
	PORTAL_UPLOAD_MAX)
		[[ $value =~ ^[1-9][0-9]{3,8}$ && $value -ge 1024 && $value -le 104857600 ]] ||
			setting_wrong "$name" "must be a number of bytes from 1024 to 104857600"
		UPLOAD_MAX=$value
		;;
	PORTAL_LOG_SIZE)
		[[ $value =~ ^[1-9][0-9]{3,11}$ ]] || setting_wrong "$name" "must be a number of bytes from 1000 on"
		# shellcheck disable=SC2034 # lib.sh reads both
		LOG_SIZE=$value
		;;
	PORTAL_LOG_KEEP)
		[[ $value =~ ^(0|[1-9][0-9]?)$ ]] || setting_wrong "$name" "must be a number from 0 to 99"
		# shellcheck disable=SC2034
		LOG_KEEP=$value
		;;
	esac
}

setting_wrong() { fail "$1 in $STATE/settings $2"; } # NAME WORDS

environment() {
	local common=(PATH=/usr/bin:/bin LC_ALL=C.UTF-8 TZ=UTC "HOME=$STATE" "PORTAL_URL=https://localhost:$PORT")
	CLI_ENV=("${common[@]}" "PPID_SQL=$APP/share/portal/sql" "PPID_ASSETS=$APP/share/portal/assets"
		"PPID_DATABASE=host=$STATE/run dbname=portal user=portal_owner"
		"PPID_WORKER_DATABASE=host=$STATE/run dbname=portal user=portal_worker"
		"PORTAL_KEY_FILE=$STATE/key/portal.key")
	WORKER_ENV=("${common[@]}" "PPID_ASSETS=$APP/share/portal/assets"
		"PPID_WORKER_DATABASE=host=$STATE/run dbname=portal user=portal_worker")
	# A document is thousands of small pieces: the C library keeps as many at hand instead of 7 of each size.
	PORTAL_ENV=("${common[@]}" GLIBC_TUNABLES=glibc.malloc.tcache_count=4096 "PORTAL_ASSETS=$APP/share/portal/assets" "PORTAL_KEY_FILE=$STATE/key/portal.key"
		"PORTAL_DATABASE=host=$STATE/run dbname=portal user=portal_web" "PORTAL_WORKERS=$WORKERS")
	{
		echo '#!/bin/sh'
		echo '# The command line for this installation; made by conf/start.'
		printf "export '%s'\n" "${CLI_ENV[@]:1}" "${SETTINGS[@]//\'/\'\\\'\'}"
		echo "exec '$APP/bin/ppid' \"\$@\""
	} >"$STATE/ppid"
	chmod 755 "$STATE/ppid"
}

# ----------------------------------------------------------------- daemons --

start_postgres() { launch postgres "${AS[@]}" "$PG_BIN/postgres" -D "$STATE/db"; }

# Kore does not remove an old socket itself.
start_portal() {
	rm -f "$STATE/web/portal.sock"
	launch portal "${AS_WEB[@]}" env -i "${PORTAL_ENV[@]}" "${SETTINGS[@]}" ${PRELOAD:+"LD_PRELOAD=$PRELOAD"} \
		kore -c "$STATE/conf/portal.conf" -n -r -f
}

# Who waits for a page comes first: letters and reports take the time that is left. Where Linux shares it out among
# sessions and not among processes, that is said of the session.
start_worker() {
	# shellcheck disable=SC2016 # for the inner shell
	launch worker "${AS_WORKER[@]}" sh -c '{ echo 10 >/proc/self/autogroup; } 2>/dev/null; exec nice -n 10 "$@"' - \
		env -i "${WORKER_ENV[@]}" "${SETTINGS[@]}" "$APP/bin/ppid" worker
}

start_nginx() {
	local may=("${AS_WEB[@]}")
	if ((EUID == 0 && PORT < 1024)); then
		may=(setpriv "--reuid=$WEB_USER" "--regid=$WEB_USER" --init-groups
			'--inh-caps=-all,+net_bind_service' '--ambient-caps=-all,+net_bind_service' --no-new-privs)
	fi
	launch nginx "${may[@]}" nginx -e stderr -p "$STATE/nginx" -c "$STATE/conf/nginx.conf"
}

broken() { # [HINT]: after ready() has failed
	tail -c "+$((WRITTEN[$BROKEN] + 1))" "$STATE/log/$BROKEN.log" | tail -n 3 >&2
	fail "$BROKEN does not start; its log is $STATE/log/$BROKEN.log${1:-}"
}

# Whatever name the certificate bears.
portal_answers() { curl -sfk --max-time 2 -o "$STATE/log/answer" "https://localhost:$PORT/"; }
worker_answers() { [[ $(sql "select count(*) from dasar.detak where waktu >= to_timestamp($STARTED)") -gt 0 ]]; }

# ---------------------------------------------------------------- database --

ppid() { step "${AS[@]}" env -i "${CLI_ENV[@]}" "$@" "$APP/bin/ppid" "${COMMAND[@]}"; }

database_fill() {
	COMMAND=(db init)
	ppid "PPID_ADMIN_DATABASE=host=$STATE/run dbname=postgres user=postgres" >/dev/null || fail "the database cannot be made"
	COMMAND=(db deploy)
	ppid || fail "the database cannot be brought up to date; nothing in it has changed"
	if [[ $(sql 'select count(*) from organisasi.badan_publik') == 0 ]]; then
		COMMAND=(db seed)
		ppid >/dev/null || fail "holidays, regions and agencies cannot be loaded"
	fi
	sql 'select tugas.kalender_peringatan()' | sed 's/^/warning: /'
	[[ -n $DEMO && $(sql 'select count(*) from akun.petugas') == 0 ]] || return 0
	demo_fill
}

demo_fill() {
	local password
	password=$(openssl rand -hex 8)
	say "loading example officers and requests"
	COMMAND=(db demo)
	ppid "PPID_DEMO_PASSWORD=$password" || fail "the examples cannot be loaded; --no-demo leaves them out"
	(umask 077; echo "$password" >"$STATE/demo-password")
}

# --------------------------------------------------------------- all of it --

# Bring everything up from whatever state it is in; returns when all answers.
portal_up() {
	settings_read
	environment
	key_make
	worker_files
	certificate_ready
	render portal.conf
	render nginx.conf
	cluster_make "$STATE"
	start_postgres
	ready postgres 60 cluster_ready "$STATE" || broken "; --reset starts over with an empty database"
	STARTED=$(date +%s)
	database_fill
	start_worker
	start_portal
	ready portal 30 test -S "$STATE/web/portal.sock" || broken
	start_nginx
	ready 'nginx portal' 30 portal_answers || broken
	ready worker 30 worker_answers || broken
}
