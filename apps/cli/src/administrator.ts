import type { INestApplicationContext } from '@nestjs/common';
import { Role, checkEmail, checkPassword, createDemoUser } from '../../../libs/identity/src/index.js';
import { Problems } from '../../../libs/kernel/errors/src/index.js';

/** Creates the first administrator. The password comes from the environment, so that no shell history keeps it. */
export async function createAdministrator(app: INestApplicationContext, { email, name }: { email: string; name: string }): Promise<string> {
  const password = process.env['KECHUANG_PASSWORD'] ?? '';
  const problems = new Problems();
  const address = checkEmail(problems, 'EMAIL', email);
  checkPassword(problems, 'KECHUANG_PASSWORD', password, address);
  problems.throwIfAny();
  await createDemoUser(app, { email: address, name, password, roles: [Role.ADMIN, Role.BROKER] });
  return `${address} is an administrator.`;
}
