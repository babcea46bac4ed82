// Whole cases, day by day, over the end of a year of which the next is only
// estimated: granted, extended, refused, met with silence, an objection, a dispute. Each day
// the worker looks for what is due; on each day that something is due every date, letter,
// notice, chaser and register line is what the law says, as lib/days.mjs counts it.
import assert from 'node:assert/strict';
import { officer } from './lib/browser.mjs';
import { after, decreed, leave, plus, safe, words, working } from './lib/calendar.mjs';
import { fact, facts, news, refuse, step } from './lib/case.mjs';
import { COMMISSION, Clock, DECIDE, EXTENSION, OBJECT, cases, commissionBy, dawn, day, did, dusk, explained, ifSilent, number, objectBy, paper, request, running, UNSURE } from './lib/days.mjs';
import { clockBegin, ppid, sql } from './lib/portal.mjs';

const UTAMA = 'utama@contoh.example';
const ATASAN = 'atasan@contoh.example';
const PELAKSANA = 'pelaksana@contoh.example';
const GIVEN = { name: 'jawaban.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%isi\n') };
const told = (c) => `perkembangan>${c.surel}`;

// ---------------------------------------------------------------- steps --

async function register(c) {
	await step(await officer('utama'), c.nomor, 'daftarkan');
	did(c, 'daftarkan', told(c));
}

async function route(c) {
	await step(await officer('utama'), c.nomor, 'disposisi', (form) => form.getByLabel('OPD', { exact: true }).selectOption({ label: 'Dinas Pendidikan dan Kebudayaan' }));
	did(c, 'disposisi', told(c), `giliran>${PELAKSANA}`);
	c.clock.turn = 'pelaksana';
}

async function propose(c, who, fill) {
	await step(await officer(who), c.nomor, 'usulkan', fill);
	did(c, 'usulkan', told(c), ...(who === 'utama' ? [] : [`giliran>${UTAMA}`]));
	c.clock.turn = 'utama';
}

const grant = (text, file) => async (form) => {
	await form.getByLabel('Dikabulkan seluruhnya').check();
	await form.getByLabel('Materi yang diberikan, atau penjelasan').fill(text);
	await form.getByLabel('Bentuk', { exact: true }).selectOption({ label: 'Softcopy (elektronik)' });
	await form.getByLabel('Cara penyampaian').selectOption({ label: 'Diunduh dari portal ini' });
	if (file)
		await form.getByLabel(/^Berkas jawaban/).setInputFiles(file);
};

// The answer goes out: the clock ends and the right to object begins.
async function answer(c, link, said, event = 'tanggapi') {
	await step(await officer('utama'), c.nomor, 'tanggapi');
	did(c, event, `jawaban>${c.surel}`);
	c.clock.ended = c.answered = day;
	await paper(c, link, [`yang kami terima pada ${words(c.received)}`, ...said, ...objectBy(day)]);
	const f = await facts(c.page);
	assert.ok(f.Dijawab.startsWith(`${words(day)} ${day > c.clock.due ? `setelah batas waktu ${words(c.clock.due)}` : 'tepat waktu'}`), f.Dijawab);
	const text = await c.page.locator('main').innerText();
	for (const what of [`paling lambat ${words(safe(day, OBJECT))}`, `hak ini berakhir ${words(after(day, OBJECT))}`])
		assert.ok(text.includes(what), `"${what}" is missing: ${text}`);
	await explained(c.page, `${c.path}/tenggat`, c.clock);
}

async function handOver(c) {
	await step(await officer('utama'), c.nomor, 'serahkan', async (form) => {
		await form.getByLabel('Tanggal penyerahan').fill(day);
		await form.getByLabel('Cara penyerahan').selectOption({ label: 'Diunduh dari portal ini' });
		await form.getByLabel('Penerima').fill(c.nama);
	});
	did(c, 'serahkan', told(c));
	c.handed = day;
	await paper(c, /Tanda Terima.*\(PDF\)/, [`Pada ${words(day)},`, `Permohonan diterima ${words(c.received)}`, c.nama]);
	assert.equal((await facts(c.page))['Informasi diserahkan'], words(day));
}

async function extend(c) {
	const before = c.clock.due;
	const said = await step(await officer('utama'), c.nomor, 'perpanjang', (form) => form.getByLabel('Alasan').fill('Dokumen tersebar.'));
	c.clock.extend(EXTENSION);
	assert.ok(said.includes(words(c.clock.due)), said);
	did(c, 'perpanjang', `perpanjangan>${c.surel}`);
	await paper(c, /Perpanjangan.*\(PDF\)/, [`Tenggat semula ${words(before)}`, `Lama perpanjangan ${number(EXTENSION)} hari kerja, satu kali`,
		`Tenggat baru ${words(c.clock.due)}${c.clock.unsure ? UNSURE : ''}`, `sudah disampaikan pada ${words(c.clock.safe)}.`, ...ifSilent(c.clock)]);
}

// ------------------------------------------------------------ objections --

async function object(c, name, ...grounds) {
	await c.page.goto(c.path);
	await c.page.getByRole('link', { name: /^Ajukan keberatan/ }).first().click();
	for (const ground of grounds) {
		if (!await c.page.getByLabel(ground).isVisible())
			await c.page.locator('#alasan summary').click();
		await c.page.getByLabel(ground).check();
	}
	await c.page.getByLabel('Kasus posisi').fill(`Kasus ${name}.`);
	await c.page.getByLabel('Isi keberatan ini benar').check();
	await c.page.getByRole('button', { name: 'Ajukan keberatan' }).click();
	const nomor = c.page.url().split('/').at(-1);
	assert.match(nomor, /^SULBAR-K-\d{4}-\d{4}$/, await c.page.locator('main').innerText());
	const k = { name, page: c.page, kind: 'keberatan', of: c, nomor, surel: c.surel, nama: c.nama, received: day, path: `/keberatan/${nomor}`, desk: `/meja/keberatan/${nomor}`,
		clock: new Clock(day, DECIDE, 'atasan'), events: [], mails: [] };
	cases.push(k);
	did(k, 'ajukan_keberatan', `tanda_bukti>${c.surel}`, `giliran>${ATASAN}`, `berita>${UTAMA}`);
	await paper(k, /Tanda Bukti Penerimaan Keberatan \(PDF\)/, [`Diterima pada ${words(day)}`, c.nomor, `paling lambat ${number(DECIDE)} hari kerja`,
		`setelah ${words(day)}, sehingga tenggatnya ${words(k.clock.due)}${k.clock.unsure ? UNSURE : ''}.`, `sudah disampaikan pada ${words(k.clock.safe)}.`, ...commissionBy(k.clock.due, k.clock.safe)]);
	await running(k);
	return k;
}

async function deskStep(who, k, name, fill) {
	const page = await officer(who);
	await page.goto(k.desk);
	const box = page.locator(`details#${name}`);
	assert.equal(await box.count(), 1, `no step ${name} at ${k.desk} on ${day}`);
	if (await box.getAttribute('open') === null)
		await box.locator('summary').first().click();
	await fill(box);
	await box.locator('form button[type=submit]').last().click();
	return news(page);
}

async function order(k, days) {
	await deskStep('atasan', k, 'putus', async (b) => {
		await b.getByLabel('Dikabulkan seluruhnya').check();
		await b.getByLabel('Alasan tertulis').fill('Wajib ditanggapi.');
		await b.getByLabel('Perintah kepada PPID').fill('Berikan informasinya.');
		await b.getByLabel('Jangka waktu pelaksanaan').fill(String(days));
	});
	did(k, 'kabulkan', told(k), `giliran>${UTAMA}`);
	k.decided = day;
	k.clock = new Clock(day, days, 'utama');
	await paper(k, /Tanggapan Atasan PPID atas Keberatan \(PDF\)/, ['Keberatan Saudara dikabulkan seluruhnya.',
		`paling lambat ${number(days)} hari kerja sejak tanggal tanggapan ini, yaitu ${words(k.clock.due)}${k.clock.unsure ? UNSURE : ''}.`, ...commissionBy(day)]);
	const text = await k.page.locator('main').innerText();
	for (const what of [`paling lambat ${words(safe(day, COMMISSION))}`, `berakhir ${words(after(day, COMMISSION))}`])
		assert.ok(text.includes(what), `"${what}" is missing: ${text}`);
}

// While the order waits the page names its day.
async function ordered(k) {
	await k.page.goto(k.path);
	assert.ok((await facts(k.page))['PPID melaksanakan paling lambat'].startsWith(`${words(k.clock.due)}\n${k.clock.left()}`));
}

// An order over a request that nobody answered is carried out by answering it; both desks lead there.
async function obey(c, k) {
	const page = await officer('utama');
	await page.goto(k.desk);
	assert.match(await page.locator('details#laksanakan').innerText(), new RegExp(`Permohonan ${c.nomor} belum pernah dijawab`));
	await page.locator('details#laksanakan').getByRole('link', { name: c.nomor }).click();
	assert.ok((await page.locator('main').innerText()).includes(`Atasan PPID (${k.nomor}), paling lambat ${words(k.clock.due)}: Berikan informasinya.`));
	await propose(c, 'utama', grant('Diberikan menurut perintah.'));
	await answer(c, /^Pemberitahuan Tertulis.*\(PDF\)/, ['dapat diberikan seluruhnya.']);
	await handOver(c);
	await carryOut(k);
}

async function carryOut(k) {
	await deskStep('utama', k, 'laksanakan', (b) => b.getByLabel('Yang dilakukan').fill('Informasi dikirim.'));
	did(k, 'laksanakan', told(k));
	k.clock.ended = day;
	await k.page.goto(k.path);
	await k.page.getByLabel('Menerima tanggapan Atasan PPID').check();
	await k.page.getByRole('button', { name: 'Kirim tanggapan' }).click();
	did(k, 'jawab_putusan', told(k), `berita>${ATASAN}`);
}

// The day after the term of the Atasan has ended without a word.
async function commissionOpens(k) {
	await k.page.goto(k.path);
	const text = await k.page.locator('main').innerText();
	for (const what of [`Mulai ${words(plus(k.clock.due, 1))}`, `paling lambat ${words(safe(k.clock.safe, COMMISSION))}`, `berakhir ${words(after(k.clock.due, COMMISSION))}`])
		assert.ok(text.includes(what), `"${what}" is missing: ${text}`);
}

// The day after silence: the right to object, and its two dates.
async function silent(c) {
	await c.page.goto(c.path);
	const text = await c.page.locator('main').innerText();
	assert.match(text, /Batas waktu jawaban sudah lewat tanpa pemberitahuan tertulis/);
	const from = plus(c.clock.due, 1);
	for (const what of [`paling lambat ${words(safe(plus(c.clock.safe, 1), OBJECT))}`, `sejak ${words(from)}`, `berakhir ${words(after(from, OBJECT))}`])
		assert.ok(text.includes(what), `"${what}" is missing: ${text}`);
}

// -------------------------------------------------------------- disputes --

// The terms of a dispute: of the Commission (UU 14/2008 art. 38, Perki 1/2013 art. 41), and of the parties (art. 48).
const ENTER = { name: 'Komisi Informasi mendaftar permohonan sengketa', days: 3 };
const BEGIN = { name: 'Komisi Informasi memulai penyelesaian sengketa', days: 14 };
const FINISH = { name: 'Komisi Informasi menyelesaikan sengketa', days: 100 };
const MEDIATE = { name: 'Mediasi', days: 14 };
// The body's own, where the law sets none: it is chased on its safe day.
const FOLLOW = { name: 'Badan publik menindaklanjuti pemberitahuan sengketa', days: 3 };
const FETCH = { name: 'Badan publik memastikan salinan putusan diterima', days: 3 };
const COURT = { name: 'Gugatan ke pengadilan atas putusan Komisi Informasi', days: 14 };

async function tooEarly(k) {
	await k.page.goto(`${k.path}/sengketa`);
	const text = await k.page.locator('.kartu-utama').innerText();
	assert.ok(text.includes('Belum waktunya') && text.includes(`sampai ${words(k.clock.due)}`), text);
}

async function report(k) {
	await k.page.goto(`${k.path}/sengketa`);
	const f = await facts(k.page);
	assert.deepEqual([f['Paling aman sampai dengan'], f['Hak ini berakhir']], [words(safe(k.clock.safe, COMMISSION)), words(after(k.clock.due, COMMISSION))]);
	await k.page.getByLabel('Tanggal diajukan').fill(day);
	await k.page.getByLabel('Komisi Informasi', { exact: true }).fill('Komisi Informasi Provinsi Contoh');
	await k.page.getByRole('button', { name: 'Beri tahu badan publik' }).click();
	const nomor = (await k.page.getByRole('heading', { name: /^Sengketa / }).innerText()).split(' ')[1];
	const s = { name: 'dispute', kind: 'sengketa', page: k.page, surel: k.surel, nomor, path: `${k.path}/sengketa`, desk: `/meja/sengketa/${nomor}`, clock: null, reminder: 'sengketa', terms: [], events: [], mails: [] };
	cases.push(s);
	did(s, 'lapor_sengketa', told(s), `berita>${UTAMA}`, `berita>${ATASAN}`);
	begin(s, ENTER);
	own(s, FOLLOW, 'utama');
	await terms(s);
	return s;
}

const begin = (s, term) => s.terms.push({ ...term, clock: new Clock(day, term.days) });
// A term of the body itself, which chases whoever's turn it is.
function own(s, term, turn) {
	begin(s, term);
	s.clock = s.terms.at(-1).clock;
	s.clock.turn = turn;
}

const end = (s, term) => { s.terms.find((t) => t.name === term.name).clock.ended = day; };

// What PPID Utama learns from the Commission; the applicant and the Atasan hear of it.
async function heard(s, event, fill = async () => {}) {
	await deskStep('utama', s, event, fill);
	did(s, event, told(s), `berita>${ATASAN}`);
}

// Every term of the dispute, for officers day by day, for the applicant in a line.
async function terms(s) {
	const desk = await officer('utama');
	await desk.goto(`${s.desk}/tenggat`);
	const shown = await desk.locator('section.bagian').evaluateAll((all) => all.map((x) => [x.querySelector('h2').innerText,
		...['Sejak', 'Tanggal aman', 'Batas waktu', 'Selesai'].map((name) => [...x.querySelectorAll('dl > div')].find((d) => d.querySelector('dt').innerText === name)?.querySelector('dd').innerText ?? ''),
		String([...x.querySelectorAll('.hari-ke')].filter((e) => /\d/.test(e.textContent)).length)]));
	const wanted = s.terms.map(({ name, clock: k }) => [name, words(k.start), k.safe === k.due ? '' : words(k.safe), words(k.due) + (k.unsure && k.open ? ' sementara' : ''),
		k.open ? '' : words(k.ended), String(k.total)]);
	assert.deepEqual(shown.sort(), wanted.sort(), `${day}: terms of ${s.nomor}`);
	await s.page.goto(s.path);
	const text = await s.page.locator('main').innerText();
	for (const { name, clock: k } of s.terms)
		assert.ok(text.includes(name) && text.includes(k.open ? `${words(k.start)} sampai ${words(k.due)}`
			: `Selesai ${words(k.ended)}, batasnya ${words(k.due)}`), `${name} in: ${text}`);
}

async function registered(s) {
	await heard(s, 'daftar_ki', async (b) => {
		await b.getByLabel('Tanggal akta registrasi').fill(day);
		await b.getByLabel('Nomor register Komisi Informasi').fill('001/II/KI-CONTOH/2027');
	});
	end(s, ENTER);
	end(s, FOLLOW);
	begin(s, BEGIN);
	begin(s, FINISH);
	await terms(s);
}

async function mediation(s) {
	await heard(s, 'mulai_mediasi', (b) => b.getByLabel('Tanggal pertemuan mediasi pertama').fill(day));
	end(s, BEGIN);
	begin(s, MEDIATE);
	await terms(s);
}

async function longer(s) {
	await heard(s, 'perpanjang_mediasi', async (b) => {
		await b.getByLabel('Tanggal diperpanjang').fill(day);
		await b.getByLabel('Alasan').fill('Belum selesai.');
	});
	s.terms.find((t) => t.name === MEDIATE.name).clock.extend(EXTENSION);
	await terms(s);
}

async function failed(s) {
	await heard(s, 'mediasi_gagal', async (b) => {
		await b.getByLabel('Tanggal dinyatakan gagal').fill(day);
		await b.getByLabel('Sebabnya').fill('Tidak sepakat.');
	});
	end(s, MEDIATE);
}

async function ruled(s) {
	await heard(s, 'putus_ki', async (b) => {
		await b.getByLabel('Tanggal dibacakan').fill(day);
		await b.getByLabel('Nomor putusan').fill('001/PTS-A/2027');
		await b.getByLabel('Permohonan dikabulkan seluruhnya').check();
	});
	end(s, FINISH);
	own(s, FETCH, 'atasan');
	await terms(s);
}

async function copied(s) {
	await heard(s, 'terima_salinan', (b) => b.getByLabel('Tanggal salinan putusan diterima').fill(day));
	end(s, FETCH);
	begin(s, COURT);
	await terms(s);
}

// ------------------------------------------------------------- registers --

async function line(c, wanted) {
	const page = await officer('utama');
	await page.goto(`/register/${c.kind}?tahun=${c.received.slice(0, 4)}&cetak=ya`);
	const row = page.locator('tr').filter({ has: page.getByRole('link', { name: c.nomor, exact: true }) });
	assert.deepEqual((await row.locator('td').allInnerTexts()).map((x) => x.trim()), wanted, c.name);
}

const requested = (c) => [words(c.received), c.nama, c.alamat, `Telepon ${c.telepon}; Surel ${c.surel}`, '', c.rincian[0], c.tujuan];
const granted = (c) => [...requested(c), 'Ya', 'Ya', '', '✓', '', '', '✓', 'Dikabulkan seluruhnya', '', words(c.answered), words(c.handed), 'gratis', ''];
const refused = (c) => [...requested(c), 'Ya', 'Ya', '', '', '', '', '✓', 'Ditolak', 'UU 14/2008 Pasal 17 huruf h: Mengungkapkan rahasia pribadi', words(c.answered), '', '', ''];
const objected = (k, ground, ...rest) => [words(k.received), `${k.nama}; ${k.of.alamat}; telepon ${k.of.telepon}; surel ${k.surel}`, k.of.nomor, k.of.rincian[0], k.of.tujuan, ground, ...rest];

// ------------------------------------------------------------- the story --

// Because of letter d as well the parties may settle it in mediation (art. 40).
const GROUND = { a: 'Permohonan ditolak berdasarkan alasan pengecualian', c: 'Permohonan tidak ditanggapi', d: 'Permohonan ditanggapi tidak sebagaimana yang diminta' };
const law = (letter) => `UU 14/2008 Pasal 35 ayat (1) huruf ${letter}: ${GROUND[letter]}`;

function plan(begin, saturday) {
	const c = {};
	const todo = new Map();
	const on = (date, name, act) => todo.set(date, [...(todo.get(date) ?? []), { name, act }]);
	const [a, r, d] = [after(begin, 2), after(begin, 3), after(begin, 4)];

	on(a, 'granted asked, registered, routed', async () => { c.a = await request('granted'); await running(c.a); await register(c.a); await route(c.a); });
	on(after(a, 1), 'granted accepted and proposed by the agency', async () => {
		await step(await officer('pelaksana'), c.a.nomor, 'terima');
		did(c.a, 'terima', told(c.a));
		did(c.a, 'lampirkan');
		await propose(c.a, 'pelaksana', grant('Laporan lengkap.', GIVEN));
	});
	on(after(a, 2), 'granted answered', () => answer(c.a, /^Pemberitahuan Tertulis.*\(PDF\)/, ['Informasi yang Saudara mohonkan dapat diberikan seluruhnya.', GIVEN.name]));
	on(after(a, 3), 'granted handed over', () => handOver(c.a));

	on(r, 'refused asked, registered, proposed', async () => { c.r = await request('refused'); await register(c.r); await propose(c.r, 'utama', refuse); });
	on(after(r, 6), 'refused answered', () => answer(c.r, /Penolakan.*\(PDF\)/, ['tidak dapat dikabulkan', 'Pasal 17 huruf h', 'Data pribadi terbuka.', 'UK-SULBAR-'], 'beritahu'));
	on(after(r, 9), 'refused objected to', async () => { c.rk = await object(c.r, 'refused, objection', GROUND.a, GROUND.d); });
	const mute = after(after(r, 9), DECIDE);
	on(mute, 'too early for a dispute', () => tooEarly(c.rk));
	on(plus(mute, 1), 'the Atasan was silent', () => commissionOpens(c.rk));
	on(after(mute, 3), 'dispute reported', async () => { c.s = await report(c.rk); });
	on(after(mute, 5), 'dispute entered', () => registered(c.s));
	on(after(mute, 8), 'mediation begins', () => mediation(c.s));
	on(after(mute, 22), 'mediation goes on', () => longer(c.s));
	on(after(mute, 24), 'mediation fails', () => failed(c.s));
	on(after(mute, 26), 'the Commission rules', () => ruled(c.s));
	const copy = after(mute, 28);
	on(copy, 'the copy arrives', () => copied(c.s));

	on(d, 'silent asked, registered', async () => { c.d = await request('silent'); await register(c.d); });
	on(plus(after(d, 10), 1), 'nobody answered', () => silent(c.d));
	on(after(d, 16), 'silence objected to', async () => { c.dk = await object(c.d, 'silent, objection', GROUND.c); });
	const decided = safe(after(d, 16), DECIDE);
	on(decided, 'objection granted with an order', () => order(c.dk, 7));
	on(after(decided, 7), 'the order carried out', () => obey(c.d, c.dk));

	on(saturday, 'extended asked on a Saturday', async () => { c.b = await request('extended'); await running(c.b); });
	on(after(saturday, 1), 'extended registered', () => register(c.b));
	on(after(saturday, 10), 'extended on the last day', () => extend(c.b));
	on(after(saturday, 15), 'extended proposed', () => propose(c.b, 'utama', grant('Daftar lengkap.')));
	on(after(saturday, 17), 'extended answered on the last day', () => answer(c.b, /^Pemberitahuan Tertulis.*\(PDF\)/, ['dapat diberikan seluruhnya.']));
	on(after(saturday, 18), 'extended handed over', () => handOver(c.b));
	return { c, todo, last: [after(decided, 7), copy].sort().at(-1) };
}

async function registers(c) {
	await line(c.a, granted(c.a));
	await line(c.b, granted(c.b));
	await line(c.r, refused(c.r));
	await line(c.d, granted(c.d));
	await line(c.rk, objected(c.rk, `${law('a')}; ${law('d')}`, '', '', '', ''));
	await line(c.dk, objected(c.dk, law('c'), 'Dikabulkan seluruhnya\nWajib ditanggapi.\nPerintah: Berikan informasinya. (7 hari kerja)', words(c.dk.decided),
		'Contoh Citra Lestari, Sekretaris Daerah selaku Atasan PPID', 'Menerima tanggapan Atasan PPID'));
}

export default async function days(test) {
	const begin = after(`${decreed}-11-15`, 1);
	let saturday = `${decreed}-12-05`;
	while (new Date(saturday).getUTCDay() !== 6)
		saturday = plus(saturday, 1);
	const { c, todo, last } = plan(begin, saturday);
	sql("update surat.saluran set aktif = true where kode = 'surel'");
	await test('the days hold a Saturday receipt, a joint leave and a year that is not decreed', async () => {
		const extended = Array.from({ length: 31 }, (_, n) => plus(saturday, n)).filter((d) => d <= after(saturday, 17));
		assert.ok(extended.some(leave) && !working(saturday) && last.slice(0, 4) > decreed);
	});
	for (let d = begin; d <= last; d = plus(d, 1)) {
		await dawn(d);
		const acts = todo.get(d) ?? [];
		const check = async () => {
			for (const { act } of acts)
				await act();
			for (const x of cases.filter((y) => y.kind !== 'sengketa' && y.clock.looked()))
				await (x.decided ? ordered(x) : running(x));
			dusk();
		};
		// On other days nothing may happen: told only when something did.
		let quiet = acts.length === 0 && !cases.some((x) => x.clock.looked());
		try {
			if (quiet)
				dusk();
		} catch {
			quiet = false;
		}
		if (!quiet)
			await test(`${d}: ${[...acts.map((x) => x.name), ...cases.filter((x) => x.clock.looked()).map((x) => `${x.name} is due`)].join('; ') || 'nothing'}`, check, { vital: true });
	}
	await test('the registers say it in their columns', () => registers(c));
	await test('the whole history holds', async () => assert.match(ppid('audit', 'verify'), /0 findings/));
	sql("update surat.saluran set aktif = false where kode = 'surel'");
	clockBegin();
}
