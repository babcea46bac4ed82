// Someone else's number: every address of a case, for everybody whom it does
// not concern, looks the same whether the case exists or not.
import assert from 'node:assert/strict';
import { officer, person } from './lib/browser.mjs';
import { ask, letter, someone, step, track } from './lib/case.mjs';
import { quote, sql } from './lib/portal.mjs';
import { portal } from './lib/settings.mjs';

const NOBODYS = 'SULBAR-2026-9998';
const FILE = 'AAAAAAAAAAAAAAAAAAAAAA';

// All but what differs by chance or by the address itself.
const plain = (text, c) => text.replaceAll(c.nomor, 'NOMOR').replaceAll(c.berkas, 'BERKAS')
	.replace(/name="csrf" value="[^"]*"/g, '').replace(/\b[0-9a-f]{32}\b/g, '');

async function look(page, path, c) {
	const reply = await page.context().request.get(path, { maxRedirects: 0 });
	return { status: reply.status(), type: reply.headers()['content-type'], body: plain(await reply.text(), c) };
}

const APPLICANT = ['', '.json', '/tenggat', '/tenggat.json', '/tanda-bukti', '/tanda-bukti.json', '/berkas/BERKAS', '/berkas/BERKAS.json'];
const OFFICER = ['', '.json', '/tenggat', '/tenggat.json', '/berkas/BERKAS'];
const ACTIONS = ['daftarkan', 'disposisi', 'terima', 'kembalikan', 'lampirkan', 'usulkan', 'perbaiki', 'tanggapi', 'perpanjang', 'serahkan'];

async function same(page, base, ends, mine, status) {
	const none = { nomor: NOBODYS, berkas: FILE };
	for (const end of ends) {
		const at = (c) => `${base}/${c.nomor}${end.replace('BERKAS', c.berkas)}`;
		const there = await look(page, at(mine), mine);
		assert.ok(status.includes(there.status), `${at(mine)}: ${there.status}`);
		assert.deepEqual(await look(page, at(none), none), there, at(mine));
		assert.ok(!there.body.includes(mine.nama), at(mine));
	}
}

export default async function strangers(test) {
	const owner = await person();
	const c = await ask(owner, someone());
	c.berkas = (await letter(owner, `/permohonan/${c.nomor}`, /tanda bukti.*\(PDF\)/i)).href.split('/').at(-1);
	const utama = await officer('utama');
	await step(utama, c.nomor, 'daftarkan');
	await step(utama, c.nomor, 'disposisi', (form) => form.getByLabel('OPD', { exact: true }).selectOption({ label: 'Dinas Pendidikan dan Kebudayaan' }));
	const nobody = await person();
	await nobody.goto('/');
	const other = await person();
	const d = await ask(other, someone());
	await other.context().addCookies([{ name: 'kunci', value: d.kunci, url: `${portal}/permohonan/${c.nomor}`, secure: true }]);
	const agency = await officer('dinsosp3apmd.sulbar');
	const commission = await officer('komisi');

	await test('the owner sees it all', async () => {
		for (const end of ['', '/tenggat', '/tenggat.json', '/tanda-bukti', '/tanda-bukti.json', `/berkas/${c.berkas}`])
			assert.equal((await look(owner, `/permohonan/${c.nomor}${end}`, c)).status, 200, end);
	});

	for (const [who, page] of [['nobody', nobody], ['another applicant', other], ['another agency', agency], ['the Commission', commission]])
		await test(`the applicant's pages for ${who}`, () => same(page, '/permohonan', APPLICANT, c, [404]));
	await test("the officers' pages for nobody", () => same(nobody, '/meja', OFFICER, c, [401]));
	await test("the officers' pages for another applicant", () => same(other, '/meja', OFFICER, c, [401]));
	await test("the officers' pages for another agency", () => same(agency, '/meja', OFFICER, c, [404]));
	await test("the officers' pages for the Commission", () => same(commission, '/meja', OFFICER, c, [403, 404]));

	await test('no step can be taken by those it does not concern', async () => {
		const before = sql(`select count(*) from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara where k.nomor = ${quote(c.nomor)}`);
		for (const [page, allowed] of [[nobody, [401, 403]], [other, [401, 403]], [agency, [403, 404]], [commission, [403]]]) {
			await page.goto('/lacak');
			const csrf = await page.locator('main input[name=csrf]').inputValue();
			for (const action of ACTIONS) {
				const answers = [];
				for (const nomor of [c.nomor, NOBODYS]) {
					const reply = await page.context().request.post(`/meja/${nomor}/${action}`, { form: { csrf, versi: '1', catatan: 'x', alasan: 'x' }, maxRedirects: 0 });
					answers.push(reply.status());
				}
				assert.ok(allowed.includes(answers[0]) && answers[0] === answers[1], `${action}: ${answers}`);
			}
		}
		assert.equal(sql(`select count(*) from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara where k.nomor = ${quote(c.nomor)}`), before);
	});

	await test('an internal file is not reachable through the applicant\'s address', async () => {
		const ktp = sql(`select b.kode from layanan.berkas b join layanan.perkara k on k.id = b.perkara where k.nomor = ${quote(c.nomor)} and b.golongan = 'identitas'`);
		assert.equal((await owner.context().request.get(`/permohonan/${c.nomor}/berkas/${ktp}`)).status(), 404);
		assert.equal((await (await officer('pelaksana')).context().request.get(`/meja/${c.nomor}/berkas/${ktp}`)).status(), 404, 'the agency does not get the KTP');
	});

	await test('a file of one case is not given out under another', async () => {
		assert.equal((await other.context().request.get(`/permohonan/${d.nomor}/berkas/${c.berkas}`)).status(), 404);
	});

	await test('the right secret on another number opens nothing', async () => {
		await track(nobody, { nomor: d.nomor, kunci: c.kunci });
		assert.match(await nobody.locator('main').innerText(), /tidak cocok/);
	});

	await test('a letter that does not exist', async () => {
		assert.equal((await nobody.goto('/surat/AAAAAAAAAA')).status(), 404);
	});
}
