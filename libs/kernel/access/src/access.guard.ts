import { UserError } from '#kernel/errors';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PERMISSION } from './allow.decorator.js';
import { hasPermission } from './permissions.js';
import { isGraphql, requestOf } from './request.js';

/** Lock one, on every operation: deny unless the operation names a permission and the viewer holds it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (isFieldOfAnAnswer(context)) return true;
    const permission = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!permission) throw UserError.forbidden();
    const viewer = requestOf(context)?.viewer;
    if (hasPermission(viewer, permission)) return true;
    throw viewer ? UserError.forbidden() : UserError.unauthenticated();
  }
}

/** A field below an operation is reached only through an operation that was allowed; its service checks the object. */
function isFieldOfAnAnswer(context: ExecutionContext): boolean {
  if (!isGraphql(context)) return false;
  const info = context.getArgByIndex<{ parentType?: { name: string } } | undefined>(3);
  return info?.parentType !== undefined && !['Query', 'Mutation', 'Subscription'].includes(info.parentType.name);
}
