// A request that is not complete, and what the applicant does with his own: completes, explains, narrows, withdraws,
// confirms, rates; each with its effect on the clock where he reads it.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESK, PHONE, officer, person, shot, violations, window } from './lib/browser.mjs';
import { after, words } from './lib/calendar.mjs';
import { KTP, ask, fact, facts, fetchLink, letter, news, pdfText, step } from './lib/case.mjs';
import { clockSet, run, sql, today } from './lib/portal.mjs';

const READER = join(dirname(fileURLToPath(import.meta.url)), 'lib', 'ical.py');
const MISSING = ['Salinan KTP, akta pengesahan, atau surat tugas', 'Alamat lengkap'];
const own = (c) => `/permohonan/${c.nomor}`;

const lacking = async (utama, c) => step(utama, c.nomor, 'tagih', async (form) => {
	for (const what of MISSING)
		await form.getByLabel(what, { exact: true }).check();
	await form.getByLabel(/^Penjelasan bagi pemohon/).fill('Foto KTP buram. Mohon foto yang terang.');
});

const pictures = async (page, path, name) => {
	for (const viewport of [PHONE, DESK]) {
		const other = await window(page, viewport);
		await other.goto(path);
		await shot(other, name);
		assert.deepEqual(await violations(other), []);
		assert.ok(await other.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} scrolls sideways at ${viewport.width}`);
		await other.context().close();
	}
};

const dates = async (page, c) => {
	const { bytes, headers } = await fetchLink(page, page.getByRole('link', { name: 'Simpan tanggal ke kalender' }));
	assert.equal(headers['content-type'], 'text/calendar; charset=utf-8');
	assert.equal(headers['content-disposition'], `attachment; filename="${c.nomor.toLowerCase()}-tenggat.ics"`);
	assert.ok(!bytes.includes(c.nama));
	return JSON.parse(run('/usr/bin/python3', [READER], { input: bytes }));
};

async function completed(test, citizen, utama) {
	const day = today();
	const c = await ask(citizen);
	await test('the desk shows the clock of the check, the receipt which date starts the other', async () => {
		await citizen.goto(`${own(c)}/tanda-bukti`);
		assert.match(await fact(citizen, 'Waktu dihitung sejak'), /^Hari diterima\nJangka waktu dihitung sejak permohonan diterima\. \(UU 14\/2008 Pasal 22 ayat \(7\)\)$/);
		await utama.goto(`/meja?cari=${c.nomor}`);
		const row = utama.locator('tr', { has: utama.getByRole('link', { name: c.nomor }) });
		assert.match(await row.innerText(), new RegExp(`Periksa kelengkapan\\s+Sampai ${words(after(day, 3))}`));
	});

	await test('the calendar has the dates of the page', async () => {
		await citizen.goto(own(c));
		const events = await dates(citizen, c);
		assert.deepEqual(events.map((e) => words(e.from)), [await fact(citizen, 'Target jawaban'), (await fact(citizen, 'Paling lambat')).split('\n')[0]]);
		assert.deepEqual(events.map((e) => e.uid.split('@')[0]), [`${c.nomor.toLowerCase()}-aman`, `${c.nomor.toLowerCase()}-tenggat`]);
	});

	await test('PPID Utama says what is missing; a letter lists it', async () => {
		assert.match(await lacking(utama, c), /^Pemberitahuan tidak lengkap terkirim; surat \d+\/PPID/);
		await pictures(utama, `/meja/${c.nomor}`, 'perkara_ditagih');
		const text = pdfText((await letter(citizen, own(c), /Tidak Lengkap \(PDF\)/)).bytes).replace(/\s+/g, ' ');
		for (const what of [...MISSING, 'Foto KTP buram.', words(after(day, 3))])
			assert.ok(text.includes(what), `${what} in: ${text}`);
	}, { vital: true });

	await test('the applicant reads it and is told every mistake beside its field', async () => {
		await citizen.goto(own(c));
		const told = await citizen.locator('main').innerText();
		assert.match(told, /Giliran Anda/);
		assert.match(told, /Waktu jawaban tidak berhenti/);
		await citizen.getByLabel('Alamat lengkap').fill('x');
		await citizen.getByRole('button', { name: 'Kirim kelengkapan' }).click();
		assert.deepEqual(await citizen.locator('.ringkasan-galat li').count(), 2);
		await pictures(citizen, own(c), 'permohonan_lengkapi');
	});

	await test('he completes it by the page; both versions are kept', async () => {
		await citizen.goto(own(c));
		await citizen.getByLabel('Alamat lengkap').fill('Jalan Baru 8, Kelurahan Rimuku, Mamuju');
		await citizen.getByLabel('Foto atau pindaian KTP, akta, atau surat tugas').setInputFiles(KTP);
		await citizen.getByRole('button', { name: 'Kirim kelengkapan' }).click();
		assert.match(await news(citizen), /Kelengkapan Anda sudah diterima/);
		assert.equal(await fact(citizen, 'Lengkap'), words(day));
		assert.equal(sql(`select string_agg(l.isi ->> 'alamat', ';') from layanan.isian_lama l join layanan.perkara k on k.id = l.permohonan where k.nomor = '${c.nomor}'`), c.alamat);
		assert.match(await step(utama, c.nomor, 'daftarkan'), /terdaftar/);
	});
	return c;
}

async function given_up(test, citizen, utama) {
	const day = today();
	const c = await ask(citizen);
	await lacking(utama, c);
	await test('after the term it is given up, by letter and with the right to ask again', async () => {
		clockSet(after(day, 4));
		assert.match(await step(utama, c.nomor, 'gugurkan'), /tidak dapat diproses; surat/);
		const text = pdfText((await letter(citizen, own(c), /Tidak Dapat Diproses \(PDF\)/)).bytes).replace(/\s+/g, ' ');
		assert.ok(text.includes('Saudara berhak mengajukan lagi'), text);
		assert.match((await facts(citizen))['Dinyatakan tidak dapat diproses'], new RegExp(words(after(day, 4))));
	}, { vital: true });

	await test('the new form is filled in, but not with who he is', async () => {
		await citizen.getByRole('link', { name: 'Ajukan lagi' }).click();
		assert.equal(await citizen.getByLabel('Informasi ke-1', { exact: true }).inputValue(), c.rincian[0]);
		assert.equal(await citizen.getByRole('textbox', { name: 'Nama lengkap' }).inputValue(), c.nama);
		assert.equal(await citizen.getByRole('textbox', { name: 'Nomor identitas' }).inputValue(), '');
		await citizen.getByRole('textbox', { name: 'Nomor identitas' }).fill(c.identitas);
		await citizen.getByLabel('Foto atau pindaian KTP, akta, atau surat tugas').setInputFiles(KTP);
		await citizen.getByLabel('Data di atas benar').check();
		await citizen.getByRole('button', { name: 'Kirim permohonan' }).click();
		assert.notEqual(await fact(citizen, 'Nomor pendaftaran'), c.nomor);
	});
}

async function since_complete(test, citizen, utama) {
	await test('where the clock starts when complete, asking in time starts it anew, and the page says why', async () => {
		const day = today();
		sql("update organisasi.badan_publik set awal_jam = 'lengkap' where kode = 'SULBAR'");
		try {
			const c = await ask(citizen);
			await lacking(utama, c);
			clockSet(after(day, 2));
			await citizen.goto(own(c));
			assert.match(await citizen.locator('main').innerText(), /waktu jawaban dihitung ulang sejak hari itu \(Perki 1\/2021\)/);
			await citizen.getByLabel('Alamat lengkap').fill('Jalan Baru 8, Kelurahan Rimuku, Mamuju');
			await citizen.getByLabel('Foto atau pindaian KTP, akta, atau surat tugas').setInputFiles(KTP);
			await citizen.getByRole('button', { name: 'Kirim kelengkapan' }).click();
			assert.equal((await fact(citizen, 'Paling lambat')).split('\n')[0], words(after(after(day, 2), 10)));
			await citizen.goto(`${own(c)}/tenggat`);
			assert.match(await citizen.locator('main').innerText(), new RegExp(`permohonan menjadi lengkap ${words(after(day, 2))}\\. Karena itu hitungan dimulai lagi dari hari itu`));
			await pictures(citizen, `${own(c)}/tenggat`, 'permohonan_tenggat_lengkap');
		} finally {
			sql("update organisasi.badan_publik set awal_jam = 'diterima' where kode = 'SULBAR'");
		}
	});
}

async function talked_about(test, citizen, utama, c) {
	await test('a question does not stop the clock; the answer is read at the desk', async () => {
		const due = (await citizen.goto(own(c)), await fact(citizen, 'Paling lambat'));
		await step(utama, c.nomor, 'tanya', (form) => form.getByLabel('Pertanyaan').fill('Tahun berapa?'));
		await citizen.goto(own(c));
		assert.match(await citizen.locator('main').innerText(), /Pertanyaan ini tidak menghentikan waktu jawaban/);
		assert.equal(await fact(citizen, 'Paling lambat'), due);
		await citizen.getByLabel('Penjelasan Anda').fill('Tahun 2025 saja.');
		await citizen.getByRole('button', { name: 'Kirim penjelasan' }).click();
		await utama.goto(`/meja/${c.nomor}`);
		assert.match(await utama.locator('ol.riwayat').innerText(), /Tahun 2025 saja\./);
	});

	await test('a narrower wording counts only when the applicant agrees', async () => {
		await step(utama, c.nomor, 'tawarkan', async (form) => {
			await form.getByLabel('Informasi ke-1').fill('Ringkasan realisasi tahun 2025');
			await form.getByLabel('Mengapa diusulkan').fill('Lebih cepat disiapkan.');
		});
		await citizen.goto(own(c));
		await pictures(citizen, own(c), 'permohonan_sepakati');
		await citizen.getByLabel('Setuju dengan rumusan yang ditawarkan').check();
		await citizen.getByRole('button', { name: 'Kirim pilihan' }).click();
		assert.match(await news(citizen), /rumusan yang Anda setujui/);
		assert.match(await citizen.locator('section', { has: citizen.getByRole('heading', { name: 'Yang Anda minta' }) }).innerText(), /Ringkasan realisasi tahun 2025/);
	});
}

async function ended(test, citizen, utama) {
	await test('withdrawing closes the clock; rating is possible once', async () => {
		const c = await ask(citizen);
		await citizen.goto(own(c));
		await citizen.locator('details#cabut summary').click();
		await citizen.getByRole('button', { name: 'Cabut permohonan' }).click();
		assert.match(await citizen.locator('.ringkasan-galat').innerText(), /Centang pernyataan/);
		await citizen.getByLabel('Saya mencabut permohonan ini').check();
		await citizen.getByRole('button', { name: 'Cabut permohonan' }).click();
		assert.match(await news(citizen), /sudah dicabut/);
		assert.match((await facts(citizen)).Dicabut, new RegExp(words(today())));
		await pictures(citizen, own(c), 'permohonan_dicabut');
		await citizen.getByLabel('4: baik').check();
		await citizen.getByRole('textbox', { name: 'Komentar' }).fill('Ramah.');
		await citizen.getByRole('button', { name: 'Kirim penilaian' }).click();
		assert.match(await citizen.locator('ol.riwayat').innerText(), /4: baik\. Ramah\./);
		assert.equal(await citizen.getByRole('button', { name: 'Kirim penilaian' }).count(), 0);
		await utama.goto(`/meja/${c.nomor}`);
		assert.match(await utama.locator('ol.riwayat').innerText(), /Permohonan dicabut pemohon/);
	});
}

export default async function completeness(test) {
	const citizen = await person({ viewport: PHONE });
	const utama = await officer('utama');
	const c = await completed(test, citizen, utama);
	await talked_about(test, citizen, utama, c);
	await since_complete(test, citizen, utama);
	await given_up(test, citizen, utama);
	await ended(test, citizen, utama);
	await test('every chain is whole', async () => {
		assert.equal(sql('select count(*) from layanan.perkara k, layanan.perkara_periksa(k.id)'), '0');
	});
}
