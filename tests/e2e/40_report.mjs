// The year's report: asked for, made, read and checked by the Commission.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officer, shot } from './lib/browser.mjs';
import { fetchLink, hash, lines } from './lib/case.mjs';
import { ppid, sql, today, until } from './lib/portal.mjs';
import { shots } from './lib/settings.mjs';

export default async function report(test) {
	const year = today().slice(0, 4);
	const file = join(shots, 'laporan.xml');
	const [utama, commission] = [await officer('utama'), await officer('komisi')];

	await test('an impossible year is refused beside the field', async () => {
		await utama.goto('/meja');
		await utama.getByRole('link', { name: 'Laporan', exact: true }).first().click();
		await utama.getByLabel('Tahun yang dilaporkan').fill('1999');
		await utama.getByRole('button', { name: 'Buat laporan' }).click();
		assert.match((await lines(utama, '#tahun-galat')).join(), /Tulis tahun dengan empat angka/);
		assert.equal(await utama.getByLabel('Tahun yang dilaporkan').inputValue(), '1999');
		await shot(utama, 'laporan_galat');
	});

	await test('PPID Utama asks for it and the worker makes it', async () => {
		await utama.getByLabel('Tahun yang dilaporkan').fill(year);
		await utama.getByRole('button', { name: 'Buat laporan' }).click();
		assert.match(await utama.locator('main .kabar-baik[role=status]').innerText(), /sedang dibuat/);
		await until('the report of the year', async () => {
			await utama.goto('/laporan');
			const row = await utama.locator('tbody tr').first().innerText();
			assert.ok(!/gagal/i.test(row), row);
			return row.includes(year) && row.includes('Unduh XML');
		}, 60);
		await shot(utama, 'laporan');
	}, { vital: true });

	await test('the Commission downloads what its page says', async () => {
		await commission.goto('/laporan');
		assert.equal(await commission.getByRole('button', { name: 'Buat laporan' }).count(), 0, 'it only reads');
		const row = commission.locator('tbody tr').filter({ hasText: year }).first();
		const { bytes, headers } = await fetchLink(commission, row.getByRole('link', { name: 'Unduh XML' }));
		assert.match(headers['content-type'], /xml/);
		assert.match(headers['content-disposition'], /attachment/);
		assert.equal((await row.locator('code').innerText()).replace(/\s/g, ''), hash(bytes));
		writeFileSync(file, bytes);
		await shot(commission, 'laporan_komisi');
	}, { vital: true });

	await test('ppid report verify finds nothing wrong in it', () => { ppid('report', 'verify', file); });

	await test('it counts what the portal holds', () => {
		const told = /<permohonan>\s*<saldoAwal nilai="(\d+)"\/>\s*<diterima nilai="(\d+)"\/>\s*<selesai nilai="(\d+)"\/>\s*<saldoAkhir nilai="(\d+)"\/>/.exec(readFileSync(file, 'utf8'));
		const [, before, came, ended, left] = told.map(Number);
		assert.equal(came, Number(sql(`select count(*) from layanan.permohonan m where extract(year from m.diterima) = ${year}`)));
		assert.equal(before + came - ended, left);
	});

	await test('a changed figure and a changed date are found', () => {
		const xml = readFileSync(file, 'utf8');
		const more = (digits) => String((Number(digits) + 1) % 10 ** digits.length).padStart(digits.length, '0');
		for (const [what, where] of [['figure', /(<saldoAkhir nilai=")(\d+)/], ['date', /(tenggat="\d{4}-\d\d-)(\d\d)/]]) {
			assert.match(xml, where, `no ${what} to change`);
			writeFileSync(`${file}.bad`, xml.replace(where, (_, before, digits) => before + more(digits)));
			assert.throws(() => ppid('report', 'verify', `${file}.bad`), { status: 1 }, what);
		}
	});

	await test('an agency gets neither list nor report', async () => {
		const agency = await officer('pelaksana');
		assert.equal((await agency.goto('/laporan')).status(), 403);
		assert.equal((await agency.context().request.get('/laporan/1/unduh')).status(), 403);
	});
}
