// Maven's way in: `node build.mjs` builds dist/ and `node build.mjs test` tests, each only as far as something changed.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(fileURLToPath(import.meta.url)));

const INSTALLED = 'node_modules/.installed-lock.json';
const BUILT = 'dist/keys.js';
const lock = readFileSync('package-lock.json', 'utf8');

const npm = (...args) => execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(statSync(path).mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

const installed = existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock;
if (!installed) {
  npm('ci', '--loglevel=error');
  writeFileSync(INSTALLED, lock);
}
if (process.argv[2] === 'test') {
  npm('run', '--silent', 'test');
} else {
  const sources = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.mts', 'build.mjs'];
  if (!installed || !existsSync(BUILT) || Math.max(...sources.map(newest)) > statSync(BUILT).mtimeMs) {
    npm('run', '--silent', 'build', '--', '--logLevel', 'warn');
  }
}
