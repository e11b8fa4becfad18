import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { readBody } from '../http/readBody';
import { octopusError, validationError } from '../http/errors';
import { page } from '../http/page';
import { find } from '../resources/find';
import { newSlug } from '../resources/names';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { WorkerPool, workerPools } from './workerPools';

const fields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  WorkerPoolType: 'text',
  WorkerType: 'text',
  IsDefault: 'boolean',
  SortOrder: 'integer',
} as const;

/** Worker pools. Source: OctopusDeploy/docs:src/pages/docs/api/_generated/worker-pools.md. */
export function workerPoolRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(workerPools);
  const onlyDefault = (pool: WorkerPool) => {
    store
      .inSpace(pool.SpaceId)
      .filter(other => pool.IsDefault && other.Id !== pool.Id)
      .forEach(other => store.put({ ...other, IsDefault: false }));
  };
  const resource: Resource<WorkerPool, typeof fields> = {
    kind: workerPools,
    fields,
    create: (input, space) => ({
      Id: ctx.store.nextId('WorkerPools'),
      SpaceId: space.Id,
      Name: input.Name ?? '',
      Slug: newSlug(ctx, workerPools, space.Id, input.Slug, input.Name),
      Description: input.Description ?? null,
      WorkerPoolType: poolType(input.WorkerPoolType),
      WorkerType: input.WorkerType ?? null,
      IsDefault: input.IsDefault ?? false,
      SortOrder: input.SortOrder ?? store.inSpace(space.Id).length,
    }),
    update: (current, input) => ({
      ...current,
      Name: input.Name ?? '',
      Slug: input.Slug || current.Slug,
      Description: input.Description ?? null,
      WorkerType: input.WorkerType ?? current.WorkerType,
      IsDefault: current.IsDefault || (input.IsDefault ?? false),
      SortOrder: input.SortOrder ?? current.SortOrder,
    }),
    render: ({ WorkerType, ...pool }) => ({
      ...pool,
      CanAddWorkers: pool.WorkerPoolType === 'StaticWorkerPool',
      ...(pool.WorkerPoolType === 'DynamicWorkerPool' && { WorkerType }),
    }),
    links: (_, self) => ({ Workers: `${self}/workers{?skip,take}` }),
    template: '{?name,skip,ids,take,partialName}',
    take: 10,
    name: 'exact',
    order: (a, b) => a.SortOrder - b.SortOrder,
    builtIn: pool => pool.IsDefault,
    created: onlyDefault,
    updated: onlyDefault,
  };

  return (
    new Hono<SandboxEnv>()
      .get('/workerpools/supportedtypes', c =>
        c.json({
          SupportedPoolTypes: [
            'StaticWorkerPool',
            ...(ctx.settings.cloud ? ['DynamicWorkerPool'] : []),
          ],
          Links: {},
        }),
      )
      // Nobody can register a worker here.
      .get('/workerpools/:id/workers', c => {
        const { Id, SpaceId } = find(
          ctx,
          workerPools,
          spaceOf(ctx, c).Id,
          c.req.param('id'),
        );
        const self = `/api/${SpaceId}/workerpools/${Id}/workers`;
        return c.json(page(c, [], { itemType: 'Worker', self }));
      })
      .put('/workerpools/sortorder', async c => {
        const space = spaceOf(ctx, c);
        const order = await readBody(c);
        const pools = store.inSpace(space.Id);
        if (
          !Array.isArray(order) ||
          pools.some(pool => !order.includes(pool.Id))
        ) {
          throw octopusError(400, 'The ID of every worker pool must be given.');
        }
        pools.forEach(pool =>
          store.put({ ...pool, SortOrder: order.indexOf(pool.Id) }),
        );
        return c.body(null, 200);
      })
      .route('/', resourceRoutes(ctx, resource))
  );

  function poolType(name: string | null | undefined) {
    if (
      name === 'StaticWorkerPool' ||
      (name === 'DynamicWorkerPool' && ctx.settings.cloud)
    ) {
      return name;
    }
    throw validationError(`'${name ?? ''}' is not a type of worker pool here.`);
  }
}
