import {
  DemoAccounts,
  Passwords,
  Role,
  UserAccess,
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
import { randomBytes } from 'node:crypto';

/** What was done, and what was not; `done` is false when nothing had to be changed. */
export interface Deed {
  done: boolean;
  text: string;
}

const PAGE = 100;

/** @throws Error when nobody has the address */
async function personOf(app: INestApplicationContext, email: string): Promise<UserRecord> {
  const found = await app.get(Users).byEmail(email);
  if (!found) throw new Error(`Nobody has the address ${email}. Nothing was done.`);
  return found;
}

/** @throws Error for a word that is no role */
function roleOf(text: string): Role {
  const role = Object.values(Role).find((each) => each === text.toUpperCase());
  if (!role) throw new Error(`There is no role "${text}": ${Object.values(Role).join(', ')}. Nothing was done.`);
  return role;
}

/** The password in KECHUANG_PASSWORD, which no shell history keeps, else a random one, which is told once. */
async function newPassword(app: INestApplicationContext): Promise<{ password: string; told: string }> {
  const given = process.env['KECHUANG_PASSWORD'];
  if (given && (await app.get(DemoAccounts).isKnown(given)))
    throw new Error('That is the password of the demo, which everybody knows: choose another one. Nothing was done.');
  if (given) return { password: given, told: 'the password is the one in KECHUANG_PASSWORD' };
  const password = randomBytes(15).toString('base64url');
  return { password, told: `the password is ${password} (told this once; let them change it)` };
}

/** Everybody, or whose name or address holds the text, newest first. */
export async function listUsers(
  app: INestApplicationContext,
  { text, json }: { text?: string; json?: boolean },
  say: (text: string) => void,
): Promise<void> {
  for (let after: string | undefined; ;) {
    const { nodes, pageInfo } = await app.get(Users).list(text, { first: PAGE, after });
    for (const { id, email, name, roles, disabledAt, createdAt } of nodes)
      say(
        json
          ? JSON.stringify({ id, email, name, roles, disabledAt, createdAt })
          : `${email}  ${name}  ${roles.join(', ') || '–'}${disabledAt ? `  disabled since ${disabledAt.toISOString()}` : ''}`,
      );
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor ?? undefined;
  }
}

/** @throws Error or UserError, and nobody is made then */
export async function createUser(
  app: INestApplicationContext,
  { email: address, name: called, roles: wanted }: { email: string; name: string; roles: readonly string[] },
): Promise<Deed> {
  const roles = wanted.map(roleOf);
  const { password, told } = await newPassword(app);
  const problems = new Problems();
  const email = checkEmail(problems, 'email', address);
  const name = checkPersonName(problems, 'name', called);
  checkPassword(problems, 'KECHUANG_PASSWORD', password, email);
  problems.throwIfAny();
  if (await app.get(Users).byEmail(email)) throw new Error(`${email} has an account already. Nothing was done.`);
  const passwordHash = await app.get(Passwords).hash(password);
  await app.get(Transactions).run(async (manager) => {
    const { id } = await app.get(Users).createUser(manager, { email, name, passwordHash, roles });
    const subject = { actor: 'system', subjectKind: 'user', subjectId: id } as const;
    await app.get(AuditLog).write(manager, { ...subject, action: 'user.created' });
    for (const role of roles)
      await app.get(AuditLog).write(manager, { ...subject, action: 'user.role.granted', detail: role });
  });
  return { done: true, text: `${email} (${name}) was created with the roles ${roles.join(', ') || 'none'}; ${told}.` };
}

export async function disableUser(app: INestApplicationContext, email: string): Promise<Deed> {
  const person = await personOf(app, email);
  const done = await app.get(UserAccess).disable('system', person.id);
  const text = done
    ? `${person.email} (${person.name}) is disabled: every session has ended. Roles and what they wrote are as before.`
    : `Nothing was changed: ${person.email} has been disabled since ${person.disabledAt?.toISOString()}.`;
  return { done, text };
}

export async function enableUser(app: INestApplicationContext, email: string): Promise<Deed> {
  const person = await personOf(app, email);
  const done = await app.get(UserAccess).enable('system', person.id);
  const text = done
    ? `${person.email} (${person.name}) may sign in again, with the roles ${person.roles.join(', ') || 'none'}.`
    : `Nothing was changed: ${person.email} is not disabled.`;
  return { done, text };
}

export async function resetPassword(app: INestApplicationContext, email: string): Promise<Deed> {
  const person = await personOf(app, email);
  const { password, told } = await newPassword(app);
  await app.get(UserAccess).resetPassword('system', person, password);
  const still = person.disabledAt ? ' The account is still disabled.' : '';
  return { done: true, text: `${person.email} (${person.name}): every session has ended; ${told}.${still}` };
}

/** Shows the roles, after granting and revoking what is asked for. */
export async function changeRoles(
  app: INestApplicationContext,
  email: string,
  { grant = [], revoke = [] }: { grant?: readonly string[]; revoke?: readonly string[] },
): Promise<Deed> {
  const changes = [
    ...grant.map((text) => ({ role: roleOf(text), change: 'grant' }) as const),
    ...revoke.map((text) => ({ role: roleOf(text), change: 'revoke' }) as const),
  ];
  const before = await personOf(app, email);
  let now = before;
  for (const { role, change } of changes) now = await app.get(Users).changeRole('system', before.id, role, change);
  const done = !changes.length || [...before.roles].sort().join() !== [...now.roles].sort().join();
  const roles = now.roles.join(', ') || 'none';
  return { done, text: `${done ? '' : 'Nothing was changed. '}${now.email} (${now.name}) has the roles: ${roles}.` };
}
