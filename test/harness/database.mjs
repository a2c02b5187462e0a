import { createConnection } from 'mysql2/promise';
import { randomBytes } from 'node:crypto';

/** A database of its own on the test run's server, with an application account that has no rights yet. */
export async function freshDatabase(adminUrl = process.env.TEST_DATABASE_ADMIN_URL) {
  const name = `kc_${randomBytes(5).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const connection = await createConnection(adminUrl);
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.query(`CREATE USER '${name}'@'%' IDENTIFIED BY '${password}'`);
  await connection.end();
  const admin = new URL(adminUrl);
  admin.pathname = `/${name}`;
  const application = new URL(admin);
  application.username = name;
  application.password = password;
  const env = {
    DATABASE_ADMIN_URL: admin.href,
    DATABASE_URL: application.href,
    REDIS_URL: process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:1',
    MEILI_URL: process.env.TEST_MEILI_URL ?? 'http://127.0.0.1:1',
    MEILI_MASTER_KEY: process.env.TEST_MEILI_MASTER_KEY ?? '0123456789abcdef',
    SESSION_SECRET: randomBytes(32).toString('hex'),
    LEDGER_KEY: randomBytes(32).toString('hex'),
    FILES_DIR: '/tmp',
  };
  const drop = async () => {
    const again = await createConnection(adminUrl);
    await again.query(`DROP DATABASE IF EXISTS ${name}`);
    await again.query(`DROP USER IF EXISTS '${name}'@'%'`);
    await again.end();
  };
  return { name, env, drop };
}
