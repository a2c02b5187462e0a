import { Sessions } from '#kernel/access';
import type { Schema } from '#kernel/database';
import { Global, Module } from '@nestjs/common';
import { Accounts } from './accounts.js';
import { Attempts } from './attempts.js';
import { AuthController } from './auth.controller.js';
import { CsrfTokens } from './csrf.js';
import { DemoAccounts } from './demo-accounts.js';
import { Devices } from './devices.js';
import './identity.access.js';
import { DemoRecognised1796058600001 } from './identity.demo.migrations.js';
import './identity.messages.js';
import { CanonicalEmails1796058836666, IdentityTables1700000001000 } from './identity.migrations.js';
import { IdentityResolver } from './identity.resolver.js';
import { Passwords } from './passwords.js';
import { PeopleNames } from './people-names.js';
import { Session } from './session.entity.js';
import { SessionService } from './sessions.js';
import { SignInThrottle } from './throttle.js';
import { User } from './user.entity.js';
import { Users } from './users.js';

export const identitySchema: Schema = {
  entities: [User, Session],
  migrations: [IdentityTables1700000001000, CanonicalEmails1796058836666, DemoRecognised1796058600001],
};

/** The people, for every feature. */
@Global()
@Module({ providers: [Users, Passwords, DemoAccounts, PeopleNames], exports: [Users, Passwords, DemoAccounts] })
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
    SignInThrottle,
    Accounts,
    IdentityResolver,
  ],
  exports: [SessionService, Sessions, CsrfTokens, Attempts, Accounts],
})
export class IdentityApiModule {}
