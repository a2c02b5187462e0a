import { permissionsOf, type AccessRequest, type Headers, type Viewer } from '#kernel/access';
import type { GraphqlContext } from '#kernel/graphql';
import type { Client } from '../session/client.js';
import type { CookieSink } from '../session/cookies.js';
import { maySeeContact } from '../user/identity.access.js';
import type { UserRecord } from '../user/users.service.js';
import type { UserType, ViewerType } from './identity.types.js';

/** A person as this viewer may see them. */
export function presentUser(user: UserRecord, viewer: Viewer | undefined): UserType {
  const contact = maySeeContact(viewer, user);
  return {
    id: user.id,
    name: user.name,
    email: contact ? user.email : null,
    phone: contact ? user.phone : null,
    roles: user.roles,
    locale: user.locale,
    emailNotices: user.emailNotices,
    recommendations: user.recommendations,
    createdAt: user.createdAt,
    organizationId: user.organizationId,
  };
}

/** The signed-in person with their permissions. */
export function presentViewer(viewer: Viewer, user: UserRecord): ViewerType {
  return { user: presentUser(user, viewer), permissions: permissionsOf(viewer) };
}

/** As `presentViewer`, for one who signed in by this very request: the fields below are answered to them, no longer to a visitor. */
export function welcome(context: GraphqlContext, viewer: Viewer, user: UserRecord): ViewerType {
  context.req.viewer = viewer;
  return presentViewer(viewer, user);
}

/** The far end of a GraphQL request, and where its cookies are set. */
export function clientOf(context: GraphqlContext): { client: Client; sink: CookieSink } {
  const { headers, clientAddress = '' } = context.req as AccessRequest & { headers: Headers };
  return { client: { headers, ip: clientAddress }, sink: context.reply as CookieSink };
}
