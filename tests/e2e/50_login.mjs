// Who gets in, who stays out, and how a session ends.
import assert from 'node:assert/strict';
import { login, person, shot } from './lib/browser.mjs';
import { hash } from './lib/case.mjs';
import { quote, restart, sql, until } from './lib/portal.mjs';
import { portal } from './lib/settings.mjs';

const VICTIM = 'rsud.sulbar@contoh.example';

// What a page says, without what differs by chance.
async function said(page, mail) {
	const html = await page.content();
	return html.replaceAll(mail, 'MAIL').replace(/name="csrf" value="[^"]*"/g, '').replace(/\b[0-9a-f]{32}\b/g, '');
}

async function attempt(page, mail, secret) {
	const [reply] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), login(page, mail, secret)]);
	return reply.status();
}

async function alike(test, page) {
	await test('unknown account and wrong password are answered alike', async () => {
		assert.equal(await attempt(page, 'nobody@contoh.example', 'salah'), 422);
		const unknown = await said(page, 'nobody@contoh.example');
		assert.equal(await attempt(page, VICTIM, 'salah'), 422);
		assert.equal(await said(page, VICTIM), unknown);
		assert.equal(await page.getByLabel('Kata sandi').inputValue(), '', 'a password is never sent back');
		await shot(page, 'masuk_galat');
	});

	await test('an address with odd characters is only text', async () => {
		const odd = `"><b>' or 1=1 --@contoh.example`;
		assert.equal(await attempt(page, odd, `' or ''='`), 422);
		assert.equal(await page.getByLabel('Surel', { exact: true }).inputValue(), odd);
	});
}

async function locked(test, page) {
	await test('the fifth wrong password locks, even for the right one', async () => {
		for (let i = 0; i < 5; i++)
			assert.equal(await attempt(page, VICTIM, `salah ${i}`), 422);
		assert.equal(await attempt(page, VICTIM, undefined), 422);
		assert.match(await page.locator('main').innerText(), /sedang terkunci/);
	}, { vital: true });

	await test('a restart of the portal does not unlock', async () => {
		await restart('portal', 'SIGTERM');
		await until('the new portal to answer', () => page.context().request.get('/masuk').then((r) => r.ok(), () => false));
		assert.equal(await attempt(page, VICTIM, undefined), 422);
	});

	await test('when its time is over, the right password opens', async () => {
		sql(`update akun.petugas set terkunci_sampai = now() - interval '1 second' where surel = ${quote(VICTIM)}`);
		assert.equal(await attempt(page, VICTIM, undefined), 303);
		assert.match(page.url(), /\/meja$/);
	}, { vital: true });
}

async function session(test, page) {
	await test('the session cookie cannot be read, sent in clear, or sent by others', async () => {
		const cookie = (await page.context().cookies()).find((c) => c.name === 'sesi');
		assert.deepEqual({ httpOnly: cookie.httpOnly, secure: cookie.secure, sameSite: cookie.sameSite, path: cookie.path },
			{ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
		assert.equal(sql(`select count(*) from akun.sesi where encode(sidik, 'hex') = ${quote(hash(cookie.value))}`), '1', 'stored as hash');
		assert.equal(sql(`select count(*) from akun.sesi s where s::text like ${quote(`%${cookie.value}%`)}`), '0');
	});

	await test('a forged, a foreign and a missing token are refused', async () => {
		const stranger = await person();
		await stranger.goto('/masuk');
		const foreign = await stranger.locator('input[name=csrf]').first().inputValue();
		const sessions = () => sql('select count(*) from akun.sesi');
		const before = sessions();
		for (const form of [{ csrf: 'AAAA' }, { csrf: foreign }, {}]) {
			const reply = await page.context().request.post('/keluar', { form, maxRedirects: 0 });
			assert.equal(reply.status(), 403);
		}
		assert.equal(sessions(), before);
	});

	await test('a form on another site cannot act for an officer', async () => {
		const lure = await page.context().newPage();
		await lure.route('http://jahat.example/', (r) => r.fulfill({ contentType: 'text/html',
			body: `<form method="post" action="${portal}/keluar"><input name="csrf" value="AAAA"><button>Hadiah</button></form>` }));
		await lure.goto('http://jahat.example/');
		const [reply] = await Promise.all([lure.waitForResponse((r) => r.request().method() === 'POST'), lure.getByRole('button').click()]);
		assert.equal(reply.status(), 403);
		await shot(lure, 'masalah_403');
		await lure.close();
		assert.equal((await page.goto('/meja')).status(), 200);
	});

	await test('logging out ends the session itself, not only the cookie', async () => {
		const { value } = (await page.context().cookies()).find((c) => c.name === 'sesi');
		await page.goto('/meja');
		await page.getByRole('button', { name: 'Keluar' }).click();
		assert.match(await page.locator('main').innerText(), /Anda sudah keluar/);
		assert.equal(sql(`select count(*) from akun.sesi where encode(sidik, 'hex') = ${quote(hash(value))}`), '0');
		await page.context().addCookies([{ name: 'sesi', value, url: portal, httpOnly: true, secure: true }]);
		assert.equal((await page.goto('/meja')).status(), 401);
		await shot(page, 'masalah_401');
	});
}

export default async function entrance(test) {
	const page = await person();
	await alike(test, page);
	// The wrong password above was the first of five.
	sql(`update akun.petugas set gagal = 0 where surel = ${quote(VICTIM)}`);
	await locked(test, page);
	await session(test, page);
}
