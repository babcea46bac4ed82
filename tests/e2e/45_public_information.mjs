// The list of public information: found and downloaded by anybody, kept by an OPD, published by PPID Utama, reminded of
// after six months, counted for completeness.
import assert from 'node:assert/strict';
import { DESK, PHONE, officer, person, shot, violations, window } from './lib/browser.mjs';
import { fact, hash, news } from './lib/case.mjs';
import { clockSet, ppid, quote, sql, today } from './lib/portal.mjs';

const MARK = Date.now().toString(36);
const TITLE = `Rencana umum pengadaan ${MARK}`;
const FILE = { name: 'rencana pengadaan.csv', mimeType: 'text/csv', buffer: Buffer.from(`paket,nilai\nGedung sekolah,100000000\n${MARK},1\n`) };

const links = (page) => page.locator('main tbody th a').allInnerTexts();
const search = async (page, words) => {
	await page.goto('/informasi');
	await page.getByLabel('Cari kata atau kode').fill(words);
	await page.getByRole('button', { name: 'Cari', exact: true }).click();
	return links(page);
};

// As phones and desks see it: nothing wider than the window, nothing for axe to find, all that folds open.
async function looks(page, path, name) {
	for (const viewport of [PHONE, DESK]) {
		const eye = await window(page, viewport);
		assert.equal((await eye.goto(path)).status(), 200, path);
		await eye.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
		await shot(eye, name);
		assert.deepEqual(await violations(eye), [], `${name} at ${viewport.width}`);
		assert.ok(await eye.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} scrolls sideways at ${viewport.width}`);
		await eye.context().close();
	}
}

async function citizens(test, nobody) {
	await test('anybody finds it from the first page, by Indonesian words', async () => {
		await nobody.goto('/');
		await nobody.getByLabel('Cari di daftar informasi publik').fill('evakuasi tsunami');
		await nobody.getByRole('button', { name: 'Cari', exact: true }).click();
		assert.deepEqual(await links(nobody), ['Jalur evakuasi tsunami pesisir Mamuju']);
		assert.ok((await search(nobody, 'anggarannya')).includes('Dokumen pelaksanaan anggaran ' + today().slice(0, 4)));
		assert.deepEqual(await search(nobody, 'tidakadasamasekali'), []);
		assert.match(await nobody.locator('main').innerText(), /Tidak ada yang cocok/);
	});
	await test('filters narrow it, and can be taken away', async () => {
		await nobody.goto('/informasi');
		const all = (await links(nobody)).length;
		await nobody.getByLabel('Golongan').selectOption('Serta merta');
		await nobody.getByRole('button', { name: 'Cari', exact: true }).click();
		assert.deepEqual(await links(nobody), ['Peringatan dini banjir dan tanah longsor', 'Jalur evakuasi tsunami pesisir Mamuju']);
		await nobody.getByRole('link', { name: 'Hapus saringan' }).click();
		assert.equal((await links(nobody)).length, all);
	});
	await test('no draft and nothing withdrawn is in it', async () => {
		const hidden = sql(`select string_agg(kode, ' ') from informasi.dip where contoh and (versi_terbit is null or ditarik is not null)`).split(' ');
		assert.ok(hidden.length >= 4);
		for (const kode of hidden) {
			assert.equal((await nobody.context().request.get(`/informasi/${kode}`)).status(), 404, kode);
			assert.equal((await nobody.context().request.get(`/meja/informasi/${kode}`)).status(), 401, kode);
		}
	});
	await test('what is exempt is listed with its end, without the test', async () => {
		await nobody.goto('/');
		await nobody.getByRole('contentinfo').getByRole('link', { name: 'Daftar informasi yang dikecualikan' }).click();
		const text = await nobody.locator('main').innerText();
		assert.match(text, /Berakhir pada/);
		assert.match(text, /Pasal 17 huruf h/);
		assert.doesNotMatch(text, /disalahgunakan|merusak persaingan/);
		assert.equal(await nobody.locator('tbody tr').count(), Number(sql(`select count(*) from informasi.uji u where informasi.uji_berlaku(u.id, ${quote(today())}) is not null`)));
	});
}

async function kept(test, nobody, pelaksana, utama) {
	let kode;
	await test('an OPD drafts; what is wrong stands beside its field and nothing typed is lost', async () => {
		await pelaksana.goto('/meja/informasi');
		await pelaksana.getByRole('link', { name: 'Tambah informasi' }).click();
		await pelaksana.getByLabel('Nama informasi').fill(TITLE);
		await pelaksana.getByLabel('Alamat di luar portal').fill('bukan alamat');
		await pelaksana.getByRole('button', { name: 'Simpan draf' }).click();
		assert.deepEqual(await pelaksana.locator('.ringkasan-galat li').allInnerTexts(), ['Pilih ketentuan yang mewajibkannya; dari situ golongannya.', 'Tulis alamat lengkap yang dimulai https:// atau http://.']);
		assert.equal(await pelaksana.getByLabel('Nama informasi').inputValue(), TITLE);
		await pelaksana.getByLabel('Alamat di luar portal').fill('');
		await pelaksana.getByLabel('Ketentuan yang mewajibkannya').selectOption('15.9');
		await pelaksana.getByLabel('Berkas', { exact: false }).last().setInputFiles(FILE);
		await pelaksana.getByRole('button', { name: 'Simpan draf' }).click();
		assert.match(await news(pelaksana), /tersimpan sebagai draf/);
		kode = pelaksana.url().split('/').at(-1);
	}, { vital: true });
	await test('a draft is nobody else\'s, its file neither', async () => {
		const file = await pelaksana.getByRole('link', { name: FILE.name }).getAttribute('href');
		assert.equal((await pelaksana.context().request.get(file)).status(), 200);
		assert.equal((await nobody.context().request.get(file)).status(), 404);
		assert.equal((await (await officer('komisi')).context().request.get(file)).status(), 404);
		assert.deepEqual(await search(nobody, MARK), []);
	});
	await test('it is not submitted before it is complete', async () => {
		await pelaksana.goto(`/meja/informasi/${kode}`);
		await pelaksana.getByRole('button', { name: 'Ajukan kepada PPID Utama' }).click();
		assert.equal(await pelaksana.locator('.ringkasan-galat li').count(), 7);
		for (const [label, text] of Object.entries({ 'Ringkasan isi': 'Paket pengadaan gedung dan meubel.', 'Pejabat atau unit yang menguasai': 'Sekretariat', 'Penanggung jawab pembuatan': 'Kepala Dinas',
			'Waktu pembuatan': today(), 'Tempat pembuatan': 'Mamuju', 'Jangka waktu penyimpanan': '5 tahun' }))
			await pelaksana.getByLabel(label).fill(text);
		await pelaksana.getByLabel('Softcopy (elektronik)').check();
		await pelaksana.getByLabel('Pengadaan barang dan jasa tahun berjalan').check();
		await pelaksana.getByRole('button', { name: 'Simpan versi baru' }).click();
		assert.match(await news(pelaksana), /Versi 2 tersimpan/);
		await pelaksana.getByRole('button', { name: 'Ajukan kepada PPID Utama' }).click();
		assert.match(await news(pelaksana), /^Diajukan/);
	}, { vital: true });
	await test('PPID Utama returns it, the OPD mends it, PPID Utama publishes', async () => {
		await utama.goto(`/meja/informasi/${kode}`);
		await utama.locator('#kembalikan summary').click();
		await utama.getByLabel('Apa yang harus diperbaiki').fill('Tambah tahun pada namanya.');
		await utama.getByRole('button', { name: 'Kembalikan', exact: true }).click();
		await pelaksana.goto('/meja/informasi?keadaan=dikembalikan');
		await pelaksana.getByRole('link', { name: TITLE }).click();
		assert.match(await pelaksana.locator('main').innerText(), /Tambah tahun pada namanya\./);
		await pelaksana.locator('#ubah summary').click();
		await pelaksana.getByLabel('Nama informasi').fill(`${TITLE} tahun ini`);
		await pelaksana.getByRole('button', { name: 'Simpan versi baru' }).click();
		await pelaksana.getByRole('button', { name: 'Ajukan kepada PPID Utama' }).click();
		await utama.goto(`/meja/informasi/${kode}`);
		await utama.getByRole('button', { name: 'Terbitkan versi 3' }).click();
		assert.match(await news(utama), /^Terbit/);
	}, { vital: true });
	await test('then everybody finds it and gets exactly the file', async () => {
		assert.deepEqual(await search(nobody, MARK), [`${TITLE} tahun ini`]);
		await nobody.getByRole('link', { name: TITLE }).click();
		assert.match(await fact(nobody, 'Golongan'), /Perki 1\/2021 Pasal 15 ayat \(9\)/);
		const reply = await nobody.context().request.get(await nobody.getByRole('link', { name: /^Unduh/ }).getAttribute('href'));
		assert.equal(hash(await reply.body()), hash(FILE.buffer));
		assert.match(reply.headers()['content-disposition'], /^attachment/);
	});
	await test('an address elsewhere is a link by way of the portal, which says where it leads', async () => {
		const [item, where] = sql(`select d.kode || ' ' || v.tautan from informasi.dip d join informasi.dip_versi v on v.dip = d.id and v.versi = d.versi_terbit
			where d.keadaan = 'terbit' and v.tautan <> '' order by d.id limit 1`).split(' ');
		await nobody.goto(`/informasi/${item}`);
		const link = nobody.getByRole('link', { name: where });
		assert.equal(await link.getAttribute('href'), `/informasi/${item}/tautan`);
		const reply = await nobody.context().request.get(await link.getAttribute('href'), { maxRedirects: 0 });
		assert.deepEqual([reply.status(), reply.headers().location], [303, where]);
		await looks(nobody, `/informasi/${item}`, 'informasi_tautan');
	});
	return kode;
}

async function late(test, nobody, pelaksana, utama, kode) {
	const begin = today();
	await test('after six months the desk and the public page say so, and the worker reminds once', async () => {
		const due = sql(`select jatuh from informasi.berkala(organisasi.badan_utama(), ${quote(begin)}) b join informasi.dip d on d.id = b.dip where d.kode = ${quote(kode)}`);
		const day = sql(`select min(tanggal) from kalender.hari where kalender = (select kalender from organisasi.badan_publik where id = organisasi.badan_utama()) and kerja and tanggal > ${quote(due)}`);
		clockSet(due);
		await nobody.goto(`/informasi/${kode}`);
		assert.doesNotMatch(await nobody.locator('main').innerText(), /seharusnya diperbarui/);
		clockSet(day);
		try {
			ppid('worker', '--once');
			ppid('worker', '--once');
			assert.equal(sql(`select count(*) from informasi.pengingat_butir b join informasi.dip d on d.id = b.dip where d.kode = ${quote(kode)}`), '1');
			await nobody.goto(`/informasi/${kode}`);
			assert.match(await nobody.locator('main').innerText(), /seharusnya diperbarui paling lambat/);
			await pelaksana.goto('/meja/informasi');
			const row = pelaksana.locator('section', { has: pelaksana.locator('#judul-perlu') }).locator('tr', { has: pelaksana.getByRole('link', { name: TITLE }) });
			assert.match(await row.innerText(), /Diingatkan 1 kali[\s\S]*lewat/);
			await pelaksana.goto('/meja/informasi/bukti');
			assert.match(await pelaksana.locator('main').innerText(), /Skor = 100 × bobot butir yang terpenuhi/);
		} finally {
			clockSet(begin);
		}
	});
	await test('completeness: the item counts, a proposal that one does not apply is decided by PPID Utama', async () => {
		await pelaksana.goto('/meja/informasi/bukti');
		const row = (page, name) => page.locator('tr', { has: page.getByRole('rowheader', { name }) });
		assert.match(await row(pelaksana, 'Pengadaan barang dan jasa tahun berjalan').innerText(), new RegExp(`Terpenuhi\\s+${TITLE}`));
		await pelaksana.locator('#kecualikan summary').click();
		await pelaksana.getByLabel('Butir', { exact: true }).selectOption('perjanjian');
		await pelaksana.getByLabel('Mengapa tidak relevan bagi OPD ini').fill('Belum ada perjanjian.');
		await pelaksana.getByRole('button', { name: 'Kirim usul' }).click();
		assert.match(await news(pelaksana), /menunggu putusan/);
		await utama.goto('/meja/informasi/bukti');
		await utama.getByRole('link', { name: 'Dinas Pendidikan dan Kebudayaan' }).click();
		const before = await utama.locator('.angka-besar').innerText();
		const card = utama.locator('section.kartu', { hasText: 'Perjanjian dengan pihak ketiga' });
		await card.getByRole('button', { name: 'Setujui' }).click();
		assert.match(await news(utama), /^Disetujui/);
		assert.match(await row(utama, 'Perjanjian dengan pihak ketiga').innerText(), /Tidak relevan/);
		assert.ok(Number((await utama.locator('.angka-besar').innerText()).replace(',', '.')) > Number(before.replace(',', '.')));
	});
	await test('withdrawn, it is gone for the public, kept for the office', async () => {
		await utama.goto(`/meja/informasi/${kode}`);
		await utama.locator('#tarik summary').click();
		await utama.locator('#tarik').getByLabel('Alasan').fill('Diganti dokumen lain.');
		await utama.getByRole('button', { name: 'Tarik', exact: true }).click();
		assert.equal((await nobody.context().request.get(`/informasi/${kode}`)).status(), 404);
		assert.deepEqual(await search(nobody, MARK), []);
		await pelaksana.goto(`/meja/informasi/${kode}?lihat=1`);
		assert.match(await pelaksana.locator('main').innerText(), /Diganti dokumen lain\.[\s\S]*Versi 3[\s\S]*Versi 1/);
	});
}

export default async function publicInformation(test) {
	const [nobody, pelaksana, utama] = [await person(), await officer('pelaksana'), await officer('utama')];
	await citizens(test, nobody);
	const kode = await kept(test, nobody, pelaksana, utama);
	const example = sql(`select min(d.kode) from informasi.dip d join organisasi.opd o on o.id = d.opd where d.contoh and o.kode = 'DISDIKBUD' and d.keadaan = 'terbit'`);
	const waiting = sql(`select min(kode) from informasi.dip where contoh and keadaan = 'diperiksa'`);
	for (const [name, whose, path] of [['informasi', nobody, '/informasi'], ['informasi_dikecualikan', nobody, '/informasi/dikecualikan'], ['informasi_lihat', nobody, `/informasi/${example}`],
		['informasi_meja', pelaksana, '/meja/informasi'], ['informasi_meja_utama', utama, '/meja/informasi'], ['informasi_baru', pelaksana, '/meja/informasi/baru'],
		['informasi_kelola', pelaksana, `/meja/informasi/${example}`], ['informasi_kelola_utama', utama, `/meja/informasi/${waiting}`], ['bukti', pelaksana, '/meja/informasi/bukti'], ['bukti_utama', utama, '/meja/informasi/bukti']])
		await test(`${name}: accessible, not wider than a phone`, () => looks(whose, path, name));
	await test('the list is data as well: the same document as JSON', async () => {
		const reply = await nobody.context().request.get('/informasi.json?jenis=serta_merta');
		assert.deepEqual((await reply.json()).daftar.map((d) => d.judul), ['Peringatan dini banjir dan tanah longsor', 'Jalur evakuasi tsunami pesisir Mamuju']);
		const table = await (await utama.context().request.get('/meja/informasi/bukti.json')).json();
		assert.deepEqual(table.tabel.map((r) => r.nilai), table.tabel.map((r) => r.nilai).sort((a, b) => b - a));
	});
	if (kode)
		await late(test, nobody, pelaksana, utama, kode);
}
