import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { Bound } from '../http/bind';
import { newSlug } from '../resources/names';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { Lifecycle, lifecycles } from './lifecycles';
import { environmentsOf, phaseFields, toPhases } from './phases';
import { retentionFields, toRetention } from './retention';

const fields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  Phases: { list: phaseFields },
  ReleaseRetentionPolicy: { object: retentionFields },
  TentacleRetentionPolicy: { object: retentionFields },
} as const;

/** Lifecycles and their phases. Source: OctopusDeploy/docs:src/pages/docs/api/_generated/lifecycles.md. */
export function lifecycleRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const parts = (input: Bound<typeof fields>, spaceId: string) => ({
    Name: input.Name ?? '',
    Description: input.Description ?? null,
    Phases: toPhases(ctx, spaceId, input.Phases ?? []),
    ReleaseRetentionPolicy: toRetention(input.ReleaseRetentionPolicy ?? {}),
    TentacleRetentionPolicy: toRetention(input.TentacleRetentionPolicy ?? {}),
  });
  const resource: Resource<Lifecycle, typeof fields> = {
    kind: lifecycles,
    fields,
    name: 'exact',
    create: (input, space) => ({
      Id: ctx.store.nextId('Lifecycles'),
      SpaceId: space.Id,
      Slug: newSlug(ctx, lifecycles, space.Id, input.Slug, input.Name),
      ...parts(input, space.Id),
    }),
    update: (current, input, space) => ({
      ...current,
      Slug: input.Slug || current.Slug,
      ...parts(input, space.Id),
    }),
    render: lifecycle => lifecycle,
    links: (_, self) => ({
      Preview: `${self}/preview`,
      Projects: `${self}/projects`,
    }),
  };

  ctx.onUsedBy(environments, environment =>
    ctx.store
      .of(lifecycles)
      .inSpace(environment.SpaceId)
      .some(lifecycle =>
        lifecycle.Phases.some(phase =>
          environmentsOf(phase).includes(environment.Id),
        ),
      ),
  );
  return resourceRoutes(ctx, resource);
}
