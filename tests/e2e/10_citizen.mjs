// A citizen with a phone and no scripts asks, and finds the request again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PHONE, person, shot } from './lib/browser.mjs';
import { after, holiday, plus, safe, weekend, words, working } from './lib/calendar.mjs';
import { KTP, ask, facts, formFill, hash, letter, lines, pdfText, receipt, send, someone, track } from './lib/case.mjs';
import { quote, sql, today } from './lib/portal.mjs';

const TERM = 10;
const count = (name) => Number(sql(`select count(*) from layanan.permohonan where nama = ${quote(name)}`));

async function everyError(page) {
	const links = await page.locator('.ringkasan-galat a').evaluateAll((all) => all.map((a) => ({
		field: a.getAttribute('href').slice(1), text: a.innerText })));
	for (const { field, text } of links) {
		assert.equal(await page.locator(`[id="${field}"]`).count(), 1, `the link to ${field} leads nowhere`);
		assert.equal(await page.locator(`[id="${field}-galat"]`).innerText(), text, `beside ${field}`);
		assert.ok(await page.locator(`[aria-describedby~="${field}-galat"]`).count() > 0, `${field} is not described by its error`);
	}
	return links.map((l) => l.field);
}

async function form(test, page) {
	await test('from the first page to the form by its words', async () => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Mulai permohonan' }).click();
		assert.equal(await page.locator('h1').innerText(), 'Ajukan permohonan informasi');
	}, { vital: true });

	await test('an empty form tells every error above and beside its field', async () => {
		const [reply] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), send(page)]);
		assert.equal(reply.status(), 422);
		const fields = await everyError(page);
		for (const field of ['rincian', 'tujuan', 'nama', 'identitas', 'ktp', 'alamat', 'telepon', 'persetujuan'])
			assert.ok(fields.includes(field), `nothing about ${field}: ${fields}`);
		await shot(page, 'permohonan_baru_galat');
	});

	await test('a link in the summary leads to its field', async () => {
		await page.locator('.ringkasan-galat a[href="#alamat"]').click();
		assert.equal(new URL(page.url()).hash, '#alamat');
		assert.equal(await page.locator('#alamat').evaluate((e) => e === document.activeElement || e.matches(':target')), true);
	});
}

async function kept(test, page, f) {
	await test('typed text and the KTP survive an error', async () => {
		await formFill(page, { ...f, nama: '', pilih: ['Kelompok orang'] });
		await send(page);
		assert.deepEqual(await everyError(page), ['nama', 'kuasa_dari', 'surat_kuasa']);
		assert.equal(await page.getByLabel('Informasi ke-1', { exact: true }).inputValue(), f.rincian[0]);
		assert.equal(await page.getByLabel('Informasi ke-2', { exact: true }).inputValue(), f.rincian[1]);
		assert.equal(await page.getByLabel('Alamat lengkap').inputValue(), f.alamat);
		assert.equal(await page.getByLabel('Kelompok orang', { exact: true }).isChecked(), true);
		assert.equal(await page.getByLabel('Data di atas benar').isChecked(), true);
		assert.match(await page.locator('main').innerText(), /Sudah terunggah: ktp siti\.png/);
		await shot(page, 'permohonan_baru_tersimpan');
	});

	await test('one more box keeps the rest', async () => {
		const boxes = await page.locator('textarea[name="rincian[]"]').count();
		await page.getByRole('button', { name: 'Tambah kotak informasi' }).click();
		assert.equal(await page.locator('textarea[name="rincian[]"]').count(), boxes + 1);
		assert.equal(await page.locator('.ringkasan-galat').count(), 0);
		assert.equal(await page.getByLabel('Alamat lengkap').inputValue(), f.alamat);
		assert.match(await page.locator('main').innerText(), /Sudah terunggah: ktp siti\.png/);
	});

	await test('corrected, it is received; number, secret and KTP are there', async () => {
		await page.getByLabel('Nama lengkap').fill(f.nama);
		await page.getByLabel('Perorangan', { exact: true }).check();
		await send(page);
		Object.assign(f, await receipt(page));
		assert.match(f.nomor, /^SULBAR-\d{4}-\d{4,}$/);
		assert.match(f.kunci, /^([A-Z0-9]{4}-){3}[A-Z0-9]{4}$/);
		const stored = sql(`select encode(sha256(string_agg(i.isi, '' order by i.urut)), 'hex') from layanan.berkas b
			join layanan.berkas_isi i on i.berkas = b.id join layanan.perkara k on k.id = b.perkara
			where k.nomor = ${quote(f.nomor)} and b.golongan = 'identitas' group by b.id`);
		assert.equal(stored, hash(KTP.buffer));
		await shot(page, 'tanda_bukti');
	}, { vital: true });
}

async function dates(test, page, f) {
	const begin = today();
	await test('the dates are those counted by hand', async () => {
		const said = await facts(page);
		assert.equal(said.Diterima, words(begin));
		assert.equal(said['Tanggal aman'], words(safe(begin, TERM)));
		assert.equal(said['Batas waktu'], `Paling lambat ${words(after(begin, TERM))}`);
	});

	await test('every day of the term is explained, ten of them numbered', async () => {
		await page.getByRole('link', { name: 'Lihat hitungannya hari demi hari' }).click();
		const days = await page.locator('ol.hari > li').evaluateAll((all) => all.map((li) => ({
			iso: li.querySelector('time').dateTime, text: li.innerText, number: li.querySelector('.hari-ke').innerText.trim() })));
		let number = 0;
		for (const [i, day] of days.entries()) {
			assert.equal(day.iso, plus(begin, i), 'no day is left out');
			assert.ok(day.text.includes(words(day.iso)), day.text);
			assert.equal(day.number, i > 0 && working(day.iso) ? String(++number) : '–', day.text);
			assert.match(day.text, i === 0 ? /Hari diterima, belum dihitung/ : holiday(day.iso) ? /libur|cuti bersama/i
				: weekend(day.iso) ? /akhir pekan/i : /Hari kerja ke-/);
		}
		assert.equal(number, TERM);
		assert.equal(days.at(-1).iso, after(begin, TERM));
		assert.match(days.at(-1).text, /Batas waktu/);
		await shot(page, 'permohonan_tenggat');
	});
}

async function twice(test, page) {
	await test('back and sent again: the same request', async () => {
		const again = someone();
		await page.goto('/permohonan/baru');
		const key = await page.locator('input[name=formulir]').inputValue();
		await formFill(page, again);
		await send(page);
		const first = await receipt(page);
		await page.goBack();
		assert.equal(await page.locator('input[name=formulir]').inputValue(), key, 'a new form under the old text');
		assert.equal(await page.getByLabel('Alamat lengkap').inputValue(), again.alamat);
		await formFill(page, again);
		await send(page);
		assert.deepEqual(await receipt(page), first);
		assert.equal(count(again.nama), 1);
	});

	await test('back, changed and sent again: it is said, and taken as a request of its own', async () => {
		const again = someone();
		await page.goto('/permohonan/baru');
		await formFill(page, again);
		await send(page);
		const first = await receipt(page);
		await page.goBack();
		await formFill(page, { ...again, tujuan: 'Peliputan' });
		await send(page);
		const text = await page.locator('main').innerText();
		for (const said of [`sudah dikirim sebagai permohonan ${first.nomor}`, 'Isian Anda belum tersimpan', 'dikirim sebagai formulir baru', 'Berkas sudah terunggah: ktp siti.png'])
			assert.ok(text.includes(said), `"${said}" is missing: ${text}`);
		assert.equal(await page.getByRole('textbox', { name: 'Tujuan' }).inputValue(), 'Peliputan');
		await shot(page, 'masalah_409');
		await page.getByRole('button', { name: 'Kirim lagi' }).click();
		const second = await receipt(page);
		assert.notEqual(second.nomor, first.nomor);
		assert.notEqual(second.kunci, first.kunci);
		assert.equal(count(again.nama), 2);
	});

	await test('a double click: one request', async () => {
		const again = someone();
		await page.goto('/permohonan/baru');
		await formFill(page, again);
		await page.getByRole('button', { name: 'Kirim permohonan' }).dblclick();
		await page.waitForURL(/tanda-bukti$/);
		assert.equal(count(again.nama), 1);
	});

	await test('reloading the receipt sends nothing', async () => {
		const before = sql('select count(*) from layanan.permohonan');
		await page.reload();
		await receipt(page);
		assert.equal(sql('select count(*) from layanan.permohonan'), before);
	});
}

async function find(test, f) {
	const page = await person({ viewport: PHONE });
	await test('another browser does not see the case without its secret', async () => {
		const reply = await page.goto(`/permohonan/${f.nomor}`);
		assert.equal(reply.status(), 404);
		assert.match(await page.locator('main').innerText(), /Lacak dengan nomor pendaftaran dan kunci/);
	});

	await test('a wrong secret and an unknown number are answered alike', async () => {
		const say = async (nomor, kunci) => {
			await track(page, { nomor, kunci });
			return lines(page, 'main .galat, main .ringkasan-galat');
		};
		const wrong = await say(f.nomor, 'AAAA-BBBB-CCCC-DDDD');
		assert.equal(wrong.length, 2);
		assert.deepEqual(await say('SULBAR-2026-9999', 'AAAA-BBBB-CCCC-DDDD'), wrong);
		await shot(page, 'lacak_galat');
	});

	await test('number and secret open it, however they are typed', async () => {
		await track(page, { nomor: ` ${f.nomor.toLowerCase()} `, kunci: f.kunci.toLowerCase().replaceAll('-', ' ') });
		assert.equal(await page.locator('h1').innerText(), `Permohonan ${f.nomor}`);
		assert.match((await lines(page, 'ol.riwayat li'))[0], /Permohonan diajukan/);
		await shot(page, 'permohonan_lihat');
	}, { vital: true });

	await test('the receipt as PDF is downloaded and tells the number', async () => {
		const { bytes, headers } = await letter(page, `/permohonan/${f.nomor}`, /tanda bukti.*\(PDF\)/i);
		assert.equal(headers['content-type'], 'application/pdf');
		const text = pdfText(bytes);
		assert.ok(text.includes(f.nomor), text);
		assert.ok(text.includes(words(after(today(), TERM)).replace(/^\w+, /, '')), text);
		const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /tanda bukti.*\(PDF\)/i }).click()]);
		assert.match(file.suggestedFilename(), /\.pdf$/);
		assert.deepEqual(readFileSync(await file.path()), bytes);
		f.letter = bytes;
	});

	await test('anybody who holds the letter can check it', async () => {
		await page.getByRole('link', { name: 'periksa keaslian' }).first().click();
		assert.equal((await facts(page))['SHA-256 berkas PDF'].replace(/\s/g, ''), hash(f.letter));
		assert.ok(!(await page.locator('main').innerText()).includes(f.nama));
		await shot(page, 'surat_periksa');
	});

	await test('the receipt is printed without menus, with number and dates', async () => {
		await page.emulateMedia({ media: 'print' });
		await page.goto(`/permohonan/${f.nomor}/tanda-bukti`);
		assert.equal(await page.getByRole('navigation', { name: 'Utama' }).isVisible(), false);
		for (const text of [f.nomor, f.kunci, words(after(today(), TERM))])
			assert.equal(await page.getByText(text).first().isVisible(), true, text);
		await shot(page, 'tanda_bukti_cetak');
		const pdf = await page.pdf({ format: 'A4' });
		assert.ok(pdfText(pdf).includes(f.nomor));
	});
}

export default async function citizen(test) {
	const page = await person({ viewport: PHONE });
	const f = someone({ rincian: ['Realisasi anggaran 2025:\nbaris kedua & "kutipan"', 'Daftar aset tahun 2024'], pekerjaan: 'Mahasiswa' });
	await form(test, page);
	await kept(test, page, f);
	await dates(test, page, f);
	await twice(test, page);
	await find(test, f);
}
