"""The portal refuses to start, with one sentence, when something is missing."""
import os


def attempt(p):
    mark = len(p.text()) if os.path.exists(p.log) else 0
    status = p.start(wait=False)
    return status, [x for x in p.text()[mark:].splitlines() if x.startswith("portal: ")]


def refuses(t, p, name, words):
    status, lines = attempt(p)
    t.ok(status != 0 and len(lines) == 1 and words in lines[0], "start refused: " + name, (status, lines))


def run(t, p):
    key, page = p.state + "/key", p.state + "/assets/pages/lacak.html"
    good = open(page).read()
    os.chmod(key, 0o644)
    refuses(t, p, "others may read the key", "chmod 600")
    os.chmod(key, 0o600)
    os.rename(key, key + ".away")
    refuses(t, p, "no key", "openssl rand")
    os.rename(key + ".away", key)
    open(page, "w").write(good + "{{salah")
    refuses(t, p, "a template that does not compile", "lacak.html")
    os.unlink(page)
    refuses(t, p, "a template is missing", "lacak.html")
    open(page, "w").write(good)
    p.psql("alter function web.lacak(text, jsonb) rename to lacak_lain")
    refuses(t, p, "a function is missing", "web.lacak(text,jsonb)")
    p.psql("alter function web.lacak_lain(text, jsonb) rename to lacak")
    was = p.env["PORTAL_DATABASE"]
    p.env["PORTAL_DATABASE"] = "host=%s dbname=tidak_ada user=postgres" % p.state
    refuses(t, p, "no PostgreSQL", "PostgreSQL cannot be reached")
    p.env["PORTAL_DATABASE"] = was
    p.env["PORTAL_UPLOAD_MAX"] = "banyak"
    refuses(t, p, "a setting that is no number", "PORTAL_UPLOAD_MAX")
    del p.env["PORTAL_UPLOAD_MAX"]
    conf = open(p.state + "/portal.conf").read()
    open(p.state + "/portal.conf", "w").write(conf.replace("portal.sock portal_connect\n", "portal.sock portal_connect\n\tbind 127.0.0.1 18999 portal_connect\n", 1))
    bench = p.env.pop("PORTAL_BENCH", None)
    refuses(t, p, "a listener that anybody could reach", "not a unix socket")
    if bench:
        p.env["PORTAL_BENCH"] = bench
    open(p.state + "/portal.conf", "w").write(conf)
