"""A portal of its own for the raw HTTP tests: every function of the table of
routes in a small database, one page template for all, kore on a unix socket.

The functions keep the calling convention and do what p tells them to:
  galat=STATE  raise that SQLSTATE (petunjuk=HINT)   tidur=SECONDS  wait
  salah=1      the form again (422)     ke=/PATH       redirect there
and return p as they got it, so that a test sees what SQL would see.
"""
import os
import re
import signal
import subprocess
import tempfile
import time

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
BIN = "/usr/lib/postgresql/15/bin"
DATABASE = "portal_http"

PAGE = """{{> kepala}}
<main id="isi" class="isi" tabindex="-1">
{{> kabar}}
{{> galat}}
<h1>{{judul}}</h1>
<pre>{{p}}</pre>
<form method="post" action="/permohonan"><input name="csrf" value="{{portal.csrf}}">
<input name="formulir" value="{{portal.formulir}}"></form>
</main>
{{> kaki}}
"""

BEGIN = """
	if p ? 'galat' then
		raise exception 'Kalimat %', p->>'galat' using errcode = p->>'galat', hint = coalesce(p->>'petunjuk', '');
	end if;
	if p ? 'tidur' then perform pg_sleep((p->>'tidur')::float); end if;
"""
DOCUMENT = """jsonb_build_object('judul', 'Uji <%s>', 'saya', null, 'badan', null,
	'p', p::text, 'sesi', sesi, 'galat_ada', false, 'galat_daftar', '[]'::jsonb,
	'isi', repeat('x', coalesce((p->>'panjang')::int, 10)))"""

OTHERS = """
create table web.kiriman (nomor bigint generated always as identity, p jsonb);
create table web.potongan (kode text, urut int, isi bytea);
create table web.selesai (kode text);
create table web.dibuang (kode text);
create function web.masuk_mulai(sesi text, p jsonb) returns jsonb language sql as $$
	select jsonb_build_object('garam', '@SALT@') $$;
create function web.sandi_mulai(sesi text, p jsonb) returns jsonb language plpgsql as $$
begin
	if p->>'token' = 'berlaku' then return '{"garam": null}'; end if;
	if p ? 'token' then raise exception 'Kalimat KI410' using errcode = 'KI410'; end if;
	if sesi is null then raise exception 'Kalimat KI401' using errcode = 'KI401'; end if;
	return jsonb_build_object('garam', '@SALT@');
end $$;
create function web.kode_mulai(sesi text, p jsonb) returns jsonb language sql as $$
	select jsonb_build_object('rahasia', (select k.p->>'_rahasia_baru' from web.kiriman k where k.p ? 'tampil' order by nomor desc limit 1)) $$;
create function web.berkas_mulai(sesi text, p jsonb) returns jsonb language plpgsql security definer as $$
begin
	if p->>'nama' like 'penuh%' then
		raise exception 'disk full' using errcode = '53100';
	elsif p->>'nama' like 'terlalu%' then
		raise exception 'Kalimat KI403' using errcode = 'KI403';
	end if;
	return jsonb_build_object('kode', md5(random()::text));
end $$;
create function web.berkas_tulis(kode text, urut int, isi bytea) returns jsonb language sql security definer as $$
	insert into web.potongan values ($1, $2, $3);
	select '{}'::jsonb $$;
create function web.berkas_tutup(sesi text, p jsonb) returns jsonb language plpgsql security definer as $$
declare s text; n bigint;
begin
	select encode(sha256(string_agg(isi, ''::bytea order by urut)), 'hex'), sum(length(isi))
		into s, n from web.potongan where kode = p->>'kode';
	if s is distinct from p->>'sidik' or n is distinct from (p->>'ukuran')::bigint then
		raise exception 'the bytes are not those that were announced';
	end if;
	insert into web.selesai values (p->>'kode');
	return '{}';
end $$;
create function web.berkas_buang(kode text[]) returns jsonb language sql security definer as $$
	delete from web.potongan p where p.kode = any ($1);
	insert into web.dibuang select unnest($1);
	select '{}'::jsonb $$;
create function web.berkas_simpan(sesi text, p jsonb, isi bytea) returns jsonb language plpgsql security definer as $$
declare hasil jsonb := web.berkas_mulai(sesi, p);
begin
	perform web.berkas_tulis(hasil->>'kode', 0, isi);
	perform web.berkas_tutup(sesi, p || hasil);
	return hasil;
end $$;
create function web.berkas_potong(tiket text, urut int) returns bytea language plpgsql stable as $$
declare mib int := substr(tiket, 7)::int;
begin
	if urut < mib then return convert_to(repeat(chr(65 + urut % 26), 1048576), 'utf8'); end if;
	return case when urut = mib then convert_to('akhir', 'utf8') end;
end $$;
"""

BODIES = {
    "PAGE": BEGIN + "return @DOCUMENT@;",
    "ACTION": BEGIN + """
	if p->>'salah' = '1' then return @DOCUMENT@ || '{"galat_ada": true}'; end if;
	if p ? 'segel' then return @DOCUMENT@ || jsonb_build_object('identitas', null, 'identitas_sandi', p->>'segel'); end if;
	insert into web.kiriman (p) values (p);
	return jsonb_build_object('ke', coalesce(p->>'ke', '/permohonan/UJI-1'), 'kabar', 'Tersimpan — é',
		'kunci', jsonb_build_object('jalur', '/permohonan/UJI-1', 'nilai', 'RAHASIA-1'), 'p', p);""",
    "AWAY": BEGIN + "return jsonb_build_object('ke', coalesce(p->>'ke', 'https://uji.example/a?b=1#c'));",
    "CALENDAR": BEGIN + "return @DOCUMENT@;",
    "FILE": BEGIN + """return jsonb_build_object('berkas', 'tiket-' || coalesce(p->>'mib', '3'),
		'nama', 'Surat "ünik" 1.pdf', 'jenis', 'application/pdf',
		'ukuran', coalesce(p->>'mib', '3')::bigint * 1048576 + 5, 'sidik', repeat('ab', 32));""",
    "CODE": """
	insert into web.kiriman (p) values (p);
	if p ? 'tampil' then return @DOCUMENT@ || jsonb_build_object('rahasia', null, 'rahasia_sandi', p->>'_rahasia_baru'); end if;
	return '{"ke": "/akun/kode"}';""",
    "PASSWORD": """
	insert into web.kiriman (p) values (p);
	return '{"ke": "/akun"}';""",
    "LOGIN": """
	if p->>'_turunan' = '@DERIVED@' then
		insert into web.kiriman (p) values (p);
		return '{"ke": "/meja"}';
	end if;
	return @DOCUMENT@ || '{"galat_ada": true}';""",
}


def routes():
    """(method, path, name, kind, template) of every row of routes.c."""
    row = re.compile(r'\{ (GET|POST),\s+"([^"]+)",\s+"(\w+)",\s+(\w+),[^"}]*?(NULL|"\w+") \}')
    for method, path, name, kind, page in row.findall(open(ROOT + "/app/web/routes.c").read()):
        kind = kind.replace("ROUTE_", "")
        if kind != "BENCH":
            yield method, path, name, kind, page.strip('"') if page != "NULL" else name


def schema(hashed):
    salt, _, derived = hashed.rpartition("$")
    out = ["create schema web;", OTHERS.replace("@SALT@", salt)]
    for method, _path, name, kind, _page in routes():
        body = BODIES[kind].replace("@DERIVED@", derived).replace("@DOCUMENT@", DOCUMENT % name)
        out.append("create function web.%s(sesi text, p jsonb) returns jsonb language plpgsql %s security definer "
                   "as $$ begin %s end $$;" % (name, "stable" if method == "GET" else "volatile", body))
    out.append("grant usage on schema web to public;")
    return "\n".join(out)


class Portal:
    """Starts in a new folder; stop() ends everything that was started."""

    def __init__(self, module, pg_host, hashed, kore="kore", bench=None, preload=None):
        self.pg = pg_host
        self.state = tempfile.mkdtemp(prefix="portal-http-")
        self.socket = self.state + "/web/portal.sock"
        self.log = self.state + "/log/portal.log"
        self.module, self.kore = module, kore
        self.env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
                    "PORTAL_DATABASE": "host=%s dbname=%s user=postgres" % (pg_host, DATABASE),
                    "PORTAL_ASSETS": self.state + "/assets", "PORTAL_KEY_FILE": self.state + "/key"}
        if preload:
            self.env["LD_PRELOAD"] = preload
        self.bench = bench
        if bench:
            self.env["PORTAL_BENCH"] = "1"
        self.process = None
        self.files(hashed)

    def files(self, hashed):
        for name in ("web", "run", "log", "upload", "lib", "assets/pages"):
            os.makedirs(os.path.join(self.state, name))
        for name in ("parts", "static"):
            os.symlink("%s/assets/%s" % (ROOT, name), "%s/assets/%s" % (self.state, name))
        os.symlink(ROOT + "/assets/pages/masalah.html", self.state + "/assets/pages/masalah.html")
        os.symlink(os.path.realpath(self.module), self.state + "/lib/portal.so")
        for _method, _path, _name, _kind, page in routes():
            with open("%s/assets/pages/%s.html" % (self.state, page), "w") as f:
                f.write(PAGE)
        with open(os.open(self.state + "/key", os.O_WRONLY | os.O_CREAT, 0o600), "w") as f:
            f.write("k1:%s\n" % os.urandom(32).hex())
        conf = open(ROOT + "/conf/portal.conf").read()
        for word, value in (("@STATE@", self.state), ("@APP@", self.state), ("@WORKERS@", "1"), ("@BODY_MAX@", "12582912")):
            conf = conf.replace(word, value)
        if self.bench:
            conf = conf.replace("portal.sock portal_connect\n", "portal.sock portal_connect\n\tbind 127.0.0.1 %d portal_connect\n" % self.bench, 1)
        with open(self.state + "/portal.conf", "w") as f:
            f.write(conf)
        self.psql("drop database if exists %s with (force)" % DATABASE, "postgres")
        self.psql("create database %s" % DATABASE, "postgres")
        self.psql(schema(hashed))

    def psql(self, sql, database=DATABASE):
        return subprocess.run(["psql", "-XqtA", "-v", "ON_ERROR_STOP=1", "-h", self.pg, "-U", "postgres", "-d", database],
                              input=sql, text=True, check=True, stdout=subprocess.PIPE).stdout.strip()

    def start(self, wait=True, wrap=None):
        begun = self.text().count("stands") if os.path.exists(self.log) else 0
        if os.path.exists(self.socket):
            os.unlink(self.socket)
        with open(self.log, "ab") as log:
            command, env = [self.kore, "-c", self.state + "/portal.conf", "-n", "-r", "-f"], self.env
            if wrap:        # whose programs have no use for what the portal preloads
                command, env = wrap("env", *["%s=%s" % e for e in env.items()], *command), {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
            self.process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        if not wait:
            return self.process.wait(20)
        end = time.monotonic() + 20
        while self.text().count("stands") < begun + 6:
            if time.monotonic() > end or self.process.poll() is not None:
                raise SystemExit("the portal does not start:\n" + self.text())
            time.sleep(0.05)
        return 0

    def text(self):
        return open(self.log, errors="replace").read()

    def worker(self):
        return int(re.findall(r"worker 1 started \(cpu#\d+, pid#(\d+)\)", self.text())[-1])

    def backends(self, lane=""):
        rows = self.psql("select pid from pg_stat_activity where application_name like 'portal %s%%'" % lane)
        return [int(r) for r in rows.split()]

    def rss(self):
        """KiB of both processes; a sanitizer's would mean nothing."""
        total = 0
        if "LD_PRELOAD" in self.env:
            return total
        for pid in (self.process.pid, self.worker()):
            total += int(re.search(r"VmRSS:\s+(\d+)", open("/proc/%d/status" % pid).read())[1])
        return total

    def halt(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)

    def stop(self):
        self.halt()
        subprocess.run(["rm", "-rf", self.state], check=False)
