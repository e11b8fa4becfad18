import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { page } from '../http/page';
import { listQuery } from '../http/query';
import { listed } from '../resources/listed';
import { spaceOf } from '../spaces/spaceOf';
import { Environment, environments } from './environments';
import { ephemeralEnvironments } from './ephemeral/ephemeralEnvironments';
import { parentEnvironments } from './ephemeral/parentEnvironments';
import { LAST } from './places';

/**
 * The list of environments of all types, in order; ephemeral ones come last.
 * Source: OctopusDeploy/docs:src/pages/docs/api/_generated/environments.md; what
 * each type has besides:
 * OctopusDeploy/go-octopusdeploy:pkg/environments/v2/environments/environment.go
 * and OctopusDeploy/api-client.ts:src/features/deploymentEnvironments/deploymentEnvironment.ts.
 */
export function listEnvironmentsV2(
  ctx: SandboxContext,
  c: Context<SandboxEnv>,
  represent: (environment: Environment) => object,
) {
  const spaceId = spaceOf(ctx, c).Id;
  const types = listQuery(c, 'type')?.map(type => type.toLowerCase());
  const common = { EnvironmentTags: [] };
  const items = [
    ...ctx.store
      .of(environments)
      .inSpace(spaceId)
      .map(item => ({ ...item, ...represent(item), Type: 'Static' })),
    ...ctx.store
      .of(parentEnvironments)
      .inSpace(spaceId)
      .map(item => ({ ...common, ...item, Type: 'Parent' })),
    ...ctx.store
      .of(ephemeralEnvironments)
      .inSpace(spaceId)
      .map(({ connections, isLeaving, ...item }) => ({
        ...common,
        ...item,
        SortOrder: LAST,
        Type: 'Ephemeral',
      })),
  ].filter(({ Type }) => !types || types.includes(Type.toLowerCase()));
  return page(
    c,
    listed(c, items, {
      name: 'exact',
      order: (a, b) => a.SortOrder - b.SortOrder,
    }),
    {
      itemType: 'EnvironmentV2',
      self: `/api/${spaceId}/environments/v2`,
      template: '{?ids,name,partialName,type,skip,take}',
    },
  );
}
