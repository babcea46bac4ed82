// What the law says of a case on each day: its terms, letters, notices and
// chasers, counted here from the holidays alone, and compared with what is shown.
import assert from 'node:assert/strict';
import { PHONE, officer, person } from './browser.mjs';
import { after, between, holiday, holidayName, plus, provisional, safe, weekend, words, working } from './calendar.mjs';
import { ask, facts, letter, pdfText, someone } from './case.mjs';
import { quote, sql } from './portal.mjs';

// UU 14/2008 art. 22 (7) and (8), 36 (1) and (2), 37 (2): working days.
export const ANSWER = 10;
export const EXTENSION = 7;
export const OBJECT = 30;
export const DECIDE = 30;
export const COMMISSION = 14;
// Chasers: two working days before the safe date, on it, a day and three days after, then every other day.
const chased = (offset) => offset === -2 || offset === 0 || (offset > 0 && offset % 2 === 1);
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const NUMBERS = { 7: 'tujuh', 10: 'sepuluh', 14: 'empat belas', 30: 'tiga puluh' };
export const number = (n) => `${n} (${NUMBERS[n]})`;
export const UNSURE = ' (perhitungan sementara karena hari libur tahun itu belum ditetapkan)';

export const cases = [];
const letters = [];
export let day;

// A term that runs: from the day of its event, so many working days, perhaps extended.
export class Clock {
	constructor(start, days, turn) {
		Object.assign(this, { start, days, turn, first: after(start, days), ended: null });
		this.extend(0);
	}
	extend(more) {
		this.total = this.days + more;
		this.due = after(this.start, this.total);
		this.safe = safe(this.start, this.total);
		this.unsure = provisional(this.start, this.due);
	}
	left() {
		const n = between(day, this.due);
		if (day === this.due)
			return 'Hari ini hari terakhir.';
		if (n > 0)
			return `${n} hari kerja lagi.`;
		return n === 0 ? 'Batas waktu sudah lewat.' : `Batas waktu sudah lewat ${-n} hari kerja.`;
	}
	get open() { return !this.ended; }
	// Days on which the pages are looked at: what is due then or was yesterday.
	looked() { return this.open && day > this.start && (this.chases() && between(this.safe, day) < 4 || day === this.due || day === plus(this.due, 1)); }
	// A term so short that its first reminder fell on its first day: it comes on the next.
	hurried() { return day === after(this.start, 1) && between(this.safe, day) === -1; }
	chases() { return this.open && working(day) && day > this.start && (this.hurried() || chased(between(this.safe, day))); }
}

export const did = (c, event, ...mails) => { c.events.push(event); c.mails.push(...mails); };

// One request of somebody with a mail address; its clock runs from that day.
export async function request(name, more = {}) {
	const page = await person({ viewport: PHONE });
	const c = await ask(page, someone({ surel: `${name}-${Date.now()}@contoh.example`, ...more }));
	Object.assign(c, { name, page, kind: 'permohonan', path: `/permohonan/${c.nomor}`, desk: `/meja/${c.nomor}`, received: day,
		clock: new Clock(day, ANSWER, 'utama'), events: [], mails: [] });
	cases.push(c);
	did(c, 'ajukan', `tanda_bukti>${c.surel}`, 'giliran>utama@contoh.example');
	await paper(c, /Tanda Bukti.*\(PDF\)/, [`Diterima pada ${words(day)}`, ...answerBy(c.clock), ...ifSilent(c.clock)]);
	return c;
}

const answerBy = (k) => [`paling lambat ${number(ANSWER)} hari kerja`, `setelah ${words(k.start)}, sehingga tenggatnya ${words(k.due)}${k.unsure ? UNSURE : ''}.`,
	`sudah disampaikan pada ${words(k.safe)}.`, `paling lama ${number(EXTENSION)} hari kerja`];

// The right to object, from the day on which its reason was found.
export const objectBy = (from, stricter = from) => {
	const due = after(from, OBJECT);
	const early = safe(stricter, OBJECT);
	return [`${number(OBJECT)} hari kerja setelah ditemukannya alasan keberatan`, `Dihitung sejak ${words(from)}, ${early === due ? `jangka waktunya berakhir pada ${words(due)}`
		: `keberatan paling aman diajukan sampai dengan ${words(early)} dan jangka waktunya berakhir pada ${words(due)}`}${provisional(from, due) ? UNSURE : ''}.`];
};
// Silence is found the day after; whoever counts the day of receipt finds it a working day earlier.
export const ifSilent = (k) => objectBy(plus(k.due, 1), plus(k.safe, 1));

// The right to go to the Commission, since an answer or since its term ended, which the stricter count sees earlier.
export const commissionBy = (from, stricter = from) => {
	const due = after(from, COMMISSION);
	return [`${number(COMMISSION)} hari kerja`, `Dihitung sejak ${words(from)}, permohonan paling aman diajukan sampai dengan ${words(safe(stricter, COMMISSION))} dan jangka waktunya berakhir pada ${words(due)}${provisional(from, due) ? UNSURE : ''}.`];
};

// A letter that was just issued: numbered without a gap, dated, and saying all this.
export async function paper(c, link, said, date = day) {
	const { bytes } = await letter(c.page, c.path, link);
	const text = pdfText(bytes).replace(/\s+/g, ' ').replaceAll(' : ', ' ')
		.replace(/Surat nomor \S+ diterbitkan secara elektronik.{20,80}Keaslian surat.{20,90}\/surat\/[0-9a-f]+ /g, '');
	const year = date.slice(0, 4);
	const last = letters.filter((l) => l.year === year).at(-1)?.number ?? Number(sql(`select coalesce(max(terakhir), 0) from layanan.nomor where jenis = 'surat' and tahun = ${year}`)) - 1;
	const name = `${String(last + 1).padStart(3, '0')}/PPID/${ROMAN[Number(date.slice(5, 7)) - 1]}/${year}`;
	letters.push({ year, number: last + 1 });
	for (const what of [name, c.nomor, words(date).split(', ')[1], ...said])
		assert.ok(text.includes(what), `"${what}" is missing in ${link} of ${c.name}: ${text}`);
}

// -------------------------------------------------- what pages must say --

// Each day of a term: its number, or why it does not count.
function counted(k) {
	const rows = [];
	let n = 0;
	for (let d = k.start; d <= k.due; d = plus(d, 1)) {
		const counts = d !== k.start && working(d);
		n += counts ? 1 : 0;
		rows.push({ date: d, ke: counts ? String(n) : '–', why: d === k.start ? 'belum dihitung' : counts ? `Hari kerja ke-${n}` : holiday(d) ? holidayName(d) : 'Akhir pekan',
			marks: [...(d === k.safe && d !== k.due ? ['Tanggal aman'] : []), ...(d === k.first && k.first !== k.due ? ['Batas waktu semula'] : []),
				...(d === k.due ? [k.safe === k.due ? 'Tanggal aman dan batas waktu' : 'Batas waktu'] : []), ...(d === day ? ['Hari ini'] : [])] });
	}
	return rows;
}

export async function explained(page, path, k) {
	await page.goto(path);
	const shown = await page.locator('ol.hari > li').evaluateAll((rows) => rows.map((r) => ({ date: r.querySelector('time').dateTime, words: r.querySelector('time').innerText,
		ke: r.querySelector('.hari-ke').innerText.trim(), why: r.querySelector('.hari-sebab').innerText, marks: [...r.querySelectorAll('.lencana')].map((m) => m.innerText) })));
	const wanted = counted(k);
	assert.deepEqual(shown.map((r) => [r.date, r.words, r.ke]), wanted.map((r) => [r.date, words(r.date), r.ke]), path);
	for (const [i, r] of wanted.entries()) {
		assert.ok(shown[i].why.includes(r.why), `${path}: "${shown[i].why}" does not say "${r.why}"`);
		assert.deepEqual(shown[i].marks.filter((m) => !/diperpanjang|Dijawab|ditutup/.test(m)), r.marks, `${path} ${r.date}`);
	}
	assert.equal(/Tanggal ini sementara/.test(await page.locator('main').innerText()), k.unsure, `${path} provisional`);
}

// The applicant's page and the officer's about a term that runs.
export async function running(c) {
	const k = c.clock;
	await c.page.goto(c.path);
	const f = await facts(c.page);
	assert.equal(f[c.kind === 'permohonan' ? 'Target jawaban' : 'Target tanggapan'], words(k.safe));
	assert.ok(f['Paling lambat'].startsWith(`${words(k.due)}\n${k.left()}`), f['Paling lambat']);
	assert.equal(/Tanggal ini sementara/.test(await c.page.locator('.kartu-utama').innerText()), k.unsure);
	await explained(c.page, `${c.path}/tenggat`, k);
	const desk = await officer('utama');
	await desk.goto(c.desk);
	const text = await desk.locator('main').innerText();
	for (const what of [words(k.safe), words(k.due)])
		assert.ok(text.includes(what), `"${what}" is missing at ${c.desk}`);
}

// ------------------------------------------------------------ every day --

// What the worker finds on that day, and nothing else has happened.
export async function dawn(due) {
	day = due;
	sql(`update dasar.waktu set geser = '${due} 09:00'::timestamp at time zone 'Asia/Makassar' - clock_timestamp(); select tugas.pengingat_susun()`);
	for (const c of cases) {
		c.events = [];
		c.mails = [];
		if (c.clock.chases()) {
			const late = !c.clock.hurried() && between(c.clock.safe, day) > -2;
			// A dispute concerns both from the first.
			const to = new Set(c.kind === 'sengketa' ? ['utama', 'atasan'] : [c.clock.turn, ...(late ? ['atasan'] : [])]);
			did(c, 'ingatkan', ...[...to].map((who) => `${c.reminder ?? (day > c.clock.due ? 'pengingat_lewat' : 'pengingat')}>${who}@contoh.example`));
		}
	}
}

export function dusk() {
	const seen = JSON.parse(sql(`select coalesce(json_object_agg(k.nomor, json_build_object(
			'events', (select coalesce(json_agg(e.jenis order by e.urut), '[]') from layanan.peristiwa e where e.perkara = k.id and (e.waktu at time zone 'Asia/Makassar')::date = ${quote(day)}),
			'mails', (select coalesce(json_agg(i.pola || '>' || i.tujuan), '[]') from layanan.peristiwa e join surat.kiriman i on i.peristiwa = e.id and i.saluran = 'surel'
				where e.perkara = k.id and (e.waktu at time zone 'Asia/Makassar')::date = ${quote(day)}))), '{}')
		from layanan.perkara k where k.nomor in (${cases.map((c) => quote(c.nomor)).join() || "''"})`));
	for (const c of cases) {
		assert.deepEqual(seen[c.nomor].events, c.events, `${day}: what happened to ${c.name}`);
		assert.deepEqual(seen[c.nomor].mails.sort(), [...c.mails].sort(), `${day}: who was told about ${c.name}`);
	}
}
