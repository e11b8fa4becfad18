import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { newSlug } from '../resources/names';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { ProjectGroup, projectGroups } from './projectGroups';

const fields = { Name: 'text', Slug: 'text', Description: 'text' } as const;

/** Project groups. Shape: recorded answers in DataDog/integrations-core. */
export function projectGroupRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const resource: Resource<ProjectGroup, typeof fields> = {
    kind: projectGroups,
    fields,
    create: (input, space) => ({
      Id: ctx.store.nextId('ProjectGroups'),
      SpaceId: space.Id,
      Name: input.Name ?? '',
      Slug: newSlug(ctx, projectGroups, space.Id, input.Slug, input.Name),
      Description: input.Description ?? null,
    }),
    update: (current, input) => ({
      ...current,
      Name: input.Name ?? '',
      Slug: input.Slug || current.Slug,
      Description: input.Description ?? null,
    }),
    render: group => ({
      ...group,
      EnvironmentIds: [],
      RetentionPolicyId: null,
    }),
    links: (_, self) => ({ Projects: `${self}/projects` }),
  };
  return resourceRoutes(ctx, resource);
}
