import { Transactions } from '#kernel/database';
import type { Type } from '@nestjs/common';
import type { LocaleName, Role } from './identity.roles.js';
import { Passwords } from './passwords.service.js';
import { Users } from './users.service.js';

/** What a seed needs of the running application. */
export interface SeedContext {
  get<T>(token: Type<T>): T;
}

export interface DemoPerson {
  id?: string;
  name: string;
  email: string;
  phone?: string;
  password: string;
  roles: readonly Role[];
  locale?: LocaleName;
  organizationId?: string;
  isOrganizationAdministrator?: boolean;
}

/** Adds a person unless the address is known. @returns their id either way. */
export async function createDemoUser(context: SeedContext, { password, ...person }: DemoPerson): Promise<string> {
  const users = context.get(Users);
  const known = await users.byEmail(person.email);
  if (known) return known.id;
  const passwordHash = await context.get(Passwords).hash(password);
  const { id } = await context
    .get(Transactions)
    .run((manager) => users.createUser(manager, { ...person, passwordHash }));
  return id;
}
