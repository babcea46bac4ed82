// The other ways a request can go: refused, partly granted, sent back,
// corrected, extended, brought to the counter.
import assert from 'node:assert/strict';
import { PHONE, officer, person, shot } from './lib/browser.mjs';
import { after, plus, safe, words } from './lib/calendar.mjs';
import { ask, facts, fact, letter, lines, news, pdfText, someone, step, stepOpen, track } from './lib/case.mjs';
import { clockSet, today } from './lib/portal.mjs';

const TERM = 10;
const EXTENSION = 7;
const DISDIKBUD = 'Dinas Pendidikan dan Kebudayaan';

async function routed(citizen, to = DISDIKBUD, f = someone()) {
	const c = await ask(citizen, f);
	const utama = await officer('utama');
	await step(utama, c.nomor, 'daftarkan');
	await route(c, to);
	return c;
}

const route = async (c, to) => step(await officer('utama'), c.nomor, 'disposisi',
	(form) => form.getByLabel('OPD', { exact: true }).selectOption({ label: to }));

// What a page's own form would send, without the form.
async function post(page, nomor, name, fields) {
	await page.goto(`/meja/${nomor}`);
	const csrf = await page.locator('input[name=csrf]').first().inputValue();
	const versi = await page.locator('input[name=versi]').first().inputValue().catch(() => '');
	return page.context().request.post(`/meja/${nomor}/${name}`, { form: { csrf, versi, ...fields }, maxRedirects: 0 });
}

// The example test of personal data, determined and in force.
const personalData = (form) => form.getByLabel(/^UK-\S+: Nomor identitas/).first();
async function testIndex(form) {
	const nomor = await personalData(form).getAttribute('value');
	const options = await form.getByLabel('Uji', { exact: true }).first().locator('option').allInnerTexts();
	return options.indexOf(nomor);
}

async function refused(test, citizen, utama, pelaksana) {
	const c = await routed(citizen);
	await test('a refusal needs an article of the law and its consequence', async () => {
		await step(pelaksana, c.nomor, 'terima');
		const form = await stepOpen(pelaksana, c.nomor, 'usulkan');
		await form.getByLabel('Ditolak', { exact: true }).check();
		await form.getByLabel('Materi yang diberikan, atau penjelasan').fill('Dokumen memuat data pribadi murid.');
		await form.getByRole('button', { name: 'Simpan usul jawaban' }).click();
		const told = (await lines(pelaksana, 'details#usulkan .galat')).join('\n');
		assert.match(told, /Pilih huruf Pasal 17/);
		assert.match(told, /Tulis akibatnya/);
		await shot(pelaksana, 'perkara_penolakan');
	});

	await test('with letters h and i it is proposed', async () => {
		const form = pelaksana.locator('details#usulkan');
		await form.getByLabel(/^Huruf h/).check();
		await form.getByLabel(/^Huruf i/).check();
		await form.getByLabel('Konsekuensi bila dibuka').fill('Nama dan penyakit murid menjadi terbuka.');
		await form.getByRole('button', { name: 'Simpan usul jawaban' }).click();
		assert.match(await news(pelaksana), /menunggu persetujuan/);
	}, { vital: true });

	await test('without a consequence test in force it cannot go out, and the page says why', async () => {
		const box = await stepOpen(utama, c.nomor, 'tanggapi');
		assert.match(await box.innerText(), /memerlukan uji konsekuensi/);
		await box.locator('form button[type=submit]').last().click();
		assert.match((await lines(utama, '.ringkasan-galat')).join(), /belum menunjuk satu pun/);
		await shot(utama, 'perkara_tanpa_uji');
	});

	await test('PPID Utama sends it back for correction, with what is wrong', async () => {
		assert.match(await step(utama, c.nomor, 'perbaiki', (form) => form.getByLabel('Yang harus diperbaiki').fill('Huruf i tidak tepat.')), /diperbaiki/);
		await pelaksana.goto(`/meja/${c.nomor}`);
		assert.ok((await pelaksana.locator('body').innerText()).includes('Huruf i tidak tepat.'));
		assert.match(await step(pelaksana, c.nomor, 'usulkan', async (form) => {
			if (await form.getByLabel(/^Huruf i/).isChecked())
				await form.getByLabel(/^Huruf i/).uncheck();
			await form.getByLabel('Ditolak', { exact: true }).check();
			await form.getByLabel(/^Huruf h/).check();
			await form.getByLabel('Materi yang diberikan, atau penjelasan').fill('Dokumen memuat data pribadi murid.');
			await form.getByLabel('Konsekuensi bila dibuka').fill('Nama dan penyakit murid menjadi terbuka.');
			await personalData(form).check();
		}), /menunggu persetujuan/);
	}, { vital: true });

	await test('the applicant reads article, consequence, and until when to object', async () => {
		await step(utama, c.nomor, 'tanggapi');
		await citizen.goto(`/permohonan/${c.nomor}`);
		const text = await citizen.locator('main').innerText();
		for (const said of ['Ditolak', 'Pasal 17 huruf h', 'Nama dan penyakit murid menjadi terbuka.', `paling lambat ${words(safe(today(), 30))}`])
			assert.ok(text.includes(said), `"${said}" is missing: ${text}`);
		assert.ok(!text.includes('Pasal 17 huruf i'));
		assert.ok(!text.includes('Huruf i tidak tepat.'), 'the correction is between officers');
		await shot(citizen, 'permohonan_ditolak');
		const paper = pdfText((await letter(citizen, `/permohonan/${c.nomor}`, /penolakan.*\(PDF\)/i)).bytes).replace(/\s+/g, ' ');
		for (const said of [c.nomor, '17', 'Nama dan penyakit murid menjadi terbuka.', 'keberatan', 'UK-SULBAR-', 'Jangka waktu pengecualian'])
			assert.ok(paper.includes(said), `"${said}" is missing in the letter: ${paper}`);
	});
}

async function returned(test, citizen, pelaksana) {
	const c = await routed(citizen);
	await test('an agency that does not hold it sends it back with a reason', async () => {
		const form = await stepOpen(pelaksana, c.nomor, 'kembalikan');
		await form.getByRole('button', { name: 'Kembalikan' }).click();
		assert.match((await lines(pelaksana, 'details#kembalikan .galat')).join(), /Tulis mengapa/);
		await pelaksana.locator('#kembalikan-alasan').fill('Ada pada Badan Kepegawaian.');
		await pelaksana.locator('details#kembalikan button[type=submit]').click();
		assert.match(await news(pelaksana), /dikembalikan kepada PPID Utama/);
		assert.equal((await pelaksana.goto(`/meja/${c.nomor}`)).status(), 404, 'it is no longer theirs');
	});

	await test('PPID Utama reads why and routes it to another', async () => {
		const utama = await officer('utama');
		await utama.goto(`/meja/${c.nomor}`);
		assert.ok((await utama.locator('body').innerText()).includes('Ada pada Badan Kepegawaian.'));
		await route(c, 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia');
		const bkpsdm = await officer('bkpsdm.sulbar');
		assert.equal((await bkpsdm.goto(`/meja/${c.nomor}`)).status(), 200);
		await citizen.goto(`/permohonan/${c.nomor}`);
		assert.ok(!(await citizen.locator('main').innerText()).includes('Ada pada Badan Kepegawaian.'), 'the reason is between officers');
	});
}

async function partly(test, citizen, utama, pelaksana) {
	const c = await routed(citizen);
	await test('partly granted, with costs: both parts reach the applicant', async () => {
		await step(pelaksana, c.nomor, 'terima');
		await step(pelaksana, c.nomor, 'usulkan', async (form) => {
			await form.getByLabel('Dikabulkan sebagian').check();
			await form.getByLabel('Materi yang diberikan, atau penjelasan').fill('Daftar tanpa nama penerima.');
			await form.getByLabel('Bentuk', { exact: true }).selectOption({ label: 'Hardcopy (cetak)' });
			await form.getByLabel('Cara penyampaian').selectOption({ label: 'Pos' });
			await form.getByLabel('Biaya salinan dan kirim (rupiah)').fill('Rp12.500');
			await form.getByLabel('Cara pembayaran').fill('Transfer ke rekening kas daerah');
			await form.getByLabel(/^Huruf h/).check();
			await form.getByLabel('Konsekuensi bila dibuka').fill('Rahasia pribadi penerima.');
			await personalData(form).check();
			await form.getByLabel('Dokumen', { exact: true }).first().fill('daftar penerima');
			await form.getByLabel('Bagian', { exact: true }).first().fill('Kolom nama dan alamat');
			await form.getByLabel('Alasan', { exact: true }).first().selectOption({ label: 'Huruf h' });
			await form.getByLabel('Uji', { exact: true }).first().selectOption({ index: await testIndex(form) });
		});
		await step(utama, c.nomor, 'tanggapi');
		await citizen.goto(`/permohonan/${c.nomor}`);
		const text = await citizen.locator('main').innerText();
		for (const said of ['Dikabulkan sebagian', 'Daftar tanpa nama penerima.', 'Rp12.500', 'Transfer ke rekening kas daerah', 'Pasal 17 huruf h', 'Rahasia pribadi penerima.'])
			assert.ok(text.includes(said), `"${said}" is missing: ${text}`);
		await shot(citizen, 'permohonan_sebagian');
	});

	await test('PPID Utama answers itself: not held', async () => {
		const d = await ask(citizen);
		await step(utama, d.nomor, 'daftarkan');
		await step(utama, d.nomor, 'usulkan', async (form) => {
			await form.getByLabel('Informasi tidak dikuasai').check();
			await form.getByLabel('Materi yang diberikan, atau penjelasan').fill('Bukan kewenangan provinsi.');
			await form.getByLabel(/Badan publik yang menguasainya/).fill('Kementerian Contoh');
		});
		await step(utama, d.nomor, 'tanggapi');
		await citizen.goto(`/permohonan/${d.nomor}`);
		assert.equal((await facts(citizen))['Yang menguasai informasi'], 'Kementerian Contoh');
	});
}

async function walkIn(test, utama) {
	const came = plus(today(), -6);
	await test('a request at the counter counts from the day it came', async () => {
		await utama.goto('/meja');
		await utama.getByRole('link', { name: 'Catat permohonan' }).click();
		await utama.getByLabel('Datang langsung').check();
		await utama.locator('#diterima').fill(came);
		await utama.getByLabel('Informasi ke-1', { exact: true }).fill('Peta jalan provinsi');
		await utama.locator('#tujuan').fill('Pengetahuan');
		await utama.locator('#nama').fill('Contoh Nenek Halimah');
		await utama.locator('#alamat').fill('Dusun Contoh, Desa Contoh, Kabupaten Majene');
		await utama.getByLabel('Mendapat salinan cetak (hardcopy)').check();
		await utama.getByLabel('Diambil langsung').check();
		await utama.locator('form[action="/meja/catat"] button[type=submit]').last().click();
		const said = await news(utama);
		const nomor = /SULBAR-\d{4}-\d+/.exec(said)?.[0];
		const kunci = /([A-Z0-9]{4}-){3}[A-Z0-9]{4}/.exec(said)?.[0];
		assert.ok(nomor && kunci, said);
		await shot(utama, 'permohonan_tercatat');
		await utama.getByText('Bagaimana dihitung').click();
		assert.equal(await fact(utama, 'Diterima'), words(came));
		assert.equal(await fact(utama, 'Tenggat'), words(after(came, TERM)));
		const home = await person({ viewport: PHONE });
		await track(home, { nomor, kunci });
		assert.equal(await fact(home, 'Paling lambat').then((t) => t.split('\n')[0]), words(after(came, TERM)));
	});
}

async function extended(test, citizen, utama) {
	const begin = today();
	const c = await routed(citizen);
	const late = await routed(await person({ viewport: PHONE }));
	await test('extended once: the dates move by seven working days', async () => {
		const said = await step(utama, c.nomor, 'perpanjang', (form) => form.getByLabel('Alasan').fill('Dokumen tersebar di tiga bidang.'));
		assert.ok(said.includes(words(after(begin, TERM + EXTENSION))), said);
		await citizen.goto(`/permohonan/${c.nomor}/tenggat`);
		const told = await facts(citizen);
		assert.equal(told['Batas waktu'], words(after(begin, TERM + EXTENSION)));
		assert.equal(told['Tanggal aman'], words(safe(begin, TERM + EXTENSION)));
		assert.ok(told.Perpanjangan.includes(words(after(begin, TERM))), told.Perpanjangan);
		assert.ok((await citizen.locator('main').innerText()).includes('Dokumen tersebar di tiga bidang.'));
		assert.equal((await lines(citizen, '.hari-ke')).filter((n) => /\d/.test(n)).length, TERM + EXTENSION);
		await shot(citizen, 'permohonan_tenggat_diperpanjang');
		await letter(citizen, `/permohonan/${c.nomor}`, /perpanjangan.*\(PDF\)/i);
	});

	await test('a second time is refused', async () => {
		await utama.goto(`/meja/${c.nomor}`);
		assert.equal(await utama.locator('details#perpanjang').count(), 0);
		const reply = await post(utama, c.nomor, 'perpanjang', { alasan: 'Sekali lagi.' });
		assert.ok([409, 422].includes(reply.status()), `${reply.status()}`);
		await citizen.goto(`/permohonan/${c.nomor}/tenggat`);
		assert.equal((await facts(citizen))['Batas waktu'], words(after(begin, TERM + EXTENSION)));
	});

	await test('on the last day it is still possible, the day after it is not', async () => {
		clockSet(after(begin, TERM));
		await stepOpen(utama, late.nomor, 'perpanjang');
		clockSet(plus(after(begin, TERM), 1));
		await utama.goto(`/meja/${late.nomor}`);
		assert.equal(await utama.locator('details#perpanjang').count(), 0);
		const reply = await post(utama, late.nomor, 'perpanjang', { alasan: 'Terlambat.' });
		assert.ok([409, 422].includes(reply.status()), `${reply.status()}`);
		await shot(utama, 'perkara_terlambat');
	});

	await test('silence past the date gives the applicant the right to object', async () => {
		const home = await person({ viewport: PHONE });
		await track(home, late);
		const text = await home.locator('main').innerText();
		assert.match(text, /Batas waktu jawaban sudah lewat tanpa pemberitahuan tertulis/);
		assert.ok(text.includes(words(after(plus(after(begin, TERM), 1), 30))), text);
		await shot(home, 'permohonan_lewat');
	});
}

export default async function decisions(test) {
	const citizen = await person({ viewport: PHONE });
	const [utama, pelaksana] = [await officer('utama'), await officer('pelaksana')];
	await refused(test, citizen, utama, pelaksana);
	await returned(test, citizen, pelaksana);
	await partly(test, citizen, utama, pelaksana);
	await walkIn(test, utama);
	await extended(test, citizen, utama);
}
