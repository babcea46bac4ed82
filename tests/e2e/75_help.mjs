// Help: what it links to opens for the role that it is written for.
import assert from 'node:assert/strict';
import { PHONE, officer, person, shot, violations, window } from './lib/browser.mjs';

const ROLES = { ppid_utama: 'utama', ppid_pelaksana: 'pelaksana', atasan_ppid: 'atasan', komisi_informasi: 'komisi', admin: 'admin' };

async function linksOpen(page) {
	const links = await page.locator('main a[href^="/"]').evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href')))]);
	for (const link of links)
		assert.equal((await page.context().request.get(link)).status(), 200, link);
	for (const id of await page.locator('main a[href^="#"]').evaluateAll((all) => all.map((a) => a.getAttribute('href').slice(1))))
		assert.equal(await page.locator(`[id="${id}"]`).count(), 1, `#${id}`);
}

export default async function help(test) {
	await test('for everybody, from the foot of any page', async () => {
		const page = await person({ viewport: PHONE });
		await page.goto('/');
		await page.getByRole('contentinfo').getByRole('link', { name: 'Bantuan' }).click();
		await linksOpen(page);
		await shot(page, 'bantuan');
	});
	for (const [role, name] of Object.entries(ROLES))
		await test(`for ${role}: every page it names is open to that role`, async () => {
			const page = await officer(name);
			assert.equal((await page.goto(`/bantuan/${role}`)).status(), 200);
			await linksOpen(page);
			const eye = await window(page, PHONE);
			await eye.goto(`/bantuan/${role}`);
			assert.deepEqual(await violations(eye), []);
			assert.ok(await eye.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than a phone');
			await shot(eye, `bantuan_${role}`);
			await eye.context().close();
		});
	await test('beside a form: the link leads to the step', async () => {
		const page = await officer('utama');
		await page.goto('/meja?keadaan=diusulkan');
		await page.goto(await page.locator('main table a[href^="/meja/SULBAR-"]').first().getAttribute('href'));
		const link = page.locator('details#tanggapi .aksi-bantuan a');
		const [path, id] = (await link.getAttribute('href')).split('#');
		await page.goto(path);
		assert.equal(await page.locator(`article[id="${id}"]`).count(), 1);
	});
}
