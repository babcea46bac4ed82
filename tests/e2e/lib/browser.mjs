// Debian's Chromium: people at their phones and desks, and what they look at.
import { X509Certificate, createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { password, portal, require, shots, state } from './settings.mjs';

const { chromium } = require('playwright-core');
const AXE = require('axe-core').source;

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
	'--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1200, height: 900 };

let browser = null;
let profile = null;
const officers = new Map();

// The self-made certificate counts as good: with an error that is only ignored
// Chromium would keep no page, and Back would be another Back than people's.
const spki = () => createHash('sha256').update(new X509Certificate(readFileSync(join(state, 'tls', 'portal.crt')))
	.publicKey.export({ type: 'spki', format: 'der' })).digest('base64');

async function chromiumStart() {
	// Chromium wants a home of its own wherever it keeps anything.
	profile = mkdtempSync(join(tmpdir(), 'ppid-e2e.'));
	browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true,
		args: [...FLAGS, `--ignore-certificate-errors-spki-list=${spki()}`],
		env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile } });
}

export async function browserClose() {
	await browser?.close();
	if (profile)
		rmSync(profile, { recursive: true, force: true });
}

// A fresh browser: no cookies, nothing remembered. Nothing here needs scripts.
export async function person({ viewport = DESK, scripts = false, ...more } = {}) {
	if (!browser)
		await chromiumStart();
	const context = await browser.newContext({ baseURL: portal, ignoreHTTPSErrors: true, viewport,
		locale: 'id-ID', timezoneId: 'Asia/Makassar', javaScriptEnabled: scripts, reducedMotion: 'reduce', ...more });
	context.setDefaultTimeout(30000);
	return context.newPage();
}

export async function login(page, mail, secret = password) {
	await page.goto('/masuk');
	await page.getByLabel('Surel', { exact: true }).fill(mail);
	await page.getByLabel('Kata sandi').fill(secret);
	await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

// An officer who logged in once and stays at the desk. Names of the example
// accounts before the @.
export async function officer(name) {
	if (!officers.has(name)) {
		const page = await person();
		await login(page, `${name}@contoh.example`);
		if (!/\/(meja|laporan|kelola)$/.test(page.url()))
			throw new Error(`${name} cannot log in: ${await page.locator('main').innerText()}`);
		officers.set(name, page);
	}
	return officers.get(name);
}

// A second window of the same browser: same cookies, with scripts for axe and
// for reading styles.
export async function window(page, viewport = DESK) {
	const other = await person({ viewport, scripts: true });
	await other.context().addCookies(await page.context().cookies());
	return other;
}

export async function shot(page, name) {
	const { width } = page.viewportSize();
	await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
}

// Each finding in one line: rule, element, why.
export async function violations(page) {
	await page.evaluate(AXE);
	const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'],
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
	return found.violations.flatMap((v) => v.nodes.map((n) =>
		`${v.id}: ${n.target.join(' ')}: ${(n.failureSummary ?? '').replace(/\s+/g, ' ')}`));
}
