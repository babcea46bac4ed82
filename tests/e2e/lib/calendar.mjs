// Working days counted day by day from the published holidays. Shares nothing
// with the program but the file of holidays.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './settings.mjs';

const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli',
	'Agustus', 'September', 'Oktober', 'November', 'Desember'];

const holidays = new Map();
for (const line of readFileSync(join(root, 'assets/data/hari_libur.csv'), 'utf8').split('\n').slice(1)) {
	const [date, ...rest] = line.split(',');
	if (date)
		holidays.set(date, rest.join(','));
}

// The last date up to which the holidays are decreed.
export const known = [...holidays.keys()].sort().at(-1).slice(0, 4) + '-12-31';

// Years of which the file has only an estimate, and the last one decreed.
const estimated = new Set([...holidays].filter(([, words]) => words.includes('(perkiraan)')).map(([date]) => date.slice(0, 4)));
export const decreed = [...holidays.keys()].map((date) => date.slice(0, 4)).filter((year) => !estimated.has(year)).sort().at(-1);

const at = (iso) => new Date(`${iso}T00:00:00Z`);
export const plus = (iso, days) => new Date(at(iso).getTime() + days * 86400000).toISOString().slice(0, 10);
export const weekend = (iso) => [0, 6].includes(at(iso).getUTCDay());
export const holiday = (iso) => holidays.has(iso);
export const holidayName = (iso) => holidays.get(iso)?.split(',')[0].replace(' (perkiraan)', '');
export const leave = (iso) => holidays.get(iso)?.split(',')[1] === 'cuti_bersama';
export const working = (iso) => !weekend(iso) && !holiday(iso);

// The n-th working day after a day.
export function after(iso, n) {
	let day = iso;
	for (let left = n; left > 0; left -= working(day) ? 1 : 0)
		day = plus(day, 1);
	return day;
}

// The same, the day itself counted as the first when it is a working day.
export const safe = (iso, n) => after(iso, working(iso) ? n - 1 : n);

// How many working days lie after one day up to another; backwards they are negative.
export function between(from, to) {
	let n = 0;
	for (let day = from; day < to; n += working(day) ? 1 : 0)
		day = plus(day, 1);
	return from <= to ? n : -between(to, from);
}

// Whether a date that was counted over these days may still move.
export function provisional(from, to) {
	for (let day = from; day <= to; day = plus(day, 1))
		if (estimated.has(day.slice(0, 4)))
			return true;
	return false;
}

// As the portal writes it: Jumat, 4 Desember 2026.
export function words(iso) {
	const d = at(iso);
	return `${DAYS[d.getUTCDay()]}, ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
}
