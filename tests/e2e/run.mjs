// Run the end-to-end tests, all or those named, against a portal that answers
// already, and print TAP. tests/stage/60_e2e starts that portal and tells where
// everything is:
//   PORTAL_URL STATE DEMO_PASSWORD CLI   the portal, its state folder, the
//                                        officers' password, the command ppid
//   PGHOST PGUSER PGDATABASE             its database, as portal_owner
//   E2E_MODULES E2E_SHOTS                node_modules; where pictures go
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserClose } from './lib/browser.mjs';
import { clockBegin, limit } from './lib/portal.mjs';
import { shots } from './lib/settings.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
let count = 0;

function failed(name, error) {
	console.log(`not ok ${++count} - ${name}`);
	for (const line of String(error?.stack ?? error).replace(/\x1b\[\d+m/g, '').split('\n').slice(0, 14))
		console.log(`#   ${line}`);
}

// One file: its tests run in order, and those after a failed one that it says
// they need are told as failed too, not left out.
async function play(file) {
	const prefix = basename(file, '.mjs').replace(/^\d+_/, '');
	let broken = null;
	const test = async (name, body, { vital = false } = {}) => {
		const begin = Date.now();
		try {
			if (broken)
				throw new Error(`cannot run: "${broken}" failed`);
			await body();
			console.log(`ok ${++count} - ${prefix}: ${name} # ${Date.now() - begin} ms`);
		} catch (error) {
			failed(`${prefix}: ${name}`, error);
			if (vital)
				broken = name;
		}
	};
	try {
		await (await import(join(here, file))).default(test);
	} catch (error) {
		failed(`${prefix}: the file ends early`, error);
	}
}

mkdirSync(shots, { recursive: true });
clockBegin();
for (const name of ['masuk', 'lacak', 'permohonan', 'unggah'])
	limit(name, 100000);
for (const file of readdirSync(here).filter((f) => /^\d\d_.*\.mjs$/.test(f)).sort())
	if (wanted.length === 0 || wanted.some((w) => file.includes(w)))
		await play(file);
await browserClose();
