import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { bind, Fields } from '../http/bind';
import { octopusError } from '../http/errors';
import { page } from '../http/page';
import { find } from '../resources/find';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { defaultMachinePolicy } from './defaultMachinePolicy';
import { machinePolicies, MachinePolicy } from './machinePolicies';

const fields = { Name: 'text', Description: 'text' } as const;

/** Machine policies; only their names can be told apart here, what they say has no effect. */
export function machinePolicyRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const details = (body: unknown, current: Record<string, unknown>) => ({
    ...current,
    ...bind(
      Object.fromEntries(
        Object.keys(current).map(key => [key, 'any']),
      ) as Fields,
      body,
    ),
  });
  const resource: Resource<MachinePolicy, typeof fields> = {
    kind: machinePolicies,
    fields,
    create: (input, space, body) => ({
      Id: ctx.store.nextId('MachinePolicies'),
      SpaceId: space.Id,
      Name: input.Name ?? '',
      Description: input.Description ?? null,
      IsDefault: false,
      details: details(body, defaultMachinePolicy()),
    }),
    update: (current, input, _space, body) => ({
      ...current,
      Name: input.Name ?? '',
      Description: input.Description ?? null,
      details: details(body, current.details),
    }),
    render: ({ details: policy, ...entity }) => ({ ...entity, ...policy }),
    links: (_, self) => ({
      Machines: `${self}/machines{?skip,take}`,
      Workers: `${self}/workers{?skip,take}`,
    }),
  };
  return (
    new Hono<SandboxEnv>()
      .get('/machinepolicies/template', c =>
        c.json({
          Name: '',
          IsDefault: false,
          ...defaultMachinePolicy(),
          Links: {},
        }),
      )
      // Nobody can register a worker here.
      .get('/machinepolicies/:id/workers', c => {
        const { Id, SpaceId } = find(
          ctx,
          machinePolicies,
          spaceOf(ctx, c).Id,
          c.req.param('id'),
        );
        const self = `/api/${SpaceId}/machinepolicies/${Id}/workers`;
        return c.json(page(c, [], { itemType: 'Worker', self }));
      })
      .delete('/machinepolicies/:id', async (c, next) => {
        const space = spaceOf(ctx, c);
        const policy = find(ctx, machinePolicies, space.Id, c.req.param('id'));
        if (policy.IsDefault) {
          throw octopusError(
            400,
            'You cannot delete your default machine policy.',
          );
        }
        await next();
      })
      .route('/', resourceRoutes(ctx, resource))
  );
}
