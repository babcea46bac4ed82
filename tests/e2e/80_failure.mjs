// Processes die and the database goes away while a citizen uses the site.
import assert from 'node:assert/strict';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHONE, officer, person, shot, violations, window } from './lib/browser.mjs';
import { KTP, ask, formFill, letter, news, receipt, send, someone, step, stepOpen } from './lib/case.mjs';
import { children, daemon, ppid, quote, restart, running, signal, sql, until } from './lib/portal.mjs';
import { state } from './lib/settings.mjs';

// What a page must be when the portal cannot serve: its look, its status, a
// number to ask about.
async function problem(page, reply) {
	assert.equal(reply.status(), 503);
	const id = reply.headers()['x-request-id'];
	assert.match(id, /^[0-9a-f]{32}$/);
	const text = await page.locator('main').innerText();
	assert.ok(text.includes(id), `the request's number ${id} is not on the page: ${text}`);
	assert.match(text, /sibuk|diperbaiki/);
	assert.match(reply.headers()['retry-after'], /^\d+$/);
}

// Reading and writing have connections of their own, which return one by one.
const answers = (page) => until('the portal to answer again', async () => {
	const http = page.context().request;
	const form = await http.get('/lacak').catch(() => null);
	const csrf = form?.ok() && /name="csrf" value="([^"]*)"/.exec(await form.text())?.[1];
	return csrf && (await http.post('/lacak', { form: { csrf } }).catch(() => null))?.status() === 422;
}, 60);

// Send requests one after the other until told to stop; what is acknowledged is added to got.
async function busy(page, got, stop) {
	while (!stop()) {
		await page.goto('/permohonan/baru').catch(() => {});
		const form = await page.locator('form[action="/permohonan"]').count().catch(() => 0);
		if (!form)
			continue;
		const f = someone();
		const [csrf, key] = [await page.locator('form[action="/permohonan"] input[name=csrf]').inputValue(), await page.locator('input[name=formulir]').inputValue()];
		const reply = await page.context().request.post('/permohonan', { maxRedirects: 0, multipart: { csrf, formulir: key, badan: 'SULBAR', 'rincian[]': f.rincian[0],
			tujuan: f.tujuan, kategori: 'perorangan', nama: f.nama, identitas: f.identitas, alamat: f.alamat, telepon: f.telepon,
			cara_memperoleh: 'salinan_softcopy', cara_kirim: 'portal', persetujuan: 'ya', ktp: KTP } }).catch(() => null);
		if (reply?.status() === 303)
			got.push({ nama: f.nama, nomor: /permohonan\/([^/]+)/.exec(reply.headers().location)[1] });
		else if (reply)
			assert.ok([502, 503].includes(reply.status()), `${reply.status()}: ${await reply.text()}`);
	}
}

// People who send while something is done to the portal; what was acknowledged to them meanwhile.
async function crowd(act) {
	const people = [await person(), await person()];
	const got = [];
	let over = false;
	const work = Promise.all(people.map((p) => busy(p, got, () => over)));
	const more = () => {
		const before = got.length;
		return until('somebody to get through', () => got.length > before);
	};
	try {
		await Promise.race([act(more), work]);	// work ends early only by failing
	} finally {
		over = true;
	}
	await work;
	return got;
}

// Everything acknowledged is there once, with its KTP; numbers have no gaps.
function complete(got) {
	for (const { nama, nomor } of got)
		assert.equal(sql(`select k.nomor || ' ' || count(b.id) from layanan.permohonan m join layanan.perkara k on k.id = m.id
			left join layanan.berkas b on b.perkara = k.id and b.golongan = 'identitas' where m.nama = ${quote(nama)} group by k.nomor`), `${nomor} 1`);
	const [years, odd] = sql(`select count(*), count(*) filter (where gap) from (select split_part(nomor, '-', 2) as year,
		max(split_part(nomor, '-', 3)::int) <> count(*) as gap from layanan.perkara where prosedur = 'permohonan' group by 1) y`).split('|');
	assert.ok(Number(years) > 0);
	assert.equal(odd, '0', 'numbers with gaps');
}

async function processes(test, page) {
	await test('a worker process killed with -9, again and again, while people send', async () => {
		complete(await crowd(async (more) => {
			for (let i = 0; i < 3; i++) {
				await more();
				const victim = await until('a worker process', () => children(daemon('portal'))[0]);
				signal(victim, 'SIGKILL');
				await until('the next worker process', () => children(daemon('portal')).some((pid) => pid !== victim));
				await answers(page);
			}
			await more();
		}));
	});

	await test('the portal killed whole comes back', async () => {
		await restart('portal', 'SIGKILL');
		await answers(page);
		await ask(page);
	});

	await test('ppid worker killed with -9 comes back and makes the letters that wait', async () => {
		const old = daemon('worker');
		signal(old, 'SIGKILL');
		const c = await ask(page);
		await until('another worker', () => daemon('worker') !== old && running(daemon('worker')), 40);
		await letter(page, `/permohonan/${c.nomor}`, /tanda bukti.*\(PDF\)/i);
	});
}

// Away until `back` is called: PostgreSQL is stopped and cannot start.
async function databaseStop() {
	const conf = join(state, 'db', 'portal.conf');
	renameSync(conf, `${conf}.away`);
	const pid = daemon('postgres');
	signal(pid, 'SIGINT');
	await until('PostgreSQL to stop', () => !running(pid));
	return async () => {
		if (!existsSync(conf))
			renameSync(`${conf}.away`, conf);
		await until('PostgreSQL to answer', () => {
			try {
				return sql('select 1') === '1';
			} catch {
				return false;
			}
		}, 60);
	};
}

async function database(test, page) {
	await test('without its database: a clear page, and what was typed is not lost', async () => {
		const f = someone();
		await page.goto('/permohonan/baru');
		await formFill(page, f);
		const back = await databaseStop();
		try {
			const [reply] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), send(page)]);
			await page.waitForLoadState();
			await problem(page, reply);
			await shot(page, 'masalah_503');
			await page.goBack();
			assert.equal(await page.getByLabel('Alamat lengkap').inputValue(), f.alamat, 'Back shows what was typed');
			for (const path of ['/', '/lacak', '/meja', '/surat/AAAAAAAA'])
				await problem(page, await page.goto(path));
		} finally {
			await back();
		}
		await answers(page);
		await ask(page, f);
		assert.equal(sql(`select count(*) from layanan.permohonan where nama = ${quote(f.nama)}`), '1');
	});

	await test('reloading the page of the failure sends the form once more, and once only', async () => {
		const f = someone({ ktp: join(state, 'ktp.png') });
		writeFileSync(f.ktp, KTP.buffer);
		await page.goto('/permohonan/baru');
		await formFill(page, f);
		const back = await databaseStop();
		try {
			await send(page);
			assert.match(await page.locator('main').innerText(), /sibuk/);
		} finally {
			await back();
		}
		await answers(page);
		await page.reload();
		await receipt(page);
		assert.equal(sql(`select count(*) from layanan.permohonan where nama = ${quote(f.nama)}`), '1');
	});

	await test('stopped and started under people who send: nothing acknowledged is lost', async () => {
		complete(await crowd(async (more) => {
			await more();
			const back = await databaseStop();
			await back();
			await answers(page);
			await more();
		}));
	});
}

// The desk is kept nowhere, so Back is no help: the answer must be on the page
// of the failure itself.
async function desk(test, citizen) {
	const utama = await officer('utama');
	const pelaksana = await officer('pelaksana');
	const text = 'Laporan realisasi anggaran 2025.\n\nBaris <b>ketiga</b> & "kutipan".';
	const file = { name: 'realisasi 2025.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') };
	const c = await ask(citizen);
	await step(utama, c.nomor, 'daftarkan');
	await step(utama, c.nomor, 'disposisi', (form) => form.getByLabel('OPD', { exact: true }).selectOption({ label: 'Dinas Pendidikan dan Kebudayaan' }));
	await step(pelaksana, c.nomor, 'terima');

	await test('an officer\'s answer, written while the database is away, is sent from the page of the failure', async () => {
		const form = await stepOpen(pelaksana, c.nomor, 'usulkan');
		await form.getByLabel('Dikabulkan seluruhnya').check();
		await form.getByLabel('Materi yang diberikan, atau penjelasan').fill(text);
		await form.getByLabel('Bentuk', { exact: true }).selectOption({ index: 1 });
		await form.getByLabel('Cara penyampaian').selectOption({ label: 'Diunduh dari portal ini' });
		await form.getByLabel(/^Berkas jawaban/).setInputFiles(file);
		const back = await databaseStop();
		try {
			const [reply] = await Promise.all([pelaksana.waitForResponse((r) => r.request().method() === 'POST'), form.getByRole('button', { name: 'Simpan usul jawaban' }).click()]);
			await pelaksana.waitForLoadState();
			await problem(pelaksana, reply);
			const kept = pelaksana.getByRole('textbox', { name: 'Uraian' });
			assert.equal(await kept.inputValue(), text);
			assert.match(await pelaksana.locator('main').innerText(), /Isian Anda belum tersimpan[^]*Pilih lagi berkas: Berkas[^]*realisasi 2025\.pdf/);
			await kept.fill(`${text}\nDitambah sesudahnya.`);
			await pelaksana.getByLabel('Pilih lagi berkas: Berkas').setInputFiles(file);
			await shot(pelaksana, 'masalah_kembali');
		} finally {
			await back();
		}
		await answers(citizen);
		await pelaksana.getByRole('button', { name: 'Kirim lagi' }).click();
		assert.match(await news(pelaksana), /menunggu persetujuan/, await pelaksana.locator('main').innerText());
		assert.equal(sql(`select count(*) || ' ' || max(t.versi) || ' ' || bool_and(replace(t.uraian, E'\\r', '') = ${quote(`${text}\nDitambah sesudahnya.`)}) || ' ' || (select count(*) from layanan.berkas b
			where b.perkara = k.id and b.golongan = 'jawaban') from layanan.tanggapan t join layanan.perkara k on k.id = t.permohonan where k.nomor = ${quote(c.nomor)} group by k.id`), '1 1 true 1');
	});

	await test('a form whose token is no longer good is offered again, and taken once', async () => {
		const f = someone();
		await citizen.setViewportSize(PHONE);
		await citizen.goto('/permohonan/baru');
		await formFill(citizen, f);
		await citizen.context().clearCookies();
		await send(citizen);
		assert.match(await citizen.locator('main').innerText(), /Tidak diizinkan[^]*Isian Anda belum tersimpan/);
		assert.equal(await citizen.getByRole('textbox', { name: 'Alamat' }).inputValue(), f.alamat);
		await shot(citizen, 'masalah_kembali');
		await citizen.getByLabel(/^Pilih lagi berkas/).setInputFiles(KTP);
		await citizen.getByRole('button', { name: 'Kirim lagi' }).click();
		await receipt(citizen);
		assert.equal(sql(`select count(*) from layanan.permohonan where nama = ${quote(f.nama)}`), '1');
	});

	await test('the page with the form has no fault that axe finds', async () => {
		const f = someone();
		await citizen.goto('/permohonan/baru');
		await formFill(citizen, f);
		const other = await window(citizen, PHONE);
		await other.goto('/permohonan/baru');
		await formFill(other, f);
		await other.context().clearCookies();
		await send(other);
		assert.equal(await other.getByRole('button', { name: 'Kirim lagi' }).count(), 1);
		assert.deepEqual(await violations(other), []);
		await other.close();
	});
}

export default async function failure(test) {
	const page = await person({ viewport: PHONE });
	await processes(test, page);
	await database(test, page);
	await desk(test, page);
	await test('ppid audit finds every chain and date as it should be', () => {
		ppid('audit', 'verify');
	});
}
