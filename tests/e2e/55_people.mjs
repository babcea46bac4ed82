// Accounts: an invitation, a second factor, the own account, who looked at an identity, acting for another.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { PHONE, login, officer, person, shot, violations, window } from './lib/browser.mjs';
import { quote, sql } from './lib/portal.mjs';

const MAIL = 'baru@contoh.example';
const FIRST = 'kalimat sandi petugas baru';
const SECOND = 'kata sandi lain lagi';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const now = () => Math.floor(Date.now() / 30000);

// RFC 6238, counted by other hands than the portal's.
function totp(secret, step) {
	const bits = [...secret].map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, '0')).join('');
	const key = Buffer.from(bits.match(/.{8}/g).map((b) => Number.parseInt(b, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const mac = createHmac('sha1', key).update(counter).digest();
	return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1000000).padStart(6, '0');
}

const says = async (page, words) => assert.match(await page.locator('main').innerText(), words);
const press = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

async function invited(test, admin, guest) {
	await test('an administrator adds an officer and gets a link, once', async () => {
		await admin.goto('/petugas/baru');
		await admin.getByLabel('Surel kedinasan').fill(MAIL);
		await press(admin, 'Buat akun');
		await says(admin, /Tulis nama lengkap/);
		await admin.getByLabel('Nama lengkap').fill('Petugas Baru');
		await admin.getByLabel('PPID Utama').check();
		await press(admin, 'Buat akun');
		await press(admin, 'Buat tautan undangan');
		await shot(admin, 'petugas_undangan');
		guest.link = (await admin.locator('#tautan-undangan').innerText()).trim();
		await admin.goto('/petugas');
		await admin.getByRole('link', { name: 'Petugas Baru' }).click();
		assert.equal(await admin.locator('#tautan-undangan').count(), 0);
	}, { vital: true });

	await test('who is invited chooses his own password, once', async () => {
		await guest.page.goto(guest.link);
		await shot(guest.page, 'undangan');
		await guest.page.getByLabel('Kata sandi', { exact: true }).fill('pendek');
		await press(guest.page, 'Simpan kata sandi');
		await says(guest.page, /sekurangnya 12/);
		for (const label of ['Kata sandi', 'Kata sandi, sekali lagi'])
			await guest.page.getByLabel(label, { exact: true }).fill(FIRST);
		await press(guest.page, 'Simpan kata sandi');
		await login(guest.page, MAIL, FIRST);
		assert.match(guest.page.url(), /\/meja$/);
		assert.equal((await guest.page.goto(guest.link)).status(), 410);
	}, { vital: true });
}

async function coded(test, guest, other) {
	await test('a code is set up with the secret that is shown once', async () => {
		await guest.page.goto('/akun/kode');
		await press(guest.page, 'Mulai memasang');
		guest.secret = (await guest.page.locator('#rahasia').textContent()).replaceAll(' ', '');
		const picture = await guest.page.locator('#qr').screenshot();
		const scanned = execFileSync('zbarimg', ['-q', '--nodbus', '--raw', '-'], { input: picture, encoding: 'utf8' }).trim();
		assert.equal(scanned, `otpauth://totp/PPID:${MAIL}?secret=${guest.secret}&issuer=PPID`, 'an app reads the same from the screen');
		await shot(guest.page, 'akun_kode_pasang');
		guest.step = now() - 1;
		await guest.page.getByRole('textbox').fill('12345');
		await press(guest.page, 'Aktifkan');
		await says(guest.page, /tidak cocok/);
		await guest.page.getByRole('textbox').fill(totp(guest.secret, guest.step));
		await press(guest.page, 'Aktifkan');
		guest.recovery = await guest.page.locator('#pemulihan li').allInnerTexts();
		assert.equal(guest.recovery.length, 10);
		await shot(guest.page, 'akun_kode');
	}, { vital: true });

	await test('a password alone opens nothing any more', async () => {
		await login(other, MAIL, FIRST);
		assert.match(other.url(), /\/masuk\/kode$/);
		assert.equal((await other.goto('/meja')).status(), 401);
		await other.goto('/masuk/kode');
		await shot(other, 'masuk_kode');
	}, { vital: true });

	await test('the code that was used is not taken again, the next one is', async () => {
		await other.getByRole('textbox').fill(totp(guest.secret, guest.step));
		await press(other, 'Masuk');
		await says(other, /sudah dipakai/);
		await other.getByRole('textbox').fill(totp(guest.secret, guest.step + 1));
		await press(other, 'Masuk');
		assert.match(other.url(), /\/meja$/);
	});

	await test('a recovery code opens as well, once', async () => {
		const lost = await person();
		for (const expected of [/\/meja$/, /\/masuk\/kode$/]) {
			await login(lost, MAIL, FIRST);
			await lost.getByRole('textbox').fill(guest.recovery[0]);
			await press(lost, 'Masuk');
			assert.match(lost.url(), expected);
			await lost.context().clearCookies();
		}
		await lost.close();
	});
}

async function owned(test, guest, other) {
	await test('sessions elsewhere are listed and ended', async () => {
		await guest.page.goto('/akun');
		await press(guest.page, 'Akhiri semua selain sesi ini');
		await says(guest.page, /sesi diakhiri/);
		assert.equal((await other.goto('/meja')).status(), 401);
	});

	await test('the password is changed with the old one only', async () => {
		for (const [old, words] of [['salah', /sekarang salah/], [FIRST, /Kata sandi diganti/]]) {
			await guest.page.getByLabel('Kata sandi sekarang').fill(old);
			for (const label of ['Kata sandi baru', 'Kata sandi baru, sekali lagi'])
				await guest.page.getByLabel(label, { exact: true }).fill(SECOND);
			await press(guest.page, 'Ganti kata sandi');
			await says(guest.page, words);
		}
	});
}

export default async function people(test) {
	const admin = await officer('admin');
	const guest = { page: await person({ viewport: PHONE }) };
	const other = await person();
	await invited(test, admin, guest);
	await coded(test, guest, other);
	await owned(test, guest, other);

	await test('the trail of identities is read by Atasan and administrator, not by PPID Utama', async () => {
		assert.equal((await (await officer('atasan')).goto('/jejak')).status(), 200);
		assert.equal((await admin.goto('/jejak')).status(), 200);
		assert.equal((await (await officer('utama')).goto('/jejak')).status(), 403);
	});

	await test('an administrator sees accounts and agencies, no case', async () => {
		const nomor = sql('select min(nomor) from layanan.perkara');
		for (const path of ['/meja', `/meja/${nomor}`, `/meja/${nomor}/identitas`])
			assert.equal((await admin.goto(path)).status(), 403, path);
	});

	await test('these pages keep to WCAG 2.2 AA', async () => {
		const id = sql(`select id from akun.petugas where surel = ${quote(MAIL)}`);
		for (const [page, paths] of [[admin, ['/kelola', '/pengaturan', '/petugas', '/petugas/baru', `/petugas/${id}`, '/opd', '/opd/DISDIKBUD', '/delegasi', '/jejak', '/akun', '/akun/kode']],
			[await officer('utama'), [`/meja/${sql(`select min(nomor) from layanan.perkara where prosedur = 'permohonan'`)}/identitas`, '/delegasi']]]) {
			const view = await window(page, PHONE);
			for (const path of paths) {
				assert.equal((await view.goto(path)).status(), 200, path);
				assert.deepEqual(await violations(view), [], path);
			}
			await view.close();
		}
	});
	await guest.page.close();
	await other.close();
	sql(`update akun.petugas set aktif = false where surel = ${quote(MAIL)}`);
}
