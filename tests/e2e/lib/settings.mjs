// Where everything is, read once from the environment.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function need(name) {
	if (!process.env[name])
		throw new Error(`${name} is not set; run tests/run e2e`);
	return process.env[name];
}

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const portal = need('PORTAL_URL');
export const state = need('STATE');
export const password = need('DEMO_PASSWORD');
export const cli = need('CLI');
export const shots = need('E2E_SHOTS');
export const require = createRequire(join(need('E2E_MODULES'), 'package.json'));
