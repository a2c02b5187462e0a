import { feature as achievementFeature } from '#achievement';
import { AttachmentModule, Attachments, feature as attachmentFeature } from '#attachment';
import { feature as demandFeature } from '#demand';
import { IdentityModule, Role, Users, createDemoUser, feature as identityFeature } from '#identity';
import { AccessModule, accessSchema, type Viewer } from '#kernel/access';
import type { Schema } from '#kernel/database';
import type { JobTuning } from '#kernel/jobs';
import { SearchModule, searchSchema } from '#kernel/search';
import { newId, shanghaiDate } from '#kernel/values';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import { feature as ledgerFeature } from '#ledger';
import { feature as matchFeature } from '#match';
import { feature as namedAccessFeature } from '#named-access';
import { NotificationModule, feature as notificationFeature } from '#notification';
import { createDemoOrganization, feature as organizationFeature } from '#organization';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { TestPlatform } from '../../kernel/jobs/testing/platform.js';
import type { ContractDraft } from '../src/core/contract.rules.js';
import { ContractModule, ContractService, ContractType, feature as contractFeature } from '../src/index.js';
import type { PaymentDraft } from '../src/payment/payment.service.js';

type Imports = NonNullable<Parameters<TestPlatform['start']>[0]>['imports'];

/** A service centre at work: the contract feature with its neighbours on the servers of the test run. */
export class ContractFixture {
  private constructor(
    readonly world: TestPlatform,
    readonly app: INestApplicationContext,
    private readonly files: string,
  ) {}

  static async open({
    imports = [],
    schemas = [],
    runner,
    settings = {},
  }: {
    imports?: Imports;
    schemas?: Schema[];
    runner?: Partial<JobTuning>;
    settings?: Record<string, string>;
  } = {}): Promise<ContractFixture> {
    const files = await mkdtemp(join(tmpdir(), 'office-'));
    const world = await TestPlatform.create(
      [
        accessSchema,
        workflowSchema,
        identityFeature,
        notificationFeature,
        namedAccessFeature,
        organizationFeature,
        attachmentFeature,
        searchSchema,
        demandFeature,
        achievementFeature,
        matchFeature,
        ledgerFeature,
        contractFeature,
        ...schemas,
      ],
      { FILES_DIR: files, ...settings },
    );
    const app = await world.start({
      runner,
      imports: [
        AccessModule,
        WorkflowModule,
        SearchModule,
        IdentityModule,
        NotificationModule,
        AttachmentModule,
        ContractModule,
        ...imports,
      ],
    });
    return new ContractFixture(world, app, files);
  }

  async close(): Promise<void> {
    await this.world.end();
    await rm(this.files, { recursive: true, force: true });
  }

  get contracts(): ContractService {
    return this.app.get(ContractService);
  }

  get today(): string {
    return shanghaiDate(this.world.clock.now());
  }

  sql<T>(query: string, values: unknown[] = []): Promise<T[]> {
    return this.app.get(DataSource).query(query, values) as Promise<T[]>;
  }

  /** A match on record, of which a contract may come. */
  async match(change: { achievementAuthorId?: string } = {}): Promise<string> {
    const id = newId();
    const match = {
      id,
      code: id.slice(-20),
      state: 'NEGOTIATING',
      demandId: newId(),
      achievementId: newId(),
      demandOrganizationId: newId(),
      demandAuthorId: newId(),
      instituteId: newId(),
      achievementAuthorId: newId(),
      ...change,
    };
    const now = this.world.clock.now();
    await this.app
      .get(DataSource)
      .getRepository('Match')
      .insert({
        ...match,
        origin: 'BROKER',
        band: 'STRONG',
        explanation: {},
        modelVersion: 'test',
        stageSince: now,
        createdAt: now,
        updatedAt: now,
      });
    return id;
  }

  async person(name: string, roles: readonly Role[], organizationId?: string): Promise<Viewer> {
    const userId = await createDemoUser(this.app, {
      name,
      email: `${newId()}@example.com`,
      password: 'Kechuang2026!',
      roles,
      organizationId,
    });
    const user = await this.app.get(Users).get(userId);
    return {
      userId,
      sessionId: newId(),
      name,
      roles: user.roles,
      locale: 'zh',
      ...(organizationId ? { organizationId } : {}),
    };
  }

  broker(name: string): Promise<Viewer> {
    return this.person(name, [Role.BROKER]);
  }

  organization(name: string, kind: 'ENTERPRISE' | 'UNIVERSITY', regionCode: string): Promise<string> {
    // A shape that is right; its check digit does not matter here.
    const creditCode = `91${regionCode}${newId()
      .replace(/-/g, '')
      .slice(-10)
      .toUpperCase()
      .replace(/[IOZSV]/g, 'A')}`;
    return createDemoOrganization(this.app, { name, creditCode, kind, regionCode });
  }

  /** A paper of its own each time. */
  async scan(viewer: Viewer, text = `%PDF-1.4\n% ${newId()}\n%%EOF\n`): Promise<string> {
    const { id } = await this.app
      .get(Attachments)
      .receive(viewer, { name: '合同.pdf', stream: Readable.from([Buffer.from(text)]), wasCut: () => false });
    return id;
  }

  /** A draft of ¥1M in two instalments, complete but for what is changed. */
  async draftOf(viewer: Viewer, change: Partial<ContractDraft> = {}): Promise<ContractDraft> {
    return {
      kind: 'DEVELOPMENT_COMMISSIONED',
      name: '高锰钢衬板凝固工艺优化',
      buyer: { name: '三元金石铸造有限公司', regionCode: '350404' },
      seller: { name: '上海江海材料研究院', regionCode: '310112' },
      totalAmount: '1000000.00',
      technologyAmount: '800000.00',
      paymentMode: 'INSTALMENTS',
      field: 'STEEL_EQUIPMENT',
      signedOn: this.today,
      instalments: [
        { dueOn: this.today, amount: '400000.00' },
        { dueOn: '2099-01-31', amount: '600000.00' },
      ],
      scanId: await this.scan(viewer),
      ...change,
    };
  }

  async draft(viewer: Viewer, change: Partial<ContractDraft> = {}): Promise<ContractType> {
    return this.contracts.saveDraft(viewer, null, null, await this.draftOf(viewer, change), newId());
  }

  /** Money arrives for an instalment, with the bank's paper. */
  async pay(
    viewer: Viewer,
    contract: Pick<ContractType, 'id' | 'instalments'>,
    amount: string,
    { seq = 1, ...change }: { seq?: number } & Partial<PaymentDraft> = {},
  ): Promise<ContractType> {
    const evidenceId = await this.scan(viewer);
    return this.contracts.recordPayment(viewer, {
      contractId: contract.id,
      instalmentId: contract.instalments[seq - 1]!.id,
      amount,
      paidOn: this.today,
      evidenceId,
      clientMutationId: newId(),
      ...change,
    });
  }

  /** Drafted and handed in. */
  async submitted(viewer: Viewer, change: Partial<ContractDraft> = {}): Promise<ContractType> {
    return this.contracts.act(viewer, 'SUBMIT_SIGNED', moveOf(await this.draft(viewer, change)));
  }

  async signed(drafter: Viewer, confirmer: Viewer, change: Partial<ContractDraft> = {}): Promise<ContractType> {
    return this.contracts.act(confirmer, 'CONFIRM', moveOf(await this.submitted(drafter, change)));
  }
}

export function moveOf({ id, version }: Pick<ContractType, 'id' | 'version'>, note?: string) {
  return { id, version, note, clientMutationId: newId() };
}
