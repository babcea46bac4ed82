// HTML and SQL in every field is text, on every page and letter it reaches.
import assert from 'node:assert/strict';
import { officer, person, shot, window } from './lib/browser.mjs';
import { KTP, ask, letter, pdfText, someone, step, track } from './lib/case.mjs';
import { sql, today } from './lib/portal.mjs';

// Each field its own, so that it is known which one is missing.
const evil = (field) => `</textarea></title><script>window.jahat=1</script><img src=x onerror="window.jahat=1">'"--; drop table layanan.perkara; {{saya.nama}} ${field}`;
const mark = (field) => `drop table layanan.perkara; {{saya.nama}} ${field}`;

// Read with scripts on, as the markup would need them.
async function clean(page, path, fields) {
	const eye = await window(page);
	const reply = await eye.goto(path);
	assert.equal(reply.status(), 200, path);
	const html = await reply.text();
	assert.ok(!/<script|<img src=x/.test(html), `${path} carries markup`);
	assert.equal(await eye.evaluate(() => window.jahat), undefined, path);
	const text = await eye.evaluate(() => document.body.textContent + [...document.querySelectorAll('input')].map((i) => i.value).join(' '));
	for (const field of fields)
		assert.ok(text.includes(evil(field).replace(/\n/g, ' ')), `${path} does not show ${field}`);
	return eye;
}

const APPLICANT = ['nama', 'tujuan', 'rincian', 'kuasa'];
const INTAKE = [...APPLICANT, 'alamat', 'pekerjaan'];

export default async function markup(test) {
	const citizen = await person();
	const [utama, pelaksana] = [await officer('utama'), await officer('pelaksana')];
	let c;

	await test('in the form that comes back with errors', async () => {
		await citizen.goto('/permohonan/baru');
		for (const field of ['tujuan', 'nama', 'identitas', 'alamat', 'telepon', 'surel', 'pekerjaan', 'kuasa_dari'])
			await citizen.locator(`[id="${field}"]`).fill(evil(field));
		await citizen.getByLabel('Informasi ke-1', { exact: true }).fill(evil('rincian'));
		await citizen.getByRole('button', { name: 'Kirim permohonan' }).click();
		assert.ok(!/<script|<img src=x/.test(await citizen.content()));
		for (const field of ['tujuan', 'nama', 'identitas', 'alamat', 'telepon', 'surel', 'pekerjaan', 'kuasa_dari'])
			assert.equal(await citizen.locator(`[id="${field}"]`).inputValue(), evil(field).slice(0, Number(await citizen.locator(`[id="${field}"]`).getAttribute('maxlength'))));
	});

	await test('in a request, on the applicant\'s pages', async () => {
		const file = { ...KTP, name: '<img src=x onerror=alert(1)>\'".png' };
		c = await ask(citizen, someone({ nama: evil('nama').slice(0, 200), rincian: [evil('rincian')], tujuan: evil('tujuan'), alamat: evil('alamat'),
			pekerjaan: '<b>"\'--</b>', kuasa_dari: evil('kuasa').slice(0, 200), surat_kuasa: file, ktp: file }));
		for (const end of ['', '/tanda-bukti', '/tenggat'])
			await (await clean(citizen, `/permohonan/${c.nomor}${end}`, end === '/tenggat' ? [] : ['nama', 'rincian', 'kuasa'])).context().close();
	}, { vital: true });

	await test('in every step of the officers, on the case and on the desk', async () => {
		await step(utama, c.nomor, 'daftarkan', (f) => f.locator('textarea').fill(evil('pemeriksaan')));
		await step(utama, c.nomor, 'disposisi', async (f) => {
			await f.locator('select').selectOption({ label: 'Dinas Pendidikan dan Kebudayaan' });
			await f.locator('textarea').fill(evil('pesan'));
		});
		await step(pelaksana, c.nomor, 'terima', (f) => f.locator('textarea').fill(evil('terima')));
		await step(pelaksana, c.nomor, 'lampirkan', async (f) => {
			await f.getByLabel('Jawaban untuk pemohon').check();
			await f.locator('input[type=file]').setInputFiles({ name: '<b>"\' ../../etc/passwd</b>.txt', mimeType: 'text/plain', buffer: Buffer.from('isi') });
		});
		await step(pelaksana, c.nomor, 'usulkan', async (f) => {
			await f.getByLabel('Dikabulkan sebagian').check();
			await f.locator('[name=uraian]').fill(evil('uraian'));
			await f.locator('[name=bentuk]').selectOption('softcopy');
			await f.locator('[name=cara_kirim]').selectOption('portal');
			await f.locator('[name=biaya]').fill('1000');
			await f.locator('[name=cara_bayar]').fill(evil('bayar'));
			await f.locator('[name=dasar_lain]').fill(evil('dasar'));
			await f.locator('[name=konsekuensi]').fill(evil('konsekuensi'));
		});
		await step(utama, c.nomor, 'perbaiki', (f) => f.locator('textarea').fill(evil('perbaiki')));
		await step(pelaksana, c.nomor, 'usulkan', async (f) => {
			await f.getByLabel('Dikabulkan sebagian').check();
			for (const [name, word] of [['uraian', 'uraian'], ['cara_bayar', 'bayar'], ['dasar_lain', 'dasar'], ['konsekuensi', 'konsekuensi'], ['tidak_dikuasai', 'takada'], ['badan_penguasa', 'penguasa']])
				await f.locator(`[name=${name}]`).fill(evil(word));
			await f.locator('[name=bentuk]').selectOption('softcopy');
			await f.locator('[name=cara_kirim]').selectOption('portal');
			await f.locator('[name=biaya]').fill('1000');
			const uji = f.getByLabel(/^UK-\S+: Nomor identitas/).first();
			await uji.check();
			await f.locator('[name=hitam_1_dokumen]').fill(evil('dokumen'));
			await f.locator('[name=hitam_1_bagian]').fill(evil('bagian'));
			await f.locator('[name=hitam_1_uji]').selectOption(await uji.getAttribute('value'));
		});
		await step(utama, c.nomor, 'perpanjang', (f) => f.locator('textarea').fill(evil('alasan')));
		const eye = await clean(utama, `/meja/${c.nomor}`, ['nama', 'rincian', 'tujuan', 'pemeriksaan', 'pesan', 'terima', 'uraian', 'bayar', 'dasar', 'konsekuensi', 'takada', 'penguasa', 'dokumen', 'bagian', 'perbaiki', 'alasan']);
		await shot(eye, 'perkara_markup');
		await (await clean(pelaksana, `/meja/${c.nomor}`, ['rincian', 'pesan'])).context().close();
		await (await clean(utama, `/meja/${c.nomor}/tenggat`, ['alasan'])).context().close();
		await (await clean(utama, `/meja?cari=${encodeURIComponent(evil('cari'))}`, ['cari'])).context().close();
		await (await clean(utama, `/meja?cari=${c.nomor}`, [])).context().close();
	}, { vital: true });

	await test('in the answer and the hand-over, to the applicant', async () => {
		await step(utama, c.nomor, 'tanggapi', (f) => f.locator('textarea').fill(evil('setuju')));
		await step(utama, c.nomor, 'serahkan', async (f) => {
			await f.locator('[name=tanggal]').fill(today());
			await f.locator('[name=cara]').selectOption('portal');
			await f.locator('[name=penerima]').fill(evil('penerima').slice(0, 200));
			await f.locator('[name=keterangan]').fill(evil('keterangan'));
		});
		const home = await person();
		await track(home, c);
		const eye = await clean(home, `/permohonan/${c.nomor}`, ['nama', 'uraian', 'bayar', 'dasar', 'konsekuensi', 'takada', 'penguasa', 'alasan']);
		await shot(eye, 'permohonan_markup');
		for (const field of ['setuju', 'pemeriksaan', 'pesan', 'perbaiki', 'terima'])
			assert.ok(!(await eye.content()).includes(`{{saya.nama}} ${field}`), `${field} is between officers`);
		await (await clean(utama, `/meja/${c.nomor}`, ['penerima', 'keterangan'])).context().close();
	});

	await test('in the letters', async () => {
		const told = {};
		for (const name of [/tanda bukti penerimaan.*\(PDF\)/i, /pemberitahuan tertulis.*\(PDF\)/i, /perpanjangan.*\(PDF\)/i])
			told[name] = pdfText((await letter(citizen, `/permohonan/${c.nomor}`, name)).bytes).replace(/\s+/g, '');
		const text = Object.values(told).join('');
		for (const field of ['rincian', 'uraian', 'konsekuensi', 'takada', 'penguasa', 'alasan'])
			assert.ok(text.includes(mark(field).replace(/\s+/g, '')), `${field} is in no letter`);
		assert.ok(text.includes("<script>window.jahat=1</script>"));
	});

	await test('in the parts of a request, their letter and what agencies write', async () => {
		const p = await ask(citizen, { ...someone(), rincian: [evil('rincian'), 'Dua'] });
		const part = (n) => `bagian/${p.nomor}-B${n}`;
		await step(utama, p.nomor, 'daftarkan');
		await step(utama, p.nomor, 'bagi', async (f) => {
			for (const n of [1, 2])
				await f.locator(`[name=bagian_${n}_opd]`).selectOption('DISDIKBUD');
			await f.getByRole('group', { name: 'Baris 1' }).getByLabel(/^Butir 1/).check();
			await f.locator('[name=bagian_2_minta]').fill(evil('minta'));
			await f.locator('[name=pesan]').fill(evil('pesan'));
		});
		await step(pelaksana, part(1), 'terima', (f) => f.locator('textarea').fill(evil('terima')));
		await step(pelaksana, part(1), 'konsultasi', async (f) => {
			await f.locator('[name=opd]').selectOption('BKPSDM');
			await f.locator('textarea').fill(evil('pertanyaan'));
		});
		await step(pelaksana, part(1), 'jawab', (f) => f.locator('textarea').fill(evil('uraian')));
		await step(pelaksana, part(2), 'tidak_dikuasai', async (f) => {
			await f.locator('[name=badan_penguasa]').fill(evil('penguasa').slice(0, 300));
			await f.locator('[name=keterangan]').fill(evil('keterangan'));
		});
		await step(utama, p.nomor, 'lepas', async (f) => {
			await f.locator('[type=checkbox]').check();
			await f.locator('textarea').fill(evil('catatan'));
		});
		await (await clean(pelaksana, `/meja/${part(1)}`, ['rincian', 'pesan', 'terima', 'pertanyaan', 'uraian'])).context().close();
		await (await clean(utama, `/meja/${p.nomor}`, ['rincian', 'minta', 'pesan', 'pertanyaan', 'uraian', 'penguasa', 'keterangan', 'catatan'])).context().close();
		const home = await person();
		await track(home, p);
		const eye = await clean(home, `/permohonan/${p.nomor}`, ['rincian', 'minta', 'uraian']);
		for (const field of ['pesan', 'terima', 'pertanyaan', 'keterangan', 'catatan'])
			assert.ok(!(await eye.content()).includes(`{{saya.nama}} ${field}`), `${field} is between officers`);
		const text = pdfText((await letter(home, `/permohonan/${p.nomor}`, /sebagian permohonan.*\(PDF\)/i)).bytes).replace(/\s+/g, '');
		assert.ok(text.includes(mark('uraian').replace(/\s+/g, '')), text);
		await eye.context().close();
	});

	await test('in the address, the cookie and the names of fields', async () => {
		const page = await person();
		for (const path of [`/permohonan/${encodeURIComponent(evil('x'))}`, `/${encodeURIComponent('<script>alert(1)</script>')}`, `/lacak?nomor=${encodeURIComponent(evil('x'))}`,
			`/surat/${encodeURIComponent("' or 1=1 --")}`, "/permohonan/baru?badan=%27%20or%201=1"]) {
			const reply = await page.goto(path);
			assert.ok([200, 400, 404].includes(reply.status()), `${path}: ${reply.status()}`);
			assert.ok(!/<script|<img src=x/.test(await reply.text()), path);
		}
		const reply = await page.context().request.get('/meja', { headers: { cookie: `sesi=' or 1=1 --; kunci="><script>` } });
		assert.equal(reply.status(), 401);
	});

	await test('nothing of it was done', () => {
		assert.ok(Number(sql('select count(*) from layanan.perkara')) > 0);
	});
}
