import {
  DemoAccounts,
  Passwords,
  Role,
  Users,
  checkEmail,
  checkPassword,
  checkPersonName,
  type UserRecord,
} from '#identity';
import { AuditLog } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Problems } from '#kernel/errors';
import type { INestApplicationContext } from '@nestjs/common';

interface Person {
  email: string;
  /** Wanted for a new account only. */
  name?: string;
}

export interface Appointment {
  /** False when nothing had to be changed. */
  done: boolean;
  /** What was done, and what was not. */
  text: string;
}

/**
 * Makes somebody an administrator: an account that exists is granted the role, a new one is created. Its password comes from the
 * environment, so that no shell history keeps it.
 * @throws Error or UserError when a new account lacks its name or a good password
 */
export async function appointAdministrator(app: INestApplicationContext, person: Person): Promise<Appointment> {
  const known = await app.get(Users).byEmail(person.email);
  return known ? grant(app, known, person.name) : { done: true, text: await create(app, person) };
}

async function grant(
  app: INestApplicationContext,
  { id, email, name, roles, disabledAt }: UserRecord,
  wanted: string | undefined,
): Promise<Appointment> {
  const unchanged = [
    `password unchanged`,
    ...(wanted && wanted !== name ? [`name still ${name}`] : []),
    ...(disabledAt ? ['still disabled (user enable opens it)'] : []),
  ].join(', ');
  if (roles.includes(Role.ADMIN))
    return { done: false, text: `Nothing was changed: ${email} (${name}) is an administrator already; ${unchanged}.` };
  await app.get(Users).changeRole('system', id, Role.ADMIN, 'grant');
  return {
    done: true,
    text: `${email} (${name}) existed and was granted the role ADMIN beside ${roles.join(', ') || 'none'}; ${unchanged}.`,
  };
}

async function create(app: INestApplicationContext, person: Person): Promise<string> {
  if (!person.name)
    throw new Error(
      `Nobody has the address ${person.email}: to create the account, give a name too, and the password in KECHUANG_PASSWORD.`,
    );
  const password = process.env['KECHUANG_PASSWORD'] ?? '';
  if (!password)
    throw new Error(
      `Nobody has the address ${person.email}: to create the account, put its password into KECHUANG_PASSWORD. Nothing was done.`,
    );
  const problems = new Problems();
  const email = checkEmail(problems, 'email', person.email);
  const name = checkPersonName(problems, 'name', person.name);
  checkPassword(problems, 'KECHUANG_PASSWORD', password, email);
  problems.throwIfAny();
  if (await app.get(DemoAccounts).isKnown(password))
    throw new Error('That is the password of the demo, which everybody knows: choose another one. Nothing was done.');
  const passwordHash = await app.get(Passwords).hash(password);
  const roles = [Role.ADMIN, Role.BROKER];
  await app.get(Transactions).run(async (manager) => {
    const { id } = await app.get(Users).createUser(manager, { email, name, passwordHash, roles });
    for (const role of roles)
      await app.get(AuditLog).write(manager, {
        actor: 'system',
        action: 'user.role.granted',
        subjectKind: 'user',
        subjectId: id,
        detail: role,
      });
  });
  return `${email} (${name}) was created with the roles ${roles.join(', ')}.`;
}
