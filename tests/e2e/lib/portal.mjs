// The portal from behind: its database, its clock, its processes.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, known, plus } from './calendar.mjs';
import { cli, state } from './settings.mjs';

export const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

export function run(command, args, options = {}) {
	return execFileSync(command, args, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], ...options });
}

export const sql = (query) => run('psql', ['-XqtA', '-v', 'ON_ERROR_STOP=1', '-c', query]).trim();
export const ppid = (...args) => run(cli, args);
export const quote = (text) => `'${String(text).replaceAll("'", "''")}'`;

// Ask again until it is true; the caller's sentence tells what never came.
export async function until(what, question, seconds = 60) {
	const end = Date.now() + seconds * 1000;
	for (;;) {
		const answer = await question();
		if (answer)
			return answer;
		if (Date.now() > end)
			throw new Error(`waited ${seconds} s in vain: ${what}`);
		await sleep(100);
	}
}

// ------------------------------------------------------------------- clock --

const ZONE = 'Asia/Makassar';
export const today = () => sql(`select (dasar.kini() at time zone '${ZONE}')::date`);

// From now on it is nine in the morning of that day.
export function clockSet(iso) {
	sql(`update dasar.waktu set geser = '${iso} 09:00'::timestamp at time zone '${ZONE}' - clock_timestamp()`);
}

// A working day, so that no run crosses midnight, with decreed holidays for
// as far ahead as the tests look.
export function clockBegin() {
	const next = after(sql(`select (now() at time zone '${ZONE}')::date`), 1);
	const last = after(plus(known, -75), 1);
	clockSet(next < last ? next : last);
}

// How often one address may try before it has to wait; the tests are many
// people at one address.
export function limit(name, most) {
	sql(`insert into dasar.batas (nama, jendela, paling_banyak) values (${quote(name)}, '10 minutes', ${most})
		on conflict (nama) do update set paling_banyak = excluded.paling_banyak`);
}

// --------------------------------------------------------------- processes --

// The number of a daemon that conf/start or tests/lib.sh started.
export const daemon = (name) => Number(readFileSync(join(state, 'pid', `${name}.pid`), 'utf8').split(' ')[0]);

const status = (pid) => {
	try {
		return readFileSync(`/proc/${pid}/status`, 'utf8');
	} catch {
		return '';
	}
};

export const running = (pid) => /^State:\s+[^Z]/m.test(status(pid));

export function children(pid) {
	return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
		.filter((name) => new RegExp(`^PPid:\\s+${pid}$`, 'm').test(status(name)) && running(name)).map(Number);
}

// Root only reads what the daemons' own account writes, anybody else is that
// account: so signals always arrive.
export const signal = (pid, name) => process.kill(pid, name);

// End a daemon as an administrator would: politely, then for good. What
// watches over it starts it again.
export async function restart(name, polite) {
	const pid = daemon(name);
	signal(pid, polite);
	await until(`${name} to end`, () => !running(pid), 3).catch(() => signal(pid, 'SIGKILL'));
	await until(`another ${name}`, () => daemon(name) !== pid);
}
