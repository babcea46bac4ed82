// Every page as it is looked at: by eyes, by a keyboard, by a screen reader,
// by a slow network, by a program.
import assert from 'node:assert/strict';
import { DESK, PHONE, officer, person, shot, violations, window } from './lib/browser.mjs';
import { KTP, ask, letter, send, someone, step } from './lib/case.mjs';
import { limit, sql } from './lib/portal.mjs';

const FIRST_VISIT = 100_000;

// --------------------------------------------------------------- the pages --

const open = (path) => (page) => page.goto(path);

// A page that answers a form: opened, filled and sent.
const sent = (path, act) => async (page) => {
	await page.goto(path);
	const [reply] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), act(page)]);
	await page.waitForLoadState();
	return reply;
};

const button = (name) => (page) => page.getByRole('button', { name }).last().click();

// An answer that waits to be handed over: the examples' may have been closed by
// tests that moved the clock.
async function answered(utama, pelaksana) {
	const { nomor } = await ask(await person(), someone());
	await step(utama, nomor, 'daftarkan');
	await step(utama, nomor, 'disposisi', (form) => form.getByLabel('OPD', { exact: true }).selectOption({ label: 'Dinas Pendidikan dan Kebudayaan' }));
	await step(pelaksana, nomor, 'terima');
	await step(pelaksana, nomor, 'usulkan', async (form) => {
		await form.getByLabel('Dikabulkan seluruhnya').check();
		await form.getByLabel('Materi yang diberikan, atau penjelasan').fill('Seluruh informasi yang diminta.');
	});
	await step(utama, nomor, 'tanggapi');
}

// name, whose browser, how to get there, the status it must have.
async function pages() {
	const citizen = await person();
	const c = await ask(citizen, someone());
	const { href } = await letter(citizen, `/permohonan/${c.nomor}`, /tanda bukti.*\(PDF\)/i);
	const kode = sql(`select s.kode from surat.surat s join layanan.perkara k on k.id = s.perkara where k.nomor = '${c.nomor}'`);
	const nobody = await person();
	await nobody.goto('/');
	const [utama, pelaksana, atasan, komisi] = [await officer('utama'), await officer('pelaksana'), await officer('atasan'), await officer('komisi')];
	await answered(utama, pelaksana);
	const inState = (keadaan, who = '') => sql(`select k.nomor from layanan.perkara k left join organisasi.opd o on o.id = any (k.opd)
		where k.prosedur in ('permohonan', 'bagian') and k.keadaan = '${keadaan}' ${who} order by k.contoh desc, k.id desc limit 1`);
	const list = [
		['beranda', nobody, open('/'), 200],
		['permohonan_baru', nobody, open('/permohonan/baru'), 200],
		['permohonan_ajukan_galat', nobody, sent('/permohonan/baru', send), 422],
		['lacak', nobody, open('/lacak'), 200],
		['lacak_buka_galat', nobody, sent('/lacak', button('Buka permohonan')), 422],
		['permohonan_lihat', citizen, open(`/permohonan/${c.nomor}`), 200],
		['tanda_bukti', citizen, open(`/permohonan/${c.nomor}/tanda-bukti`), 200],
		['permohonan_tenggat', citizen, open(`/permohonan/${c.nomor}/tenggat`), 200],
		['surat_periksa', nobody, open(`/surat/${kode}`), 200],
		['masuk', nobody, open('/masuk'), 200],
		['masuk_galat', nobody, sent('/masuk', button('Masuk')), 422],
		['masalah_401', nobody, open('/meja'), 401],
		['masalah_403', pelaksana, open('/laporan'), 403],
		['masalah_404', nobody, open('/tidak/ada'), 404],
		['masalah_404_nginx', nobody, open('/static/tidak-ada.css'), 404],
		['meja_utama', utama, open('/meja'), 200],
		['meja_pelaksana', pelaksana, open('/meja'), 200],
		['meja_atasan', atasan, open('/meja'), 200],
		['perkara_dibagi', utama, open(`/meja/${inState('dibagi')}`), 200],
		['perkara_terhimpun', utama, open(`/meja/${inState('terhimpun')}`), 200],
		['bagian', utama, open(`/meja/bagian/${inState('dikerjakan')}`), 200],
		['bagian_baru', utama, open(`/meja/bagian/${inState('baru')}`), 200],
		['bagian_galat', utama, sent(`/meja/bagian/${inState('baru')}`, async (page) => {
			await page.locator('details#batalkan summary').click();
			await button('Batalkan bagian')(page);
		}), 422],
		['meja_kosong', utama, open('/meja?cari=tidakadasamasekali'), 200],
		['meja_arsip', utama, open('/meja?keadaan=semua'), 200],
		['catat', utama, open('/meja/catat'), 200],
		['catat_galat', utama, sent('/meja/catat', button('Catat permohonan')), 422],
		['register', utama, open('/register/permohonan'), 200],
		['register_keberatan', atasan, open('/register/keberatan'), 200],
		['kalender', utama, open('/kalender'), 200],
		['kalender_galat', utama, sent('/kalender', button('Periksa akibatnya')), 422],
		['laporan_utama', utama, open('/laporan'), 200],
		['laporan_galat', utama, sent('/laporan', async (page) => {
			await page.getByLabel('Tahun yang dilaporkan').fill('1999');
			await button('Buat laporan')(page);
		}), 422],
		['kiriman', utama, open('/meja/kiriman'), 200],
		['identitas', utama, open(`/meja/${c.nomor}/identitas`), 200],
		['identitas_galat', utama, sent(`/meja/${c.nomor}/identitas`, button(/tampilkan nomor/)), 422],
		['laporan_komisi', komisi, open('/laporan'), 200],
		['uji', utama, open('/uji'), 200],
		['uji_baru', utama, open('/uji/baru'), 200],
		['uji_galat', utama, sent('/uji/baru', button('Simpan draf')), 422],
		['uji_lihat', utama, open(`/uji/${sql('select min(nomor) from informasi.uji')}`), 200],
		['informasi', nobody, open('/informasi'), 200],
		['informasi_lihat', nobody, open(`/informasi/${sql(`select min(kode) from informasi.dip where contoh and keadaan = 'terbit'`)}`), 200],
		['informasi_dikecualikan', nobody, open('/informasi/dikecualikan'), 200],
		['informasi_meja', utama, open('/meja/informasi'), 200],
		['informasi_galat', utama, sent('/meja/informasi/baru', button('Simpan draf')), 422],
		['informasi_kelola', utama, open(`/meja/informasi/${sql(`select min(kode) from informasi.dip where contoh and keadaan = 'diperiksa'`)}`), 200],
		['bukti', pelaksana, open('/meja/informasi/bukti'), 200],
		['biaya', nobody, open('/biaya'), 200],
		['biaya_galat', utama, sent('/biaya', button('Simpan tarif')), 422],
		['bantuan', nobody, open('/bantuan'), 200],
		['bantuan_utama', utama, open('/bantuan/ppid_utama'), 200],
	];
	for (const keadaan of ['diajukan', 'terdaftar', 'didisposisikan', 'diproses', 'diusulkan', 'ditanggapi', 'selesai'])
		list.push([`perkara_${keadaan}`, utama, open(`/meja/${inState(keadaan)}`), 200]);
	const own = inState('diproses', `and o.kode = 'DISDIKBUD'`) || inState('selesai', `and o.kode = 'DISDIKBUD'`);
	list.push(['perkara_pelaksana', pelaksana, open(`/meja/${own}`), 200]);
	list.push(['perkara_tenggat', utama, open(`/meja/${inState('selesai')}/tenggat`), 200]);
	return { list, citizen, c, href };
}

// ------------------------------------------------------------------- looks --

async function looks(page, visit, status, name) {
	let reply;
	for (const viewport of [PHONE, DESK]) {
		await page.setViewportSize(viewport);
		reply = await (weigh.get(page) ?? ((v) => v(page)))(visit);
		assert.equal(reply.status(), status, name);
		// What is folded must be as good as what is open.
		await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
		const bad = await violations(page);
		assert.deepEqual(bad, [], `at ${viewport.width} px`);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		assert.ok(wide <= 0, `${wide} px wider than ${viewport.width} px: ${await page.evaluate(overflowing)}`);
		await page.evaluate(() => document.querySelectorAll('details:not(.aksi)').forEach((d) => { d.open = false; }));
		await shot(page, `page-${name}`);
	}
	const title = await page.title();
	assert.match(title, / · PPID/, title);
	assert.equal(await page.locator('h1').count(), 1);
	assert.equal(await page.locator('html').getAttribute('lang'), 'id');
	if (status >= 400 && status !== 422)
		assert.ok((await page.locator('main').innerText()).includes(reply.headers()['x-request-id']), 'the number to ask about');
}

function overflowing() {
	return [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1)
		.slice(0, 3).map((e) => `${e.tagName}.${e.className}`).join(' ');
}

// A window that keeps nothing, so that every visit is a first one, and counts
// the bytes that come over the wire.
async function scales(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	let seen = [];
	page.on('requestfinished', (r) => seen.push(r.sizes().then((s) => s.responseBodySize + s.responseHeadersSize)));
	weigh.set(page, async (visit) => {
		seen = [];
		const reply = await visit(page);
		const bytes = (await Promise.all(seen)).reduce((all, n) => all + n, 0);
		assert.ok(bytes < FIRST_VISIT, `${bytes} bytes on a first visit`);
		return reply;
	});
	return page;
}
const weigh = new Map();

// ---------------------------------------------------------------- keyboard --

// One name for every control that Tab must reach; radio buttons are one per
// group, as browsers have it.
function reachable() {
	const seen = new Set();
	const list = [];
	for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
		const box = e.getBoundingClientRect();
		const shown = e.checkVisibility({ visibilityProperty: true }) && (box.width > 0 || box.height > 0);
		if (!shown || e.type === 'hidden' || e.disabled || e.tabIndex < 0)
			continue;
		if (e.type === 'radio') {
			if (seen.has(e.name + (e.form?.action ?? '')))
				continue;
			seen.add(e.name + (e.form?.action ?? ''));
		}
		list.push(window.nameOf(e));
	}
	return list;
}

function prepare() {
	const all = [...document.querySelectorAll('*')];
	window.nameOf = (e) => (e.type === 'radio' ? `radio ${e.name} of ${e.form?.action}` :
		`${e.tagName.toLowerCase()} ${all.indexOf(e)}: ${e.id || e.name || e.getAttribute('href') || e.innerText.trim()}`);
	const look = (e) => {
		const s = getComputedStyle(e);
		return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor, s.textDecoration].join('|');
	};
	window.before = new Map([...document.querySelectorAll('a[href], button, input, select, textarea, summary')].map((e) => [e, look(e)]));
	window.now = () => {
		const e = document.activeElement;
		if (!e || e === document.body)
			return null;
		const box = e.getBoundingClientRect();
		const middle = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10));
		return { name: window.nameOf(e), visible: window.before.get(e) !== look(e),
			onScreen: box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth && box.width > 0,
			covered: middle !== null && middle !== e && !e.contains(middle) && !middle.contains(e) && !e.labels?.[0]?.contains(middle), };
	};
}

async function keyboard(page) {
	await page.evaluate(prepare);
	const must = await page.evaluate(reachable);
	// From the very top, wherever the page itself has put the focus.
	await page.evaluate(() => {
		const top = document.createElement('button');
		document.body.prepend(top);
		top.focus();
	});
	const reached = [];
	for (let i = 0; i < must.length + 30; i++) {
		await page.keyboard.press('Tab');
		if (i === 0)
			await page.evaluate(() => document.body.firstElementChild.remove());
		const at = await page.evaluate(() => window.now());
		if (!at)
			break;
		if (reached.length > 3 && at.name === reached[0])
			break;	// once around
		// A date is several fields in one, whose parts the browser marks itself.
		assert.ok(at.visible || reached.at(-1) === at.name, `focus on "${at.name}" cannot be seen`);
		assert.ok(at.onScreen, `"${at.name}" has the focus outside the window`);
		assert.ok(!at.covered, `"${at.name}" has the focus under something else`);
		if (reached.at(-1) !== at.name)
			reached.push(at.name);
	}
	const missing = must.filter((name) => !reached.includes(name));
	assert.deepEqual(missing, [], 'Tab never comes to these');
}

// -------------------------------------------------------------------- JSON --

function* leaves(value, path = '') {
	if (value !== null && typeof value === 'object')
		for (const [key, inner] of Object.entries(value))
			yield* leaves(inner, `${path}/${key}`);
	else
		yield [path, value];
}

// What only steers the page or chooses its words, and what a page tells only
// in some states of its case.
const SILENT = /\/(kode|nilai|iso|id|tempat|lencana|versi|formulir|risiko)$|\/(badan|saya)\//;
const SOMETIMES = /\/(jam|baris\/\d+)\/(aman|tenggat|pasal|sisa)$|\/(tepat|diajukan|diminta|isian\/tahun|perpanjangan\/pasal)$/;

async function json(page, path) {
	const get = (accept) => page.context().request.get(path, { headers: { accept }, maxRedirects: 0 });
	const [asJson, asHtml] = [await get('application/json'), await get('text/html')];
	assert.equal(asJson.status(), asHtml.status(), path);
	const doc = JSON.parse(await asJson.text());
	if (asJson.status() >= 400) {
		assert.match(asJson.headers()['content-type'], /application\/problem\+json/);
		assert.equal(doc.status, asJson.status());
		return 0;
	}
	assert.match(asJson.headers()['content-type'], /application\/json/);
	assert.ok(!('portal' in doc), 'what is for the HTML only');
	const html = (await asHtml.text()).replace(/&#(\d+);/g, (_, n) => String.fromCharCode(n)).replace(/&quot;/g, '"')
		.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
	let told = 0;
	for (const [where, value] of leaves(doc))
		if ((typeof value === 'number' || (typeof value === 'string' && /\d/.test(value))) && !SILENT.test(where)) {
			if (html.includes(String(value)))
				told++;
			else if (!SOMETIMES.test(where))
				missing.push(`${path.replace(/SULBAR-[\d-]+/, ':nomor')} ${where.replace(/\/\d+/g, '/n')} = ${value}`);
		}
	return told;
}
const missing = [];

// ------------------------------------------------------------------- tests --

export default async function everyPage(test) {
	const { list, citizen, c } = await pages();
	const eyes = new Map();
	for (const [name, whose, visit, status] of list) {
		if (!eyes.has(whose))
			eyes.set(whose, await scales(await window(whose)));
		await test(`${name}: accessible, light, and not wider than a phone`, () => looks(eyes.get(whose), visit, status, name));
	}
	for (const [name, whose, visit] of list.filter(([n]) => !/meja_atasan|arsip|kosong|perkara_(terdaftar|didisposisikan|selesai)|404_nginx/.test(n)))
		await test(`${name}: every control by keyboard, and the focus seen`, async () => {
			await visit(eyes.get(whose));
			await keyboard(eyes.get(whose));
		});

	await test('every page as JSON, with the figures of the HTML', async () => {
		let told = 0;
		for (const [name, whose, visit] of list) {
			const page = eyes.get(whose);
			if (name !== 'masalah_404_nginx' && (await visit(page)).request().method() === 'GET')
				told += await json(page, new URL(page.url()).pathname);
		}
		assert.ok(told > 500, `only ${told} figures compared`);
		assert.deepEqual([...new Set(missing)], [], 'in the JSON, not in the HTML');
	});

	await test('too many attempts: a page that says to wait', async () => {
		const page = await window(citizen);
		limit('lacak', 1);
		try {
			const visit = sent('/lacak', button('Buka permohonan'));
			await visit(page);
			await looks(page, visit, 429, 'masalah_429');
		} finally {
			limit('lacak', 100000);
		}
	});

	await test('a file of the wrong kind is told beside its field, the rest is kept', async () => {
		const page = await person({ viewport: PHONE });
		await page.goto('/permohonan/baru');
		await page.getByLabel('Alamat lengkap').fill(c.alamat);
		await page.getByLabel('Foto atau pindaian KTP, akta, atau surat tugas').setInputFiles({ ...KTP, name: 'ktp.exe', buffer: Buffer.from('MZ\x90\x00\x03') });
		await send(page);
		assert.equal(await page.getByLabel('Alamat lengkap').inputValue(), c.alamat);
		assert.match(await page.locator('#ktp-galat').innerText(), /PDF|jenis/i);
	});
}
