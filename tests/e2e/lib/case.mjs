// What people do with a case, by the words on the page.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { run, until } from './portal.mjs';

// A picture that is one: 1 x 1, so that nobody's face is in the tests.
export const KTP = { name: 'ktp siti.png', mimeType: 'image/png', buffer: Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64') };

const MARK = Date.now().toString(36);
let people = 0;

// An invented person; every call another one.
export const someone = (more = {}) => ({
	nama: `Contoh Siti Aminah ${++people} ${MARK}`,
	identitas: '7602 0441 0190 0001',
	alamat: 'Jalan Contoh 7, Kelurahan Binanga, Kecamatan Mamuju, Kabupaten Mamuju',
	telepon: '0812 3456 7890',
	tujuan: 'Bahan skripsi tentang anggaran daerah',
	rincian: ['Laporan realisasi anggaran Dinas Pendidikan dan Kebudayaan tahun 2025'],
	...more,
});

export async function formFill(page, f) {
	for (const [i, text] of (f.rincian ?? []).entries())
		await page.getByLabel(`Informasi ke-${i + 1}`, { exact: true }).fill(text);
	const labels = { tujuan: 'Tujuan penggunaan informasi', nama: 'Nama lengkap', identitas: 'Nomor identitas',
		alamat: 'Alamat lengkap', telepon: 'Telepon', surel: 'Surel (email)', pekerjaan: 'Pekerjaan', kuasa_dari: 'Nama pemberi kuasa' };
	for (const [field, label] of Object.entries(labels))
		if (f[field] !== undefined)
			await page.getByRole('textbox', { name: label }).fill(f[field]);
	for (const choice of f.pilih ?? [])
		await page.getByLabel(choice, { exact: true }).check();
	if (f.ktp !== null)
		await page.getByLabel('Foto atau pindaian KTP, akta, atau surat tugas').setInputFiles(f.ktp ?? KTP);
	if (f.surat_kuasa)
		await page.getByLabel('Surat kuasa khusus beserta KTP pemberi kuasa').setInputFiles(f.surat_kuasa);
	if (f.setuju !== false)
		await page.getByLabel('Data di atas benar').check();
}

export const send = (page) => page.getByRole('button', { name: 'Kirim permohonan' }).click();

// What a receipt says.
export async function receipt(page) {
	assert.match(page.url(), /\/permohonan\/[A-Z0-9-]+\/tanda-bukti$/, await page.locator('main').innerText());
	return { nomor: await fact(page, 'Nomor pendaftaran'), kunci: await fact(page, 'Kunci pelacakan') };
}

export async function ask(page, f = someone()) {
	await page.goto('/permohonan/baru');
	await formFill(page, f);
	await send(page);
	return { ...await receipt(page), ...f };
}

export async function track(page, { nomor, kunci }) {
	await page.goto('/lacak');
	await page.getByLabel('Nomor pendaftaran').fill(nomor);
	await page.getByLabel('Kunci pelacakan').fill(kunci);
	await page.getByRole('button', { name: 'Buka permohonan' }).click();
}

// The text beside a word in a list of facts.
export async function fact(page, term) {
	const rows = page.locator('dl.rincian > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${term}$`) }) });
	return (await rows.first().locator('dd').innerText()).trim();
}

// The facts of a page, as { term: text }.
export const facts = (page) => page.locator('dl.rincian > div').evaluateAll((rows) =>
	Object.fromEntries(rows.map((r) => [r.querySelector('dt').innerText.trim(), r.querySelector('dd').innerText.trim()])));

export const news = (page) => page.locator('main .kabar-baik[role=status]').innerText();
export const lines = (page, selector) => page.locator(selector).allInnerTexts();

// Open a case and one of its steps; the form in it.
export async function stepOpen(page, nomor, name) {
	await page.goto(`/meja/${nomor}`);
	const box = page.locator(`details#${name}`);
	assert.equal(await box.count(), 1, `no step ${name} for this officer in: ${await page.locator('.perkara-kepala').innerText()}`);
	if (await box.getAttribute('open') === null)
		await box.locator('summary').first().click();
	return box;
}

// Take a step of the procedure; what the page says afterwards.
export async function step(page, nomor, name, fill = async () => {}) {
	const box = await stepOpen(page, nomor, name);
	await fill(box);
	await box.locator('form button[type=submit]').last().click();
	return news(page);
}

// What a proposal to refuse needs.
export async function refuse(form) {
	await form.getByLabel('Ditolak', { exact: true }).check();
	await form.getByLabel('Materi yang diberikan, atau penjelasan').fill('Memuat data pribadi.');
	await form.getByLabel(/^Huruf h/).check();
	await form.getByLabel('Konsekuensi bila dibuka').fill('Data pribadi terbuka.');
	await form.getByLabel(/^UK-\S+: Nomor identitas/).first().check();
}

// A request that PPID Utama refuses alone, without an agency.
export async function askInVain(citizen, utama) {
	const c = await ask(citizen, someone());
	await step(utama, c.nomor, 'daftarkan');
	await step(utama, c.nomor, 'usulkan', refuse);
	await step(utama, c.nomor, 'tanggapi');
	return c;
}

export const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
export const pdfText = (bytes) => run('pdftotext', ['-layout', '-', '-'], { input: bytes });

// A file behind a link, as the browser of that page gets it.
export async function fetchLink(page, link) {
	const href = await link.getAttribute('href');
	const reply = await page.context().request.get(href);
	assert.equal(reply.status(), 200, `${href}: ${reply.status()}`);
	return { bytes: await reply.body(), headers: reply.headers(), href };
}

// A letter becomes a PDF a moment after it is issued.
export async function letter(page, path, name) {
	await until(`the PDF of "${name}"`, async () => {
		await page.goto(path);
		return await page.getByRole('link', { name }).count() > 0;
	}, 180);	// the example requests' letters may stand before it
	return fetchLink(page, page.getByRole('link', { name }).first());
}
