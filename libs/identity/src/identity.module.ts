import { Sessions } from '#kernel/access';
import type { Schema } from '#kernel/database';
import { Global, Module } from '@nestjs/common';
import { IdentityResolver } from './api/identity.resolver.js';
import { AuthController } from './http/auth.controller.js';
import { DemoRecognised1796058600001 } from './migrations/identity.demo.migrations.js';
import {
  CanonicalEmails1796058836666,
  DisabledAccounts1796071123418,
  IdentityTables1700000001000,
} from './migrations/identity.migrations.js';
import { Accounts } from './session/accounts.service.js';
import { Attempts } from './session/attempts.service.js';
import { CsrfTokens } from './session/csrf.service.js';
import { DemoAccounts } from './session/demo-accounts.service.js';
import { Devices } from './session/devices.service.js';
import { Session } from './session/session.entity.js';
import { SessionService } from './session/sessions.service.js';
import { SignInThrottle } from './session/throttle.service.js';
import { UserAccess } from './session/user-access.service.js';
import './user/identity.access.js';
import { Passwords } from './user/passwords.service.js';
import { PeopleNames } from './user/people-names.service.js';
import { User } from './user/user.entity.js';
import { Users } from './user/users.service.js';

export const identitySchema: Schema = {
  entities: [User, Session],
  migrations: [
    IdentityTables1700000001000,
    CanonicalEmails1796058836666,
    DemoRecognised1796058600001,
    DisabledAccounts1796071123418,
  ],
};

/** The people, for every feature. */
@Global()
@Module({
  providers: [Users, Passwords, DemoAccounts, PeopleNames, SignInThrottle, UserAccess],
  exports: [Users, Passwords, DemoAccounts, SignInThrottle, UserAccess],
})
export class IdentityModule {}

/** Sessions, accounts and the locks of the API; for everyone, since the kernel's own parts ask for `Sessions`. */
@Global()
@Module({
  imports: [IdentityModule],
  controllers: [AuthController],
  providers: [
    SessionService,
    { provide: Sessions, useExisting: SessionService },
    CsrfTokens,
    Devices,
    Attempts,
    Accounts,
    IdentityResolver,
  ],
  exports: [SessionService, Sessions, CsrfTokens, Attempts, Accounts],
})
export class IdentityApiModule {}
