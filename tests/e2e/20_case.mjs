// One request all the way: registered, routed, answered, handed over.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { DESK, PHONE, officer, person, shot } from './lib/browser.mjs';
import { ask, facts, fetchLink, letter, lines, pdfText, someone, step, stepOpen, track } from './lib/case.mjs';
import { quote, sql, today } from './lib/portal.mjs';
import { words } from './lib/calendar.mjs';

// Several pieces of 1 MiB and one that is not full.
const ANSWER = { name: 'realisasi 2025.pdf', mimeType: 'application/pdf',
	buffer: Buffer.concat([Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1'), randomBytes(2_500_001)]) };
const NOTE = { name: 'nota dinas.txt', mimeType: 'text/plain', buffer: Buffer.from('Hanya untuk petugas.\n') };

async function registered(test, c, utama) {
	await test('the desk of PPID Utama shows the new request', async () => {
		await utama.goto('/meja');
		await utama.getByLabel(/^Cari/).fill(c.nomor);
		await utama.getByRole('button', { name: 'Terapkan' }).click();
		await utama.getByRole('link', { name: c.nomor }).click();
		assert.ok((await utama.locator('h1').innerText()).startsWith(c.nomor));
		assert.match(await utama.locator('main').innerText(), /Giliran Anda/);
		await shot(utama, 'perkara_diajukan');
	}, { vital: true });

	await test('PPID Utama sees a masked number; the whole one and the KTP with a reason that is written down', async () => {
		assert.match((await facts(utama)).NIK ?? (await facts(utama))['NIK (nomor induk kependudukan pada KTP)'], /^•+0001( lihat lengkap)?$/);
		await utama.getByRole('link', { name: 'lihat lengkap' }).click();
		await utama.getByRole('button', { name: 'Catat dan tampilkan nomor' }).click();
		assert.match(await utama.locator('main').innerText(), /Pilih alasan/);
		await utama.getByLabel('Alasan', { exact: true }).selectOption('kelengkapan');
		await utama.getByLabel('Keterangan').fill('Mencocokkan nomor dengan KTP');
		await utama.getByRole('button', { name: 'Catat dan tampilkan nomor' }).click();
		assert.match((await utama.locator('#nomor-lengkap').innerText()).replace(/\s/g, ''), /^\d{12}0001$/);
		await utama.goto(`/meja/${c.nomor}`);
		await utama.getByRole('link', { name: 'ktp siti.png' }).click();
		const form = { csrf: await utama.locator('main input[name=csrf]').first().inputValue(), alasan: 'kelengkapan', keterangan: 'Mencocokkan KTP dengan isian',
			berkas: await utama.locator('main input[name=berkas]').inputValue() };
		const headers = (await utama.context().request.post(`/meja/${c.nomor}/identitas`, { form })).headers();
		assert.equal(headers['content-type'], 'image/png');
		assert.equal(headers['cache-control'], 'no-store');
		assert.equal(sql(`select count(*) from akun.jejak where jenis = 'identitas_dibuka' and isi ->> 'perkara' = ${quote(c.nomor)}`), '2');
		await utama.goto(`/meja/${c.nomor}`);
	});

	await test('registered, then routed to the agency', async () => {
		assert.match(await step(utama, c.nomor, 'daftarkan'), /terdaftar/);
		assert.match(await step(utama, c.nomor, 'disposisi', async (form) => {
			await form.getByLabel('OPD', { exact: true }).selectOption({ label: 'Dinas Pendidikan dan Kebudayaan' });
			await form.getByLabel(/Pesan untuk OPD/).fill('Mohon disiapkan.\nSebelum tanggal aman.');
		}), /diteruskan ke Dinas Pendidikan dan Kebudayaan/);
	}, { vital: true });
}

async function answered(test, c, pelaksana) {
	await test('another agency does not find the case', async () => {
		const other = await officer('dinsosp3apmd.sulbar');
		assert.equal((await other.goto(`/meja/${c.nomor}`)).status(), 404);
		const reply = await other.goto('/meja');
		assert.equal(reply.status(), 200);
		assert.ok(!(await other.locator('main').innerText()).includes(c.nomor));
	});

	await test('the agency does not see who the applicant is, nor the KTP', async () => {
		await pelaksana.goto(`/meja/${c.nomor}`);
		const text = await pelaksana.locator('body').innerText();
		assert.ok(!text.includes('0001') && !text.includes(c.alamat) && !text.includes('ktp siti.png'), text);
		assert.ok(text.includes('Mohon disiapkan.'), 'the message of PPID Utama is there');
		await shot(pelaksana, 'perkara_didisposisikan');
	});

	await test('the agency accepts and attaches an internal note', async () => {
		assert.match(await step(pelaksana, c.nomor, 'terima'), /diterima/);
		assert.match(await step(pelaksana, c.nomor, 'lampirkan', async (form) => {
			await form.getByLabel('Lampiran internal').check();
			await form.getByLabel(/^Berkas/).setInputFiles(NOTE);
		}), /1 berkas dilampirkan/);
	}, { vital: true });

	await test('an empty proposal tells what is missing and keeps the uploaded file', async () => {
		const form = await stepOpen(pelaksana, c.nomor, 'usulkan');
		await form.getByLabel('Dikabulkan seluruhnya').check();
		await form.getByLabel(/^Berkas jawaban/).setInputFiles(ANSWER);
		await form.getByRole('button', { name: 'Simpan usul jawaban' }).click();
		const text = await pelaksana.locator('details#usulkan').innerText();
		for (const said of ['Tulis materi yang diberikan', 'realisasi 2025.pdf'])
			assert.ok(text.includes(said), `"${said}" is missing: ${text}`);
		assert.equal(await pelaksana.locator('details#usulkan').getByLabel('Cara penyampaian').inputValue(), 'portal', 'as the applicant asked');
		await shot(pelaksana, 'perkara_galat');
	});

	await test('completed, it waits for approval', async () => {
		const form = pelaksana.locator('details#usulkan');
		await form.getByLabel('Materi yang diberikan, atau penjelasan').fill('Laporan realisasi anggaran 2025, lengkap.');
		await form.getByLabel('Bentuk', { exact: true }).selectOption({ index: 1 });
		await form.getByLabel('Cara penyampaian').selectOption({ label: 'Diunduh dari portal ini' });
		await form.getByRole('button', { name: 'Simpan usul jawaban' }).click();
		assert.match(await pelaksana.locator('main').innerText(), /menunggu persetujuan/);
		assert.equal(sql(`select count(*) from layanan.berkas b join layanan.perkara k on k.id = b.perkara
			where k.nomor = ${quote(c.nomor)} and b.golongan = 'jawaban'`), '1');
	}, { vital: true });
}

async function approved(test, c, utama, citizen) {
	await test('before approval the applicant sees neither answer nor file', async () => {
		await citizen.goto(`/permohonan/${c.nomor}`);
		const text = await citizen.locator('main').innerText();
		assert.ok(!text.includes('realisasi 2025.pdf') && !text.includes('lengkap.'), text);
	});

	await test('PPID Utama approves and dispatches', async () => {
		await stepOpen(utama, c.nomor, 'tanggapi');
		await shot(utama, 'perkara_diusulkan');
		assert.match(await step(utama, c.nomor, 'tanggapi'), /disetujui dan dikirim/);
	}, { vital: true });

	await test('the applicant reads the decision and gets the file as it was', async () => {
		await citizen.goto(`/permohonan/${c.nomor}`);
		const text = await citizen.locator('main').innerText();
		assert.match(text, /Dikabulkan seluruhnya/);
		assert.match(text, /tepat waktu/);
		assert.ok(!text.includes('nota dinas'), 'an internal file is shown');
		const { bytes, headers } = await fetchLink(citizen, citizen.getByRole('link', { name: 'realisasi 2025.pdf' }));
		assert.ok(bytes.equals(ANSWER.buffer), 'other bytes than were attached');
		assert.match(headers['content-disposition'], /attachment/);
	});

	await test('the written notice is there as a letter', async () => {
		const text = pdfText((await letter(citizen, `/permohonan/${c.nomor}`, /pemberitahuan tertulis.*\(PDF\)/i)).bytes);
		for (const said of [c.nomor, c.nama, 'Laporan realisasi anggaran 2025, lengkap.'])
			assert.ok(text.includes(said), `"${said}" is missing: ${text}`);
		await shot(citizen, 'permohonan_ditanggapi');
	});
}

async function closed(test, c, utama, citizen) {
	await test('the hand-over is recorded', async () => {
		assert.match(await step(utama, c.nomor, 'serahkan', async (form) => {
			await form.getByLabel('Tanggal penyerahan').fill(today());
			await form.getByLabel('Cara penyerahan').selectOption({ label: 'Diunduh dari portal ini' });
			await form.getByLabel('Penerima').fill(c.nama);
		}), /Penyerahan tercatat/);
		await shot(utama, 'perkara_selesai');
	});

	await test('the time line tells everything in order', async () => {
		await citizen.goto(`/permohonan/${c.nomor}`);
		const told = (await lines(citizen, 'ol.riwayat li')).join('\n');
		let from = 0;
		for (const said of ['Permohonan diajukan', 'diperiksa dan didaftarkan', 'diteruskan ke perangkat daerah',
			'Dinas Pendidikan dan Kebudayaan', 'menerima dan memproses', 'Jawaban disusun', 'Pemberitahuan tertulis dikirim', 'Informasi diserahkan']) {
			const at = told.indexOf(said, from);
			assert.ok(at >= 0, `"${said}" is missing or out of order:\n${told}`);
			from = at;
		}
		assert.equal((await facts(citizen))['Informasi diserahkan'], words(today()));
		assert.match(await citizen.locator('main').innerText(), /Selesai/);
		await shot(citizen, 'permohonan_selesai');
	});

	await test('no officer finds a step left', async () => {
		await utama.goto(`/meja/${c.nomor}`);
		assert.equal(await utama.locator('details.aksi').count(), 0);
	});
}

export default async function story(test) {
	const citizen = await person({ viewport: PHONE });
	const c = await ask(citizen, someone());
	const [utama, pelaksana] = [await officer('utama'), await officer('pelaksana')];
	await utama.setViewportSize(DESK);
	await registered(test, c, utama);
	await answered(test, c, pelaksana);
	const home = await person({ viewport: PHONE });
	await track(home, c);
	await approved(test, c, utama, home);
	await closed(test, c, utama, home);
}
