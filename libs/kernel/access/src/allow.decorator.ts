import { UserError } from '#kernel/errors';
import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { requestOf } from './request.js';
import type { Viewer } from './viewer.js';

export const PERMISSION = 'kernel:permission';

/** The permission that an operation needs. An operation without one is refused to everybody. */
export const Allow = (permission: string): MethodDecorator & ClassDecorator => SetMetadata(PERMISSION, permission);

/** Who is asking, or undefined for a visitor: for operations that allow "public". */
export const MaybeViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | undefined => requestOf(context)?.viewer,
);

/** Who is asking. @throws UserError UNAUTHENTICATED */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const viewer = requestOf(context)?.viewer;
  if (!viewer) throw UserError.unauthenticated();
  return viewer;
});
