// One request, three agencies: split, passed on, not held here, released in part, answered as one.
import assert from 'node:assert/strict';
import { PHONE, officer, person, shot } from './lib/browser.mjs';
import { after, words } from './lib/calendar.mjs';
import { ask, facts, fetchLink, hash, letter, lines, news, pdfText, someone, step, stepOpen, track } from './lib/case.mjs';
import { today } from './lib/portal.mjs';

const TERM = 10;
const PART = 5;
const FILE = { name: 'dpa 2025.csv', mimeType: 'text/csv', buffer: Buffer.from('kode,nilai\n1,2\n') };
const body = (page) => page.locator('main').innerText();
const open = async (page, nomor) => { await page.goto(`/meja/bagian/${nomor}`); return body(page); };

async function split(test, c, utama, citizen) {
	await test('PPID Utama splits a request among several agencies at once', async () => {
		const form = await stepOpen(utama, c.nomor, 'bagi');
		const row = (n) => form.getByRole('group', { name: `Baris ${n}` });
		await row(1).getByLabel('OPD', { exact: true }).selectOption('DISDIKBUD');
		await form.getByRole('button', { name: 'Bagi permohonan' }).click();
		assert.match((await lines(utama, '.ringkasan-galat')).join(), /centang butirnya/);
		await row(1).getByLabel(/^Butir 1/).check();
		await row(2).getByLabel('OPD', { exact: true }).selectOption('BKPSDM');
		await row(2).getByLabel(/^Butir 2/).check();
		await row(3).getByLabel('OPD', { exact: true }).selectOption('DINSOSP3APMD');
		await row(3).getByLabel(/^Yang diminta/).fill('Daftar penerima bantuan');
		await shot(utama, 'perkara_bagi');
		await form.getByRole('button', { name: 'Bagi permohonan' }).click();
		assert.match(await news(utama), /Permohonan dibagi: \S+-B1, \S+-B2, \S+-B3/);
	}, { vital: true });

	await test('each part has its own clock; the applicant reads who has what, and his date stays', async () => {
		const text = await body(utama);
		assert.ok(text.includes(words(after(today(), PART))), text);
		await track(citizen, c);
		assert.match(await body(citizen), /Bagian 2: Badan Kepegawaian/);
		assert.equal((await facts(citizen))['Paling lambat'].split('\n')[0], words(after(today(), TERM)));
		assert.match((await facts(citizen))['Sedang di tangan'], /Dinas Pendidikan dan Kebudayaan/);
		await shot(citizen, 'permohonan_dibagi');
	});
}

async function work(test, c, pelaksana, bkpsdm, dinsos) {
	const [b1, b2, b3] = [1, 2, 3].map((n) => `${c.nomor}-B${n}`);
	await test('an agency sees its part and what was asked, not who asked', async () => {
		await pelaksana.goto('/meja');
		assert.equal(await pelaksana.getByRole('link', { name: b1, exact: true }).count(), 1);
		assert.equal(await pelaksana.getByRole('link', { name: b2, exact: true }).count(), 0);
		const text = await open(pelaksana, b1);
		assert.ok(text.includes(c.rincian[0]) && !text.includes(c.nama) && !text.includes('7602'), text);
		assert.match(await open(pelaksana, b2), /tidak ada/i);
		await pelaksana.goto(`/meja/${c.nomor}`);
		assert.match(await body(pelaksana), /tidak ada/i);
	});

	await test('it accepts and hands in its answer with a file', async () => {
		assert.match(await step(pelaksana, `bagian/${b1}`, 'terima'), /diterima/);
		await shot(pelaksana, 'bagian');
		assert.match(await step(pelaksana, `bagian/${b1}`, 'jawab', async (form) => {
			await form.getByLabel('Jawaban untuk bagian ini').fill('DPA 2025 terlampir seluruhnya.');
			await form.getByLabel('Berkas (boleh beberapa)').setInputFiles(FILE);
		}), /diserahkan kepada PPID Utama/);
	}, { vital: true });

	await test('another passes its part on, a third does not hold it and says who does', async () => {
		assert.match(await step(bkpsdm, `bagian/${b2}`, 'teruskan', async (form) => {
			await form.getByLabel('OPD', { exact: true }).selectOption('DINSOSP3APMD');
			await form.getByLabel('Alasan').fill('Datanya ada di Dinas Sosial.');
		}), /diteruskan ke Dinas Sosial/);
		assert.match(await open(bkpsdm, b2), /tidak ada/i);
		assert.match(await open(dinsos, b2), /Datanya ada di Dinas Sosial\./);
		assert.match(await step(dinsos, `bagian/${b3}`, 'tidak_dikuasai', async (form) => {
			await form.getByLabel('Siapa yang menguasainya').fill('Kementerian Sosial');
		}), /tidak dikuasai/);
	}, { vital: true });
}

async function released(test, c, utama, citizen) {
	await test('what is ready is released while the rest goes on', async () => {
		assert.match(await step(utama, c.nomor, 'lepas', (form) => form.getByLabel(new RegExp(`^${c.nomor}-B1`)).check()), /Sebagian jawaban diberitahukan/);
		const { bytes } = await letter(citizen, `/permohonan/${c.nomor}`, /Sebagian Permohonan.*\(PDF\)/);
		const text = pdfText(bytes).replace(/\s+/g, ' ');
		assert.ok(text.includes('DPA 2025 terlampir seluruhnya.') && text.includes(words(after(today(), TERM))), text);
		assert.match(await body(citizen), /Sudah diberikan/);
		assert.equal((await facts(citizen))['Paling lambat'].split('\n')[0], words(after(today(), TERM)), 'the statutory date does not move');
		const file = await fetchLink(citizen, citizen.getByRole('link', { name: FILE.name }).first());
		assert.equal(hash(file.bytes), hash(FILE.buffer));
		await shot(citizen, 'permohonan_sebagian');
	}, { vital: true });
}

async function one(test, c, utama, citizen, dinsos) {
	await test('when the last part is back it is the turn of PPID Utama, whose answer begins with the parts', async () => {
		await step(dinsos, `bagian/${c.nomor}-B2`, 'jawab', (form) => form.getByLabel('Jawaban untuk bagian ini').fill('Realisasi 2025: 98 persen.'));
		const form = await stepOpen(utama, c.nomor, 'usulkan');
		const text = await form.getByLabel('Materi yang diberikan, atau penjelasan').inputValue();
		for (const part of ['DPA 2025 terlampir', 'Realisasi 2025: 98 persen.'])
			assert.ok(text.includes(part), text);
		assert.ok(await form.getByLabel('Dikabulkan sebagian').isChecked(), 'what is not held is not given');
		assert.match(await form.getByLabel('Bagian yang tidak dikuasai atau belum didokumentasikan').inputValue(), /Daftar penerima bantuan\n.*Dikuasai oleh Kementerian Sosial/);
		assert.equal(await form.getByLabel(/Badan publik yang menguasainya/).inputValue(), 'Kementerian Sosial');
		await shot(utama, 'perkara_terhimpun');
		await form.getByRole('button', { name: 'Simpan usul jawaban' }).click();
		assert.match(await news(utama), /menunggu persetujuan/);
		assert.match(await step(utama, c.nomor, 'tanggapi'), /disetujui dan dikirim/);
	}, { vital: true });

	await test('the applicant has one answer', async () => {
		await citizen.goto(`/permohonan/${c.nomor}`);
		assert.match(await body(citizen), /Realisasi 2025: 98 persen\./);
		assert.equal((await facts(citizen))['Yang menguasai informasi'], 'Kementerian Sosial');
		const { bytes } = await letter(citizen, `/permohonan/${c.nomor}`, /Pemberitahuan Tertulis atas Permohonan.*\(PDF\)/);
		const text = pdfText(bytes).replace(/\s+/g, ' ');
		assert.ok(text.includes('Bagian yang tidak dikuasai atau belum didokumentasikan') && text.includes('sepanjang kami ketahui: Kementerian Sosial.') && !text.includes('dikecualikan'), text);
		assert.match((await facts(citizen)).Dijawab, /tepat waktu/);
	});
}

async function left(test, utama, pelaksana, bkpsdm, citizen) {
	await test('a part that nobody answered is not passed over: nothing is chosen, and the officer says why', async () => {
		const c = await ask(citizen, someone({ rincian: ['DPA 2026', 'Daftar pegawai'] }));
		await step(utama, c.nomor, 'daftarkan');
		await step(utama, c.nomor, 'bagi', async (form) => {
			for (const [n, agency] of [[1, 'DISDIKBUD'], [2, 'BKPSDM']]) {
				const row = form.getByRole('group', { name: `Baris ${n}` });
				await row.getByLabel('OPD', { exact: true }).selectOption(agency);
				await row.getByLabel(new RegExp(`^Butir ${n}`)).check();
			}
		});
		await step(pelaksana, `bagian/${c.nomor}-B1`, 'jawab', (form) => form.getByLabel('Jawaban untuk bagian ini').fill('DPA terlampir.'));
		await step(bkpsdm, `bagian/${c.nomor}-B2`, 'kembalikan', (form) => form.getByLabel('Alasan').fill('Bukan kami.'));
		const form = await stepOpen(utama, c.nomor, 'usulkan');
		assert.equal(await form.locator('[name=keputusan]:checked').count(), 0);
		await form.getByLabel('Dikabulkan seluruhnya', { exact: true }).check();
		await form.getByRole('button', { name: 'Simpan usul jawaban' }).click();
		assert.match((await lines(utama, '.ringkasan-galat')).join(), /alihkan kepada OPD lain, atau centang dan tulis alasannya/);
		await shot(utama, 'perkara_celah');
		const again = await stepOpen(utama, c.nomor, 'usulkan');
		await again.getByLabel(/^Butir 2 dijawab tanpa bagian/).check();
		await again.getByLabel(/^Alasan: Butir 2/).fill('Sudah termasuk dalam DPA.');
		await again.getByLabel('Dikabulkan seluruhnya', { exact: true }).check();
		await again.getByRole('button', { name: 'Simpan usul jawaban' }).click();
		assert.match(await news(utama), /menunggu persetujuan/);
		assert.match(await body(utama), /karena: Sudah termasuk dalam DPA\./);
	});
}

export default async function parts(test) {
	const citizen = await person({ viewport: PHONE });
	const utama = await officer('utama');
	const [pelaksana, bkpsdm, dinsos] = [await officer('pelaksana'), await officer('bkpsdm.sulbar'), await officer('dinsosp3apmd.sulbar')];
	const c = await ask(citizen, someone({ rincian: ['DPA Dinas Pendidikan 2025', 'Laporan realisasi 2025', 'Daftar penerima bantuan sosial'] }));
	await step(utama, c.nomor, 'daftarkan');
	await split(test, c, utama, citizen);
	await work(test, c, pelaksana, bkpsdm, dinsos);
	await released(test, c, utama, citizen);
	await one(test, c, utama, citizen, dinsos);
	await left(test, utama, pelaksana, bkpsdm, citizen);
}
