import { randomInt } from 'node:crypto';
import { makeCreditCode } from '../../libs/organization/src/credit-code.js';
import { Client, idempotencyKey } from './client.js';
import { PASSWORD } from './system.mjs';

/** A code that no other test has, with a check digit that fits. */
export function newCreditCode(): string {
  return makeCreditCode(`91350404MA${randomInt(1_000_000, 9_999_999)}`);
}

/** What the registration form sends; the fields of a test replace its own. */
export function registration(own: Record<string, unknown> = {}): Record<string, unknown> {
  const no = randomInt(1_000_000, 9_999_999);
  return {
    clientMutationId: idempotencyKey(),
    organizationName: `三元听竹${no}轴承有限公司（示例）`,
    creditCode: newCreditCode(),
    kind: 'ENTERPRISE',
    industryCode: 'C3451',
    regionCode: '350404',
    sizeBand: 'SMALL',
    name: '连小溪',
    email: `lian${no}@e2e.test`,
    password: PASSWORD,
    phone: '13800000000',
    consent: true,
    ...own,
  };
}

export interface Member {
  client: Client;
  userId: string;
  organizationId: string;
  email: string;
  organizationName: string;
}

/** A person of an organisation that nobody else of the tests uses; a broker has verified it. */
export async function newMember(broker: Client, own: Record<string, unknown> = {}): Promise<Member> {
  const client = Client.visitor();
  const input = registration(own);
  const { register } = await client.run<{
    register: { viewer: { user: { id: string; organization: { id: string; version: number } } } };
  }>(
    'mutation ($input: RegisterInput!) { register(input: $input) { viewer { user { id organization { id version } } } } }',
    { input },
  );
  const { id: userId, organization } = register.viewer.user;
  const decision = {
    id: organization.id,
    version: organization.version,
    note: '电话核实',
    clientMutationId: idempotencyKey(),
  };
  await broker.run('mutation ($input: ActInput!) { verifyOrganization(input: $input) { id } }', { input: decision });
  return {
    client,
    userId,
    organizationId: organization.id,
    email: input['email'] as string,
    organizationName: input['organizationName'] as string,
  };
}
