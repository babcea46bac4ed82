// Before the Komisi Informasi: the window, the bundle, what the applicant tells, what the officers enter, hearing by hearing up to
// the order that is carried out; and who sees it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PHONE, officer, person, shot, violations, window } from './lib/browser.mjs';
import { after, plus, safe, words } from './lib/calendar.mjs';
import { askInVain, facts, fetchLink, letter, lines, news, track } from './lib/case.mjs';
import { clockSet, run, sql, today, until } from './lib/portal.mjs';

const COMMISSION = 14;
const COURT = 14;
const DEED = { name: 'akta registrasi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%akta\n') };
const GIVEN = { name: 'dokumen.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%dibuka\n') };

const clean = async (page) => {
	const w = await window(page, page.viewportSize());
	await w.goto(page.url());
	const found = await violations(w);
	await w.context().close();
	assert.deepEqual(found, []);
};

// A request that was refused, and an objection that was refused as well.
async function refused(citizen, utama, atasan) {
	const c = await askInVain(citizen, utama);
	await track(citizen, c);
	await citizen.getByRole('link', { name: /^Ajukan keberatan/ }).first().click();
	await citizen.getByLabel(/Permohonan ditolak berdasarkan alasan pengecualian/).check();
	await citizen.getByLabel('Kasus posisi').fill('Ditolak tanpa alasan yang cukup.');
	await citizen.getByLabel('Isi keberatan ini benar').check();
	await citizen.getByRole('button', { name: 'Ajukan keberatan' }).click();
	const k = { nomor: citizen.url().split('/').at(-1), kunci: c.kunci, permohonan: c.nomor };
	await citizen.goto(`/keberatan/${k.nomor}/sengketa`);
	assert.match(await citizen.locator('main').innerText(), /prematur/);
	await shot(citizen, 'sengketa_belum');
	await atasan.goto(`/meja/keberatan/${k.nomor}`);
	const box = atasan.locator('details#putus');
	if (await box.getAttribute('open') === null)
		await box.locator('summary').first().click();
	await box.getByLabel('Ditolak', { exact: true }).check();
	await box.getByLabel('Alasan tertulis').fill('Uji konsekuensi masih berlaku.');
	await box.locator('button[type=submit]').click();
	return k;
}

const desk = async (page, nomor, name, fill = async () => {}) => {
	await page.goto(`/meja/sengketa/${nomor}`);
	const box = page.locator(`details#${name}`);
	assert.equal(await box.count(), 1, `no step ${name}: ${await page.locator('.perkara-kepala').innerText()}`);
	if (await box.getAttribute('open') === null)
		await box.locator('summary').first().click();
	await fill(box);
	await box.locator('form button[type=submit]').last().click();
	return news(page);
};

async function applicant(test, citizen, utama, atasan, d) {
	await test('the window is shown from the answer, day by day, and closes on the legal date', async () => {
		Object.assign(d, await refused(citizen, utama, atasan), { begin: today() });
		await citizen.goto(`/keberatan/${d.nomor}`);
		await citizen.getByRole('link', { name: 'Hak, berkas dan sengketa di Komisi Informasi' }).click();
		const f = await facts(citizen);
		assert.equal(f['Paling aman sampai dengan'], words(safe(d.begin, COMMISSION)));
		assert.equal(f['Hak ini berakhir'], words(after(d.begin, COMMISSION)));
		await citizen.getByText('Hari demi hari').click();
		assert.equal((await lines(citizen, '.hari-ke')).filter((n) => /\d/.test(n)).length, COMMISSION);
		await shot(citizen, 'sengketa_hak');
		await clean(citizen);
	}, { vital: true });

	await test('the same dates as a calendar', async () => {
		const { bytes } = await fetchLink(citizen, citizen.getByRole('link', { name: 'Simpan tanggal ke kalender' }));
		assert.match(bytes.toString(), new RegExp(`DTSTART;VALUE=DATE:${after(d.begin, COMMISSION).replaceAll('-', '')}`));
	});

	await test('the bundle is prepared, then one ZIP whose manifest holds', async () => {
		await letter(citizen, `/keberatan/${d.nomor}`, /Tanggapan Atasan PPID atas Keberatan \(PDF\)/);
		await citizen.goto(`/keberatan/${d.nomor}/sengketa`);
		await citizen.getByRole('button', { name: 'Siapkan bundel' }).click();
		assert.match(await citizen.locator('main').innerText(), /Sedang disiapkan|Unduh bundel/);
		const link = citizen.getByRole('link', { name: /^Unduh bundel/ });
		await until('the bundle', async () => {
			await citizen.goto(`/keberatan/${d.nomor}/sengketa`);
			return await link.count() > 0;
		}, 180);
		await shot(citizen, 'sengketa_bundel');
		const { bytes, headers } = await fetchLink(citizen, link);
		assert.equal(headers['content-type'], 'application/zip');
		const place = mkdtempSync(join(tmpdir(), 'ppid-bundle.'));
		writeFileSync(join(place, 'b.zip'), bytes);
		run('unzip', ['-q', 'b.zip'], { cwd: place });
		run('sha256sum', ['--quiet', '--strict', '-c', 'MANIFEST'], { cwd: place });
		const files = run('find', ['-type', 'f', '-printf', '%P\n'], { cwd: place });
		assert.match(files, /02-keberatan-\S+\/surat\/02-putusan_keberatan\.pdf/);
		assert.doesNotMatch(files, /ktp|siti/i);
		rmSync(place, { recursive: true });
	});

	await test('another applicant and a stranger find nothing', async () => {
		const other = await person({ viewport: PHONE });
		for (const path of ['sengketa', 'bundel', 'tenggat.ics'])
			assert.equal((await other.goto(`/keberatan/${d.nomor}/${path}`)).status(), 404, path);
	});

	await test('he tells that he filed; his number and key open it', async () => {
		await citizen.goto(`/keberatan/${d.nomor}/sengketa`);
		await citizen.getByLabel('Tanggal diajukan').fill('');
		await citizen.getByRole('button', { name: 'Beri tahu badan publik' }).click();
		assert.match(await citizen.locator('.ringkasan-galat').innerText(), /Tulis tanggal sengketa/);
		await citizen.getByLabel('Tanggal diajukan').fill(d.begin);
		await citizen.getByRole('button', { name: 'Beri tahu badan publik' }).click();
		d.sengketa = /[A-Z]+-S-\d{4}-\d{4}/.exec(await news(citizen))[0];
		await shot(citizen, 'sengketa_dilaporkan');
		await clean(citizen);
		const other = await person({ viewport: PHONE });
		await track(other, { nomor: d.sengketa, kunci: d.kunci });
		assert.match(other.url(), new RegExp(`/keberatan/${d.nomor}/sengketa$`));
		await other.context().close();
	}, { vital: true });
}

async function commission(test, citizen, utama, atasan, d) {
	await test('PPID Utama finds it on the desk and enters the register number', async () => {
		await utama.goto('/meja');
		await utama.getByRole('link', { name: 'Sengketa', exact: true }).first().click();
		await shot(utama, 'sengketa_meja');
		await clean(utama);
		await utama.getByRole('link', { name: d.sengketa }).click();
		await shot(utama, 'sengketa_perkara');
		await clean(utama);
		await utama.locator('details#daftar_ki summary').click();
		await utama.locator('details#daftar_ki button[type=submit]').click();
		assert.match(await utama.locator('.ringkasan-galat').innerText(), /wajib diisi/);
		await shot(utama, 'sengketa_galat');
		await clean(utama);
		await desk(utama, d.sengketa, 'daftar_ki', async (b) => {
			await b.getByLabel('Nomor register Komisi Informasi').fill('012/XI/KI-SB-PS/2026');
			await b.locator('input[type=file]').setInputFiles(DEED);
		});
		await citizen.goto(`/keberatan/${d.nomor}/sengketa`);
		assert.match(await citizen.locator('main').innerText(), /012\/XI\/KI-SB-PS\/2026/);
		assert.deepEqual((await fetchLink(citizen, citizen.getByRole('link', { name: DEED.name }))).bytes, DEED.buffer);
	});

	await test('an agency named as respondent has it on its desk and files its papers, which the applicant does not see', async () => {
		const opd = await officer('pelaksana');
		assert.equal((await opd.goto(`/meja/sengketa/${d.sengketa}`)).status(), 404);
		const kode = sql(`select o.kode from akun.petugas t join organisasi.opd o on o.id = t.opd where t.surel like 'pelaksana@%'`);
		await desk(utama, d.sengketa, 'ubah_sengketa', (b) => b.getByLabel(/Perangkat daerah yang disebut/).selectOption(kode));
		await opd.goto('/meja');
		await opd.getByRole('link', { name: d.sengketa }).click();
		assert.deepEqual(await lines(opd, 'details.aksi summary'), ['Lampirkan berkas termohon']);
		await shot(opd, 'sengketa_termohon');
		await clean(opd);
		await desk(opd, d.sengketa, 'lampirkan_sengketa', async (b) => {
			await b.getByLabel('Berkas apa ini').fill('Jawaban termohon');
			await b.locator('input[type=file]').setInputFiles({ ...GIVEN, name: 'jawaban termohon.pdf' });
		});
		await citizen.goto(`/keberatan/${d.nomor}/sengketa`);
		assert.doesNotMatch(await citizen.locator('main').innerText(), /jawaban termohon/i);
	});

	await test('a hearing is a date to be reminded of; ground a is not mediated', async () => {
		await desk(utama, d.sengketa, 'jadwal_sidang', (b) => b.getByLabel('Hari sidang').fill(plus(d.begin, 12)));
		await utama.goto('/meja/sengketa');
		assert.match(await utama.locator('tr', { hasText: d.sengketa }).innerText(), new RegExp(words(plus(d.begin, 12))));
		await utama.goto(`/meja/sengketa/${d.sengketa}`);
		assert.equal(await utama.locator('details#mulai_mediasi').count(), 0);
		await desk(utama, d.sengketa, 'sidang', (b) => b.getByLabel(/Hasil dan kehadiran/).fill('Kedua pihak hadir.'));
		await desk(utama, d.sengketa, 'mulai_ajudikasi');
		await desk(atasan, d.sengketa, 'putus_ki', async (b) => {
			await b.getByLabel('Nomor putusan').fill('012/PTSN/2026');
			await b.getByLabel('Permohonan dikabulkan seluruhnya').check();
		});
	});

	await test('the copy of the decision opens 14 working days to court; the order has its own date', async () => {
		await desk(utama, d.sengketa, 'terima_salinan');
		await utama.goto(`/meja/sengketa/${d.sengketa}/tenggat`);
		const text = await utama.locator('section', { hasText: 'Gugatan ke pengadilan' }).innerText();
		assert.ok(text.includes(words(after(d.begin, COURT))) && text.includes(words(safe(d.begin, COURT))), text);
		await shot(utama, 'sengketa_tenggat');
		await clean(utama);
		await desk(utama, d.sengketa, 'perintah_putusan', async (b) => {
			await b.getByLabel('Yang harus dilaksanakan').fill('Berikan dokumen yang diminta.');
			await b.getByLabel('Harus dilaksanakan paling lambat').fill(after(d.begin, 5));
		});
		clockSet(after(d.begin, 6));
		await utama.goto(`/meja/sengketa/${d.sengketa}`);
		assert.match(await utama.locator('li', { hasText: 'Badan publik melaksanakan putusan sengketa' }).innerText(), /lewat 1 hari kerja/);
		clockSet(d.begin);
		await desk(utama, d.sengketa, 'laksana_putusan', async (b) => {
			await b.getByLabel('Yang dilakukan').fill('Dokumen dikirim.');
			await b.locator('input[type=file]').setInputFiles(GIVEN);
		});
		await citizen.goto(`/keberatan/${d.nomor}/sengketa`);
		assert.deepEqual((await fetchLink(citizen, citizen.getByRole('link', { name: GIVEN.name }))).bytes, GIVEN.buffer);
		await shot(citizen, 'sengketa_selesai');
		await clean(citizen);
		await utama.goto(`/meja/sengketa/${d.sengketa}`);
		await shot(utama, 'sengketa_perkara_selesai');
	});

	await test('the body has its own bundle; the Komisi and strangers have no door to the desk', async () => {
		await atasan.goto(`/meja/keberatan/${d.nomor}`);
		await atasan.getByRole('button', { name: 'Siapkan bundel' }).click();
		const link = atasan.getByRole('link', { name: /^Unduh bundel/ });
		await until('the bundle', async () => {
			await atasan.goto(`/meja/keberatan/${d.nomor}`);
			return await link.count() > 0;
		}, 180);
		await shot(atasan, 'keberatan_bundel');
		assert.equal((await fetchLink(atasan, link)).headers['content-type'], 'application/zip');
		assert.equal((await (await officer('komisi')).goto('/meja/sengketa')).status(), 403);
		assert.equal((await (await person()).goto(`/meja/sengketa/${d.sengketa}`)).status(), 401);
	});
}

export default async function dispute(test) {
	const citizen = await person({ viewport: PHONE });
	const [utama, atasan] = [await officer('utama'), await officer('atasan')];
	const d = {};
	await applicant(test, citizen, utama, atasan, d);
	await commission(test, citizen, utama, atasan, d);
}
