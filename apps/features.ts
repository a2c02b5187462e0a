import type { Type } from '@nestjs/common';
import type { Schema } from '../libs/kernel/database/src/index.js';
import { AchievementApiModule, AchievementJobsModule, AchievementModule, achievementSchema } from '../libs/achievement/src/index.js';
import { AttachmentApiModule, AttachmentModule, attachmentSchema } from '../libs/attachment/src/index.js';
import { BulkImportApiModule, BulkImportJobsModule, BulkImportModule, bulkImportSchema } from '../libs/bulk-import/src/index.js';
import { ContractApiModule, ContractJobsModule, ContractModule, contractSchema } from '../libs/contract/src/index.js';
import { DemandApiModule, DemandJobsModule, DemandModule, demandSchema } from '../libs/demand/src/index.js';
import { ExportApiModule, ExportJobsModule, ExportModule, exportSchema } from '../libs/export/src/index.js';
import { IdentityApiModule, IdentityModule, identitySchema } from '../libs/identity/src/index.js';
import { LedgerApiModule, LedgerJobsModule, LedgerModule, ledgerSchema } from '../libs/ledger/src/index.js';
import { MatchApiModule, MatchJobsModule, MatchModule, matchSchema } from '../libs/match/src/index.js';
import { NamedAccessApiModule, NamedAccessJobsModule, NamedAccessModule, namedAccessSchema } from '../libs/named-access/src/index.js';
import { NotificationApiModule, NotificationJobsModule, NotificationModule, notificationSchema } from '../libs/notification/src/index.js';
import { OrganizationApiModule, OrganizationJobsModule, OrganizationModule, organizationSchema } from '../libs/organization/src/index.js';
import { PortalApiModule, PortalJobsModule, PortalModule } from '../libs/portal/src/index.js';
import { ReportApiModule, ReportModule } from '../libs/report/src/index.js';
import { TargetApiModule, TargetJobsModule, TargetModule, targetSchema } from '../libs/target/src/index.js';
import { TaxonomyApiModule } from '../libs/taxonomy/src/index.js';
import { WorkspaceApiModule, WorkspaceModule } from '../libs/workspace/src/index.js';
import { kernelSchemas } from './kernel.js';

const featureSchemas: Schema[] = [
  identitySchema,
  notificationSchema,
  namedAccessSchema,
  organizationSchema,
  attachmentSchema,
  demandSchema,
  achievementSchema,
  matchSchema,
  ledgerSchema,
  contractSchema,
  targetSchema,
  exportSchema,
  bulkImportSchema,
];

/** Every table of the platform, in the order in which they were added. */
export const schema: Schema = {
  entities: [...kernelSchemas, ...featureSchemas].flatMap(({ entities }) => entities),
  migrations: [...kernelSchemas, ...featureSchemas].flatMap(({ migrations }) => migrations),
};

/** Services of every feature; the command line works with these. */
export const serviceModules: Type[] = [
  IdentityModule,
  NotificationModule,
  NamedAccessModule,
  OrganizationModule,
  AttachmentModule,
  DemandModule,
  AchievementModule,
  MatchModule,
  LedgerModule,
  ContractModule,
  TargetModule,
  ReportModule,
  ExportModule,
  PortalModule,
  BulkImportModule,
  WorkspaceModule,
];

/** What the API adds: resolvers and controllers. */
export const apiModules: Type[] = [
  TaxonomyApiModule,
  IdentityApiModule,
  NotificationApiModule,
  NamedAccessApiModule,
  OrganizationApiModule,
  AttachmentApiModule,
  DemandApiModule,
  AchievementApiModule,
  MatchApiModule,
  LedgerApiModule,
  ContractApiModule,
  TargetApiModule,
  ReportApiModule,
  ExportApiModule,
  PortalApiModule,
  BulkImportApiModule,
  WorkspaceApiModule,
];

/** What the worker adds: job handlers and notices. */
export const jobModules: Type[] = [
  NotificationJobsModule,
  NamedAccessJobsModule,
  OrganizationJobsModule,
  DemandJobsModule,
  AchievementJobsModule,
  MatchJobsModule,
  LedgerJobsModule,
  ContractJobsModule,
  TargetJobsModule,
  ExportJobsModule,
  PortalJobsModule,
  BulkImportJobsModule,
];
