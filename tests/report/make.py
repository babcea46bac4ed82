#!/usr/bin/env python3
"""What officers ask for is made, verified and stored once; what does not verify is refused with its reason."""
import hashlib
import os
import signal
import subprocess
import time

from tools import CLI, NS, WORK, check, clock, done, rich, run, same, sql, verify

clock("2026-11-20 09:15+08")
code = rich()
sql(f"""insert into laporan.laporan (badan_publik, tahun, diminta) select b.id, y, now() from organisasi.badan_publik b, (values (2025), (2026)) v (y)
    where b.kode = '{code}'""")
result = run("report", "make")
check(result.returncode == 0, "two requests are worked off", result.stdout + result.stderr)
same(sql("select string_agg(tahun || keadaan || temuan, ' ' order by id) from laporan.laporan"), "2025dibuat0 2026dibuat0", "both were made, without findings")
stored = sql("""select l.id || ' ' || l.ukuran || ' ' || encode(l.sidik, 'hex') || ' ' || b.golongan || ' ' || b.nama
    from laporan.laporan l join layanan.berkas b on b.id = l.berkas where l.tahun = 2026""").split()
path = os.path.join(WORK, "stored.xml")
with open(path, "wb") as f:
    pieces = sql(f"select encode(i.isi, 'hex') from layanan.berkas_isi i join laporan.laporan l on l.berkas = i.berkas where l.id = {stored[0]} order by i.urut")
    data = b"".join(bytes.fromhex(p) for p in pieces.split())
    f.write(data)
same((str(len(data)), hashlib.sha256(data).hexdigest(), "laporan", f"laporan-{code}-2026.xml"), tuple(stored[1:]), "size, hash, kind and name of what is stored")
check(verify(path).returncode == 0, "what is stored verifies", verify(path).stdout)
listed = run("report", "list").stdout
check(f"{code}\t2026\ttahunan\tdibuat" in listed and stored[2] in listed, "report list shows it", listed)
result = run("report", "make")
check(result.returncode == 0 and result.stdout == "", "nothing is made twice", result.stdout)

# A due date that the calendar does not give: such a report is never stored.
sql(f"""insert into laporan.laporan (badan_publik, tahun, diminta) select b.id, 2026, now() from organisasi.badan_publik b where b.kode = '{code}';
    update layanan.perkara set tenggat = tenggat + 1 where nomor = '{code}-2026-0004'""")
result = run("report", "make")
check(result.returncode == 0 and "refused" in result.stdout, "a report that does not verify is refused", result.stdout + result.stderr)
row = sql("select keadaan || '|' || temuan || '|' || coalesce(berkas::text, '-') || '|' || galat from laporan.laporan order by id desc limit 1")
check(row.startswith("gagal|") and "|-|" in row and f"R7-tenggat laporan/rincian/permohonan[{code}-2026-0004]" in row, "and says by which rule and where", row)
sql(f"""insert into laporan.laporan (badan_publik, tahun, diminta) select b.id, 2027, now() from organisasi.badan_publik b where b.kode = '{code}'""")
run("report", "make")
check("baru mulai" in sql("select galat from laporan.laporan order by id desc limit 1"), "a year that has not begun is refused with a sentence")

# Somebody else has taken it; whoever dies gives it back.
sql(f"""update layanan.perkara set tenggat = tenggat - 1 where nomor = '{code}-2026-0004';
    insert into laporan.laporan (badan_publik, tahun, diminta) select b.id, 2026, now() from organisasi.badan_publik b where b.kode = '{code}'""")
holder = subprocess.Popen(["psql", "-XqtA", "-d", os.environ["PPID_DATABASE"], "-c", "begin; select tugas.laporan_ambil(); select pg_sleep(600)"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
while sql("select count(*) from pg_stat_activity where query like '%pg_sleep(600)' and wait_event = 'PgSleep'") != "1":
    time.sleep(0.05)
result = run("report", "make")
same((result.returncode, result.stdout), (0, ""), "what another has taken is left alone")
holder.send_signal(signal.SIGKILL)
holder.wait()
sql("select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(600)' and pid <> pg_backend_pid()")
while sql("select count(*) from pg_stat_activity where query like '%pg_sleep(600)' and pid <> pg_backend_pid()") != "0":
    time.sleep(0.05)
result = run("report", "make")
check(" made" in result.stdout, "and made by the next when that one dies", result.stdout + result.stderr)
same(sql("select count(*) from laporan.laporan where keadaan = 'diminta'"), "0", "nothing waits any more")
done()
