import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { Bound } from '../http/bind';
import { readBody } from '../http/readBody';
import { validationError } from '../http/errors';
import { textQuery } from '../http/query';
import { projectEnvironments } from '../projects/projectEnvironments';
import { find, requireIds } from '../resources/find';
import { newSlug } from '../resources/names';
import {
  represent,
  Resource,
  resourceRoutes,
} from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { requireTags } from '../tagSets/requireTags';
import { Environment, environments } from './environments';
import { listEnvironmentsV2 } from './environmentsV2';

const fields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  SortOrder: 'integer',
  UseGuidedFailure: 'boolean',
  AllowDynamicInfrastructure: 'boolean',
  EnvironmentTags: 'texts',
} as const;

function nameOf({ Name }: Bound<typeof fields>): string {
  if ((Name ?? '').length > 50) {
    throw validationError(
      'The name of an environment can have 50 characters at most.',
    );
  }
  return Name ?? '';
}

/**
 * Static environments; the others are not among them, nor found by id (public
 * notes of somebody with a 2026.1 server, repository name not known). Shape: recorded answers in
 * DataDog/integrations-core. `name` contains and `take` is 10 by default:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/environments.md.
 */
export function environmentRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(environments);
  const nextPlace = (spaceId: string) =>
    Math.max(-1, ...store.inSpace(spaceId).map(item => item.SortOrder)) + 1;

  const tagsOf = (spaceId: string, input: Bound<typeof fields>) =>
    requireTags(ctx, spaceId, input.EnvironmentTags ?? []);

  const resource: Resource<Environment, typeof fields> = {
    kind: environments,
    fields,
    create: (input, space) => ({
      Id: ctx.store.nextId('Environments'),
      SpaceId: space.Id,
      Name: nameOf(input),
      Slug: newSlug(ctx, environments, space.Id, input.Slug, input.Name),
      Description: input.Description ?? null,
      SortOrder: input.SortOrder ?? nextPlace(space.Id),
      UseGuidedFailure: input.UseGuidedFailure ?? false,
      AllowDynamicInfrastructure: input.AllowDynamicInfrastructure ?? false,
      EnvironmentTags: tagsOf(space.Id, input),
    }),
    update: (current, input, space) => ({
      ...current,
      Name: nameOf(input),
      Slug: input.Slug || current.Slug,
      Description: input.Description ?? null,
      SortOrder: input.SortOrder ?? current.SortOrder,
      UseGuidedFailure: input.UseGuidedFailure ?? false,
      AllowDynamicInfrastructure: input.AllowDynamicInfrastructure ?? false,
      EnvironmentTags: tagsOf(space.Id, input),
    }),
    render: ({ ...environment }) => ({ ...environment, ExtensionSettings: [] }),
    links: (_, self) => ({
      Machines: `${self}/machines{?skip,take,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags}`,
      SinglyScopedVariableDetails: `${self}/singlyScopedVariableDetails`,
      Metadata: `${self}/metadata`,
    }),
    template: '{?name,skip,ids,take,partialName}',
    take: 10,
    name: 'contains',
    filter: (environment, c) => {
      const project = textQuery(c, 'projectId');
      const allowed =
        project && projectEnvironments(ctx, project, textQuery(c, 'channelId'));
      return !allowed || allowed.includes(environment.Id);
    },
    order: (a, b) => a.SortOrder - b.SortOrder,
  };

  return (
    new Hono<SandboxEnv>()
      .get('/environments/v2', c =>
        c.json(listEnvironmentsV2(ctx, c, item => represent(resource, item))),
      )
      // Of extensions, of which a server without any has none.
      .get('/environments/:id/metadata', c => {
        find(ctx, environments, spaceOf(ctx, c).Id, c.req.param('id'));
        return c.json([]);
      })
      .put('/environments/sortorder', async c => {
        const space = spaceOf(ctx, c);
        const order = await readBody(c);
        const missing = store
          .inSpace(space.Id)
          .some(({ Id }) => !Array.isArray(order) || !order.includes(Id));
        if (!Array.isArray(order) || missing) {
          throw validationError(
            'The ID of every environment must be specified.',
          );
        }
        requireIds(ctx, environments, space.Id, order);
        order.forEach((id, index) =>
          store.put({ ...store.get(id)!, SortOrder: index }),
        );
        return c.body(null, 200);
      })
      .route('/', resourceRoutes(ctx, resource))
  );
}
