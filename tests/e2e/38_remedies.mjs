// The long way, step by step as the pages offer it and each on its own day: an objection with an agreement that is kept and
// yet decided; a dispute whose mediation is extended and fails; the court, the Supreme Court, and the order that is carried
// out. Every date against the law, and the row of the year's report at the end.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHONE, officer, person, shot, violations, window } from './lib/browser.mjs';
import { after, plus, safe, words } from './lib/calendar.mjs';
import { facts, fetchLink, lines, news, someone } from './lib/case.mjs';
import { clockSet, ppid, sql, today } from './lib/portal.mjs';
import { shots } from './lib/settings.mjs';

const ANSWER = 30;
const COMMISSION = 14;
const MEDIATION = 14;
const MEDIATION_MORE = 7;
const COURT = 14;
const CASSATION = 14;	// days of the calendar (UU 14/2008 art. 50)
const MINUTES = { name: 'berita acara.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%sepakat\n') };
const GIVEN = { name: 'laporan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%laporan\n') };
const has = (text, ...parts) => parts.forEach((part) => assert.ok(text.includes(part), `"${part}" is not in:\n${text}`));

const clean = async (page) => {
	const w = await window(page, page.viewportSize());
	await w.goto(page.url());
	const found = await violations(w);
	await w.context().close();
	assert.deepEqual(found, []);
};

const open = async (page, path, name) => {
	await page.goto(path);
	const box = page.locator(`details#${name}`);
	assert.equal(await box.count(), 1, `no step ${name}: ${await page.locator('.perkara-kepala').innerText()}`);
	if (await box.getAttribute('open') === null)
		await box.locator('summary').first().click();
	return box;
};
const send = (box) => box.locator('form button[type=submit]').last().click();
const doing = (base) => async (page, nomor, name, fill = async () => {}) => {
	const box = await open(page, `${base}/${nomor}`, name);
	await fill(box);
	await send(box);
	return news(page);
};
const objection = doing('/meja/keberatan');
const dispute = doing('/meja/sengketa');
const offered = (page) => page.locator('details.aksi').evaluateAll((boxes) => boxes.map((b) => b.id).sort());

async function file(citizen) {
	await citizen.goto('/keberatan/baru');
	await citizen.getByLabel('Informasi yang menjadi pokok keberatan').fill('Laporan keuangan 2025');
	await citizen.getByLabel('Kasus posisi').fill('Tidak ada di situs.');
	await citizen.getByLabel('Tujuan penggunaan informasi').fill('Pengawasan');
	await citizen.getByLabel('Nama lengkap pemohon').fill(someone().nama);
	await citizen.getByLabel('Nomor identitas').fill('7602041901900001');
	await citizen.getByLabel('Alamat lengkap').fill('Jalan Contoh 9, Binanga, Mamuju');
	await citizen.getByRole('textbox', { name: 'Telepon' }).fill('0812 3456 7890');
	await citizen.getByLabel('Isi keberatan ini benar').check();
	await citizen.getByRole('button', { name: 'Ajukan keberatan' }).click();
	return citizen.url().split('/').at(-1);
}

async function agreement(test, citizen, utama, atasan, d) {
	await test('an agreement is the Atasan\'s to record: what, until when, not past the day of his own answer', async () => {
		d.begin = today();
		d.keberatan = await file(citizen);
		d.promised = after(d.begin, 5);
		await utama.goto(`/meja/keberatan/${d.keberatan}`);
		assert.equal((await offered(utama)).includes('sepakati'), false);
		await objection(atasan, d.keberatan, 'periksa', (b) => b.getByLabel('Pesan untuk PPID Utama').fill('Dapatkah diberikan?'));
		const box = await open(atasan, `/meja/keberatan/${d.keberatan}`, 'sepakati');
		has(await box.innerText(), `tetap paling lambat ${words(after(d.begin, ANSWER))}`);
		await send(box);
		assert.equal((await lines(atasan, '.ringkasan-galat li')).length, 2);
		await box.getByLabel('Yang disepakati').fill('Laporan diserahkan sebagai berkas.');
		await box.getByLabel('Dipenuhi paling lambat').fill(after(d.begin, ANSWER + 1));
		await box.locator('input[type=file]').setInputFiles(MINUTES);
		await send(box);
		has((await lines(atasan, '.ringkasan-galat li')).join(), 'sesudah itu keberatan ini sudah harus ditanggapi');
		assert.match(await box.innerText(), /berita acara\.pdf .*sudah terunggah, disimpan sampai .+ pukul /);
		await clean(atasan);
		await box.getByLabel('Dipenuhi paling lambat').fill(d.promised);
		await send(box);
		assert.match(await news(atasan), /Waktu tanggapan tetap berjalan; keberatan tetap dapat diputus/);
		await shot(atasan, 'keberatan_sepakat');
	}, { vital: true });

	await test('the applicant reads it, has the minutes, and loses neither date nor remedy', async () => {
		await citizen.goto(`/keberatan/${d.keberatan}`);
		const text = await citizen.locator('section', { hasText: 'Kesepakatan musyawarah' }).first().innerText();
		has(text, 'Laporan diserahkan sebagai berkas.', words(d.begin), words(d.promised));
		const f = await facts(citizen);
		assert.equal(f['Target tanggapan'], words(safe(d.begin, ANSWER)));
		assert.ok(f['Paling lambat'].startsWith(words(after(d.begin, ANSWER))), f['Paling lambat']);
		assert.deepEqual((await fetchLink(citizen, citizen.getByRole('link', { name: MINUTES.name }))).bytes, MINUTES.buffer);
		await shot(citizen, 'keberatan_sepakat_pemohon');
		await clean(citizen);
	});

	await test('PPID Utama keeps it, with a file for the applicant; before that it is overdue on the day after', async () => {
		clockSet(plus(d.promised, 1));
		await citizen.goto(`/keberatan/${d.keberatan}`);
		assert.match(await citizen.locator('section', { hasText: 'Kesepakatan musyawarah' }).first().innerText(), /lewat|belum dipenuhi/i);
		d.kept = after(d.begin, 2);
		clockSet(d.kept);
		await atasan.goto(`/meja/keberatan/${d.keberatan}`);
		assert.equal((await offered(atasan)).includes('penuhi'), false);
		const box = await open(utama, `/meja/keberatan/${d.keberatan}`, 'penuhi');
		await box.getByLabel('Tanggal dipenuhi').fill(plus(d.begin, -1));
		await send(box);
		assert.equal((await lines(utama, '.ringkasan-galat li')).length, 2);
		await box.getByLabel('Tanggal dipenuhi').fill(d.kept);
		await box.getByLabel('Yang dilakukan').fill('Laporan dikirim.');
		await box.locator('input[type=file]').setInputFiles(GIVEN);
		await send(box);
		assert.match(await news(utama), /bila tidak, Atasan PPID tetap memutus/);
		await shot(utama, 'keberatan_dipenuhi');
		await clean(utama);
		await citizen.goto(`/keberatan/${d.keberatan}`);
		has(await citizen.locator('section', { hasText: 'Kesepakatan musyawarah' }).first().innerText(), words(d.kept), 'Laporan dikirim.');
		assert.deepEqual((await fetchLink(citizen, citizen.getByRole('link', { name: GIVEN.name }))).bytes, GIVEN.buffer);
		const told = (await lines(citizen, '.riwayat li')).join('\n');
		has(told, 'Kesepakatan dalam musyawarah', 'Kesepakatan musyawarah dipenuhi');
		assert.equal(await citizen.getByText('Cabut keberatan ini').count(), 1);
		await utama.goto(`/meja/keberatan/${d.keberatan}`);
		assert.equal((await offered(utama)).includes('penuhi'), false);
	}, { vital: true });

	await test('who does not withdraw is answered, and 14 working days to the Commission run from that', async () => {
		await objection(atasan, d.keberatan, 'putus', async (b) => {
			await b.getByLabel('Ditolak', { exact: true }).check();
			await b.getByLabel('Alasan tertulis').fill('Sudah diserahkan.');
		});
		await citizen.goto(`/keberatan/${d.keberatan}/sengketa`);
		const f = await facts(citizen);
		assert.equal(f['Paling aman sampai dengan'], words(safe(d.kept, COMMISSION)));
		assert.equal(f['Hak ini berakhir'], words(after(d.kept, COMMISSION)));
		await citizen.getByLabel('Tanggal diajukan').fill(d.kept);
		await citizen.getByRole('button', { name: 'Beri tahu badan publik' }).click();
		d.sengketa = /[A-Z]+-S-\d{4}-\d{4}/.exec(await news(citizen))[0];
	}, { vital: true });
}

// The line of a clock on the page of a dispute.
const clock = async (page, d, name) => {
	await page.goto(`/meja/sengketa/${d.sengketa}`);
	return page.locator('.perkara li').filter({ has: page.locator('b', { hasText: new RegExp(`^${name}$`) }) }).first().innerText();
};
const seen = async (citizen, d) => {
	await citizen.goto(`/keberatan/${d.keberatan}/sengketa`);
	return facts(citizen);
};

async function commission(test, citizen, utama, d) {
	await test('mediation: 14 working days, once 7 more; it fails, adjudication begins', async () => {
		await dispute(utama, d.sengketa, 'daftar_ki', (b) => b.getByLabel('Nomor register Komisi Informasi').fill('013/XI/KI-SB-PS/2026'));
		await dispute(utama, d.sengketa, 'mulai_mediasi');
		has(await clock(utama, d, 'Mediasi'), words(after(d.kept, MEDIATION)), `paling aman ${words(safe(d.kept, MEDIATION))}`);
		assert.equal((await offered(utama)).includes('putus_ki'), false);
		await dispute(utama, d.sengketa, 'perpanjang_mediasi', (b) => b.getByLabel('Alasan').fill('Menunggu dokumen.'));
		has(await clock(utama, d, 'Mediasi'), words(after(d.kept, MEDIATION + MEDIATION_MORE)));
		assert.equal((await offered(utama)).includes('perpanjang_mediasi'), false);
		d.failed = after(d.kept, 3);
		clockSet(d.failed);
		await dispute(utama, d.sengketa, 'mediasi_gagal', (b) => b.getByLabel('Sebabnya').fill('Pemohon menarik diri.'));
		has(await clock(utama, d, 'Mediasi'), `Selesai ${words(d.failed)}`);
		assert.equal((await offered(utama)).some((step) => /mediasi/.test(step)), false);
	}, { vital: true });

	await test('the decision; its copy opens 14 working days to the court, the last of them still in time', async () => {
		await dispute(utama, d.sengketa, 'putus_ki', async (b) => {
			await b.getByLabel('Nomor putusan').fill('013/PTSN/2026');
			await b.getByLabel('Permohonan dikabulkan seluruhnya').check();
		});
		await utama.goto(`/meja/sengketa/${d.sengketa}`);
		assert.equal((await offered(utama)).includes('ajukan_pengadilan'), false);
		d.copy = after(d.failed, 1);
		clockSet(d.copy);
		await dispute(utama, d.sengketa, 'terima_salinan');
		d.court = after(d.copy, COURT);
		has(await clock(utama, d, 'Gugatan ke pengadilan atas putusan Komisi Informasi'), words(d.court), `paling aman ${words(safe(d.copy, COURT))}`);
		has((await seen(citizen, d))['Putusan'], 'Permohonan dikabulkan seluruhnya', '013/PTSN/2026', `salinan diterima ${words(d.copy)}`);
		clockSet(d.court);
		await dispute(utama, d.sengketa, 'ajukan_pengadilan', async (b) => {
			await b.getByLabel('Termohon (badan publik)').check();
			await b.getByLabel('Pengadilan Tata Usaha Negara').check();
			await b.getByLabel('Nomor perkara').fill('9/G/KI/2026/PTUN');
		});
		const said = (await seen(citizen, d))['Pengadilan'];
		has(said, 'Pengadilan Tata Usaha Negara', '9/G/KI/2026/PTUN', words(d.court));
		assert.doesNotMatch(said, /Melewati/);
		await shot(citizen, 'sengketa_pengadilan');
		await clean(citizen);
	}, { vital: true });
}

async function courts(test, citizen, utama, d) {
	await test('the judgment opens 14 days of the calendar to the Supreme Court, working or not', async () => {
		d.judged = after(d.court, 2);
		clockSet(d.judged);
		await utama.goto(`/meja/sengketa/${d.sengketa}`);
		assert.deepEqual((await offered(utama)).filter((step) => /kasasi|perintah|inkrah/.test(step)), []);
		await dispute(utama, d.sengketa, 'putus_pengadilan', async (b) => {
			await b.getByLabel('Nomor putusan').fill('9/G/KI/2026/PTUN');
			await b.getByLabel('Menguatkan putusan Komisi Informasi').check();
		});
		d.cassation = plus(d.judged, CASSATION);
		has(await clock(utama, d, 'Kasasi ke Mahkamah Agung'), words(d.cassation));
		clockSet(plus(d.cassation, 1));
		await utama.goto(`/meja/sengketa/${d.sengketa}`);
		assert.match(await clock(utama, d, 'Kasasi ke Mahkamah Agung'), /lewat/);
		clockSet(d.cassation);
		await dispute(utama, d.sengketa, 'ajukan_kasasi', (b) => b.getByLabel('Termohon (badan publik)').check());
		const said = (await seen(citizen, d))['Kasasi'];
		has(said, words(d.cassation));
		assert.doesNotMatch(said, /Melewati/);
	}, { vital: true });

	await test('what the Supreme Court leaves standing is ordered and carried out; the applicant sees all of it', async () => {
		d.final = after(d.cassation, 1);
		clockSet(d.final);
		await dispute(utama, d.sengketa, 'putus_ma', (b) => b.getByLabel('Menguatkan putusan Komisi Informasi').check());
		d.until = after(d.final, 5);
		await dispute(utama, d.sengketa, 'perintah_putusan', async (b) => {
			await b.getByLabel('Yang harus dilaksanakan').fill('Berikan laporan keuangan.');
			await b.getByLabel('Harus dilaksanakan paling lambat').fill(d.until);
		});
		has(await clock(utama, d, 'Badan publik melaksanakan putusan sengketa'), words(d.until));
		d.done = after(d.final, 2);
		clockSet(d.done);
		await dispute(utama, d.sengketa, 'laksana_putusan', async (b) => {
			await b.getByLabel('Yang dilakukan').fill('Laporan dikirim.');
			await b.locator('input[type=file]').setInputFiles(GIVEN);
		});
		const f = await seen(citizen, d);
		has(f['Kasasi'], 'Menguatkan putusan Komisi Informasi');
		has(f['Harus dilaksanakan'], 'Berikan laporan keuangan.', words(d.until), `dilaksanakan ${words(d.done)}`);
		const told = (await citizen.locator('.riwayat li').allTextContents()).join('\n');
		has(told, 'Mediasi dimulai', 'Mediasi diperpanjang', 'Mediasi gagal', 'Komisi Informasi memutus sengketa', 'Pengadilan memutus', 'Mahkamah Agung memutus', 'Putusan dilaksanakan badan publik');
		await shot(citizen, 'sengketa_kasasi');
		await clean(citizen);
		await utama.goto(`/meja/sengketa/${d.sengketa}`);
		await shot(utama, 'sengketa_perkara_kasasi');
		await clean(utama);
	}, { vital: true });

	// A dispute over two years stands in both reports: in the first as far as it had come by then.
	await test('the year\'s report has each of these days, and holds', async () => {
		const days = { timbul: d.kept, batasAjukan: after(d.kept, COMMISSION), diajukan: d.kept, register: d.kept, mediasi: d.kept, mediasiSelesai: d.failed,
			ajudikasi: d.failed, putusan: d.failed, salinan: d.copy, pengadilan: d.court, putusanPengadilan: d.judged, kasasi: d.cassation, putusanKasasi: d.final,
			perintah: d.final, selesai: d.done };
		const words = { mediasiSelesai: ['mediasiHasil', 'gagal'], putusan: ['amar', 'dikabulkan'], pengadilan: ['pengadilanOleh', 'termohon'], putusanPengadilan: ['amarPengadilan', 'menguatkan'],
			kasasi: ['kasasiOleh', 'termohon'], putusanKasasi: ['amarKasasi', 'menguatkan'], perintah: ['tenggatPelaksanaan', d.until], selesai: ['penyelesaian', 'dilaksanakan'] };
		const [first, last] = [d.kept, d.done].map((day) => Number(day.slice(0, 4)));
		for (let year = first; year <= last; year++) {
			const out = join(shots, `sengketa-${year}.xml`);
			ppid('report', 'export', '--body', sql('select kode from organisasi.badan_publik where aktif order by id limit 1'), '--year', String(year), '-o', out);
			ppid('report', 'verify', out);
			const row = new RegExp(`<sengketa nomor="${d.sengketa}"[^>]*>`).exec(readFileSync(out, 'utf8'))?.[0] ?? '';
			const told = Object.fromEntries([...row.matchAll(/(\w+)="([^"]*)"/g)].map((m) => [m[1], m[2]]));
			assert.equal(told.bawaan, year === first ? 'tidak' : 'ya', row);
			assert.equal(told.lewatWaktu, 'tidak', row);
			assert.equal(told.hariKerjaKi, '3', row);
			for (const [name, day] of Object.entries(days)) {
				const then = name === 'batasAjukan' || day <= `${year}-12-31`;
				assert.equal(told[name], then ? day : undefined, `${name} of ${year} in ${row}`);
				if (words[name])
					assert.equal(told[words[name][0]], then ? words[name][1] : undefined, `${words[name][0]} of ${year} in ${row}`);
			}
			for (const name of ['terlambat', 'lewatKi', 'eksekusi'])
				assert.equal(told[name], undefined, `${name} in ${row}`);
		}
	});
}

export default async function remedies(test) {
	const citizen = await person({ viewport: PHONE });
	const [utama, atasan] = [await officer('utama'), await officer('atasan')];
	const d = {};
	try {
		await agreement(test, citizen, utama, atasan, d);
		await commission(test, citizen, utama, d);
		await courts(test, citizen, utama, d);
	} finally {
		clockSet(d.begin);
	}
}
