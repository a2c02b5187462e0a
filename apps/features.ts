import { AchievementApiModule, AchievementJobsModule, AchievementModule, achievementSchema } from '#achievement';
import { AttachmentApiModule, AttachmentModule, attachmentSchema } from '#attachment';
import { BulkImportApiModule, BulkImportJobsModule, BulkImportModule, bulkImportSchema } from '#bulk-import';
import { ContractApiModule, ContractJobsModule, ContractModule, contractSchema } from '#contract';
import { DemandApiModule, DemandJobsModule, DemandModule, demandSchema } from '#demand';
import { ExportApiModule, ExportJobsModule, ExportModule, exportSchema } from '#export';
import { IdentityApiModule, IdentityModule, identitySchema } from '#identity';
import type { Schema } from '#kernel/database';
import { LedgerApiModule, LedgerJobsModule, LedgerModule, ledgerSchema } from '#ledger';
import { MatchApiModule, MatchJobsModule, MatchModule, matchSchema } from '#match';
import { NamedAccessApiModule, NamedAccessJobsModule, NamedAccessModule, namedAccessSchema } from '#named-access';
import { NotificationApiModule, NotificationJobsModule, NotificationModule, notificationSchema } from '#notification';
import { OrganizationApiModule, OrganizationJobsModule, OrganizationModule, organizationSchema } from '#organization';
import { PortalApiModule, PortalJobsModule, PortalModule } from '#portal';
import { ReportApiModule, ReportModule } from '#report';
import { TargetApiModule, TargetJobsModule, TargetModule, targetSchema } from '#target';
import { TaxonomyApiModule } from '#taxonomy';
import { WorkspaceApiModule, WorkspaceModule } from '#workspace';
import type { Type } from '@nestjs/common';
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
  PortalModule,
  DemandModule,
  AchievementModule,
  MatchModule,
  LedgerModule,
  ContractModule,
  TargetModule,
  ReportModule,
  ExportModule,
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
  PortalApiModule,
  DemandApiModule,
  AchievementApiModule,
  MatchApiModule,
  LedgerApiModule,
  ContractApiModule,
  TargetApiModule,
  ReportApiModule,
  ExportApiModule,
  BulkImportApiModule,
  WorkspaceApiModule,
];

/** What the worker adds: job handlers and notices. */
export const jobModules: Type[] = [
  NotificationJobsModule,
  NamedAccessJobsModule,
  OrganizationJobsModule,
  PortalJobsModule,
  DemandJobsModule,
  AchievementJobsModule,
  MatchJobsModule,
  LedgerJobsModule,
  ContractJobsModule,
  TargetJobsModule,
  ExportJobsModule,
  BulkImportJobsModule,
];
