import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  formatOctopusEnvironmentRef,
  octopusDeploymentCreatePermission,
  octopusRunbookRunPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { ActionPermissions } from '@octopus-backstage/plugin-octopus-node';
import {
  Authorize,
  ProjectsInEnvironment,
} from '../featureBranch/context/inputs';
import { findProjectEntities, ProjectsPlace } from './findProjectEntities';

/**
 * Lets an action ask for a permission that is decided on an entity in an
 * environment, as the page asks for it. The entity is the one that the input
 * names, if the project is its own; else whichever the person sees that the
 * project belongs to. A project of no entity needs the permission without any
 * condition.
 *
 * What was allowed counts for the whole run: whoever started a long one may not
 * be signed in any more when the same is to be done again.
 *
 * @param options - `entity`: the one of the input, and the project that it names
 */
export function createAuthorize(
  options: ProjectsPlace & {
    run: { getInitiatorCredentials(): Promise<BackstageCredentials> };
    permissions: ActionPermissions;
    permission:
      | typeof octopusDeploymentCreatePermission
      | typeof octopusRunbookRunPermission;
    catalog: CatalogService;
    entity?: { entityRef: string; project: string };
  },
): Authorize {
  const { run, permissions, permission, entity, ...rest } = options;
  const allowed = new Set<string>();
  let isUnconditional = false;

  return async (object, find) => {
    if (isUnconditional) {
      return;
    }
    let known = allowed.size > 0 ? await find() : undefined;
    if (known && allowed.has(keyOf(known))) {
      return;
    }
    let isAsked = false;
    await permissions.requireOnAny(run, permission, {
      object,
      resourceRefs: async () => {
        isAsked = true;
        known ??= await find();
        const { environment, projects } = known;
        const entityRefs =
          entity && projects.some(each => isNamed(each, entity.project))
            ? [entity.entityRef]
            : await findProjectEntities({
                ...rest,
                credentials: await run.getInitiatorCredentials(),
                projects: projects.map(({ Id, Slug = Id }) => ({
                  id: Id,
                  slug: Slug,
                })),
              });
        return entityRefs.map(entityRef =>
          formatOctopusEnvironmentRef({ entityRef, environment }),
        );
      },
    });
    if (!isAsked) {
      isUnconditional = true;
    } else if (known) {
      allowed.add(keyOf(known));
    }
  };
}

function keyOf({ environment, projects }: ProjectsInEnvironment): string {
  return JSON.stringify([environment, ...projects.map(({ Id }) => Id).sort()]);
}

function isNamed(
  { Id, Slug }: ProjectsInEnvironment['projects'][number],
  wanted: string,
): boolean {
  const text = wanted.trim().toLowerCase();
  return [Id, Slug].some(known => known?.toLowerCase() === text);
}
