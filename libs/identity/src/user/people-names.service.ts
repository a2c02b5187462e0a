import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { mayKnowName } from './identity.access.js';
import { Users } from './users.service.js';

/** Tells the workflow who may be named to whom; whoever is no longer there is named to the centre's staff alone. */
@Injectable()
export class PeopleNames {
  constructor(workflow: Workflow, users: Users) {
    workflow.nameBy(async (viewer, actorIds, manager) => {
      const people = await users.byIds(actorIds, manager);
      return new Set(
        actorIds.filter((id) =>
          mayKnowName(viewer, people.get(id) ?? { id, roles: [], organizationId: null, memberState: null }),
        ),
      );
    });
  }
}
