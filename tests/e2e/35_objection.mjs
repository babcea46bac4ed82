// Objections: from the case page, without a request, decided with an order
// that is carried out, refused, withdrawn, and met with silence.
import assert from 'node:assert/strict';
import { PHONE, officer, person, shot, violations, window } from './lib/browser.mjs';
import { after, plus, safe, words } from './lib/calendar.mjs';
import { askInVain, facts, fetchLink, letter, lines, news, pdfText, track } from './lib/case.mjs';
import { clockSet, today } from './lib/portal.mjs';

const TERM = 30;
const FILE = 30;
const COMMISSION = 14;
const GIVEN = { name: 'realisasi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%isi\n') };

async function object(citizen, c, extra = async () => {}) {
	await track(citizen, c);
	await citizen.getByRole('link', { name: /^Ajukan keberatan/ }).first().click();
	await extra();
	await citizen.getByLabel(/Permohonan ditolak berdasarkan alasan pengecualian/).check();
	await citizen.getByLabel('Kasus posisi').fill('Ditolak seluruhnya, padahal laporan anggaran wajib diumumkan.');
	await citizen.getByLabel('Isi keberatan ini benar').check();
	await citizen.getByRole('button', { name: 'Ajukan keberatan' }).click();
	assert.match(citizen.url(), /\/keberatan\/[A-Z0-9]+-K-\d{4}-\d{4,}$/, await citizen.locator('main').innerText());
	return { nomor: citizen.url().split('/').at(-1), kunci: c.kunci };
}

const deskStep = async (page, nomor, name, fill = async () => {}) => {
	await page.goto(`/meja/keberatan/${nomor}`);
	const box = page.locator(`details#${name}`);
	assert.equal(await box.count(), 1, `no step ${name}: ${await page.locator('.perkara-kepala').innerText()}`);
	if (await box.getAttribute('open') === null)
		await box.locator('summary').first().click();
	await fill(box);
	await box.locator('form button[type=submit]').last().click();
	return news(page);
};

const clean = async (page) => {
	const w = await window(page, page.viewportSize());
	await w.goto(page.url());
	const found = await violations(w);
	await w.context().close();
	assert.deepEqual(found, []);
};

async function granted(test, citizen, utama, atasan) {
	let k;
	const begin = today();
	await test('a refused request offers the form, article 35 letter a first; nothing is lost when something is missing', async () => {
		const c = await askInVain(citizen, utama);
		k = await object(citizen, c, async () => {
			assert.match(await citizen.locator('#alasan').innerText(), /^Alasan keberatan[\s\S]*Permohonan ditolak berdasarkan alasan pengecualian/);
			assert.match(await citizen.locator('main').innerText(), new RegExp(`paling lambat ${words(safe(begin, FILE))}`));
			await citizen.getByLabel('Tujuan penggunaan informasi').fill('Bahan skripsi');
			await citizen.getByRole('button', { name: 'Ajukan keberatan' }).click();
			assert.equal((await lines(citizen, '.ringkasan-galat li')).length, 2);
			await shot(citizen, 'keberatan_permohonan');
			await clean(citizen);
		});
	}, { vital: true });

	await test('the applicant sees number, both dates and the receipt', async () => {
		const f = await facts(citizen);
		assert.equal(f['Target tanggapan'], words(safe(begin, TERM)));
		assert.ok(f['Paling lambat'].startsWith(words(after(begin, TERM))));
		await shot(citizen, 'keberatan_baru');
		await clean(citizen);
		const text = pdfText((await letter(citizen, `/keberatan/${k.nomor}`, /Tanda Bukti Penerimaan Keberatan \(PDF\)/)).bytes).replace(/\s+/g, ' ');
		assert.ok(text.includes(`sehingga tenggatnya ${words(after(begin, TERM))}`), text);
	});

	await test('the way to count is shown day by day', async () => {
		await citizen.goto(`/keberatan/${k.nomor}/tenggat`);
		assert.equal((await lines(citizen, '.hari-ke')).filter((n) => /\d/.test(n)).length, TERM);
		await shot(citizen, 'keberatan_tenggat');
	});

	await test('it stands on the desk of the Atasan, who sees the whole file of the request', async () => {
		await atasan.goto('/meja');
		await shot(atasan, 'meja_keberatan');
		await atasan.getByRole('link', { name: k.nomor }).click();
		const text = await atasan.locator('main').innerText();
		assert.match(text, /Memuat data pribadi\./);
		assert.match(text, /Giliran Anda/);
		await shot(atasan, 'keberatan_perkara');
		await clean(atasan);
	});

	await test('the Atasan asks, PPID Utama states; the applicant does not read it', async () => {
		await deskStep(atasan, k.nomor, 'periksa', (b) => b.getByLabel('Pesan untuk PPID Utama').fill('Mohon uji konsekuensinya.'));
		await deskStep(utama, k.nomor, 'nyatakan', (b) => b.getByLabel('Pernyataan PPID').fill('Uji konsekuensi belum dibuat.'));
		await citizen.goto(`/keberatan/${k.nomor}`);
		const text = await citizen.locator('main').innerText();
		assert.doesNotMatch(text, /Uji konsekuensi belum dibuat|Mohon uji konsekuensinya/);
	});

	await test('granted without an order is refused; with one it becomes a clock and a letter', async () => {
		const fill = async (b) => {
			await b.getByLabel('Dikabulkan seluruhnya').check();
			await b.getByLabel('Alasan tertulis').fill('Laporan anggaran bukan informasi yang dikecualikan.');
		};
		await atasan.goto(`/meja/keberatan/${k.nomor}`);
		const box = atasan.locator('details#putus');
		await fill(box);
		await box.getByLabel('Jangka waktu pelaksanaan').fill('7');
		await box.locator('button[type=submit]').click();
		assert.match(await atasan.locator('.ringkasan-galat').innerText(), /Tulis perintah kepada PPID/);
		await shot(atasan, 'keberatan_putus');
		await box.getByLabel('Perintah kepada PPID').fill('Berikan laporan realisasi anggaran.');
		await box.locator('button[type=submit]').click();
		assert.match(await news(atasan), /Putusan tercatat dan surat .+ terbit/);
		const text = pdfText((await letter(citizen, `/keberatan/${k.nomor}`, /Tanggapan Atasan PPID atas Keberatan \(PDF\)/)).bytes).replace(/\s+/g, ' ');
		assert.match(text, /Keberatan Saudara dikabulkan seluruhnya/);
		assert.ok(text.includes(`yaitu ${words(after(begin, 7))}`), text);
		assert.ok(text.includes(`sampai dengan ${words(safe(begin, COMMISSION))} dan jangka waktunya berakhir pada ${words(after(begin, COMMISSION))}`), text);
	});

	await test('PPID Utama carries it out with a file; the applicant gets it and answers', async () => {
		await deskStep(utama, k.nomor, 'laksanakan', async (b) => {
			await b.getByLabel('Yang dilakukan').fill('Laporan dikirim.');
			await b.locator('input[type=file]').setInputFiles(GIVEN);
		});
		await citizen.goto(`/keberatan/${k.nomor}`);
		assert.deepEqual((await fetchLink(citizen, citizen.getByRole('link', { name: GIVEN.name }))).bytes, GIVEN.buffer);
		await citizen.getByLabel('Menerima tanggapan Atasan PPID').check();
		await citizen.getByRole('button', { name: 'Kirim tanggapan' }).click();
		assert.match(await news(citizen), /register keberatan/);
		await shot(citizen, 'keberatan_selesai');
		await utama.goto(`/meja/keberatan/${k.nomor}`);
		assert.match(await utama.locator('main').innerText(), /Tanggapan pemohon: Menerima/);
		await shot(utama, 'keberatan_perkara_selesai');
	});
}

async function others(test, citizen, utama, atasan) {
	await test('without a request: article 35 letter b, with a key of its own', async () => {
		await citizen.goto('/keberatan/baru');
		await shot(citizen, 'keberatan_baru_kosong');
		await clean(citizen);
		await citizen.getByLabel('Informasi yang menjadi pokok keberatan').fill('Laporan keuangan 2025');
		await citizen.getByLabel('Kasus posisi').fill('Tidak ada di situs.');
		await citizen.getByLabel('Tujuan penggunaan informasi').fill('Pengawasan');
		await citizen.getByLabel('Nama lengkap pemohon').fill('Contoh Rahmat');
		await citizen.getByLabel('Nomor identitas').fill('7602041901900001');
		await citizen.getByLabel('Alamat lengkap').fill('Jalan Contoh 9, Binanga, Mamuju');
		await citizen.getByRole('textbox', { name: 'Telepon' }).fill('0812 3456 7890');
		await citizen.getByLabel('Isi keberatan ini benar').check();
		await citizen.getByRole('button', { name: 'Ajukan keberatan' }).click();
		const k = { nomor: citizen.url().split('/').at(-1) };
		await citizen.getByText('Nomor dan kunci untuk membuka').click();
		k.kunci = await citizen.locator('.kunci').innerText();
		const other = await person({ viewport: PHONE });
		await track(other, k);
		assert.ok((await other.locator('h1').innerText()).endsWith(k.nomor));
		await other.getByText('Cabut keberatan ini').click();
		await other.getByRole('button', { name: 'Cabut keberatan' }).click();
		assert.match(await news(other), /sudah dicabut/);
	});

	await test('a letter from the counter counts from the day it came; a request opens its objection', async () => {
		const c = await askInVain(citizen, utama);
		await utama.goto('/meja/keberatan');
		await shot(utama, 'keberatan_meja');
		await clean(utama);
		await utama.getByRole('link', { name: 'Catat keberatan' }).click();
		await utama.getByLabel('Nomor permohonan').fill(c.nomor);
		await utama.getByLabel(/Permohonan ditolak berdasarkan/).check();
		await utama.getByLabel('Kasus posisi').fill('Ditolak.');
		await shot(utama, 'keberatan_catat');
		await clean(utama);
		await utama.getByRole('button', { name: 'Catat keberatan' }).click();
		assert.match(await news(utama), /Pemohon membukanya dengan kunci permohonannya/);
		await track(citizen, c);
		await shot(citizen, 'permohonan_berkeberatan');
		await citizen.getByRole('button', { name: /^Buka keberatan/ }).click();
		assert.match(citizen.url(), /\/keberatan\//);
	});

	await test('silence: the Komisi Informasi is open from the next day for 14 working days', async () => {
		const c = await askInVain(citizen, utama);
		const begin = today();
		const k = await object(citizen, c);
		clockSet(plus(after(begin, TERM), 1));
		await citizen.goto(`/keberatan/${k.nomor}`);
		const text = await citizen.locator('main').innerText();
		assert.ok(text.includes(`Mulai ${words(plus(after(begin, TERM), 1))}`), text);
		assert.ok(text.includes(`paling lambat ${words(safe(safe(begin, TERM), COMMISSION))}`), text);
		assert.ok(text.includes(`berakhir ${words(after(after(begin, TERM), COMMISSION))}`), text);
		await shot(citizen, 'keberatan_diam');
		await atasan.goto('/meja/keberatan');
		assert.match(await atasan.locator('tr', { hasText: k.nomor }).innerText(), /terlambat/);
		clockSet(begin);
	});

	await test('who has no part in it does not find it', async () => {
		const pelaksana = await officer('pelaksana');
		assert.equal((await pelaksana.goto('/meja/keberatan')).status(), 403);
		const stranger = await person({ viewport: PHONE });
		assert.equal((await stranger.goto('/meja/keberatan')).status(), 401);
	});
}

export default async function objection(test) {
	const citizen = await person({ viewport: PHONE });
	const [utama, atasan] = [await officer('utama'), await officer('atasan')];
	await granted(test, citizen, utama, atasan);
	await others(test, citizen, utama, atasan);
}
