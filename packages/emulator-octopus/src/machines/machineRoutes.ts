import { Context, Hono } from 'hono';
import { accounts } from '../accounts/accounts';
import { SandboxEnv } from '../app/env';
import { certificates } from '../certificates/certificates';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { requireScopes } from '../environments/scopes';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { page } from '../http/page';
import { machinePolicies } from '../machinePolicies/machinePolicies';
import { find, requireIds } from '../resources/find';
import { listed } from '../resources/listed';
import { newSlug } from '../resources/names';
import {
  represent,
  Resource,
  resourceRoutes,
} from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { workerPools } from '../workerPools/workerPools';
import { firstCheck, healthOf } from './health';
import { isAskedFor } from './machineFilter';
import { Machine, machines } from './machines';
import { readEndpoint } from './readEndpoint';

const fields = {
  Name: 'text',
  Slug: 'text',
  IsDisabled: 'boolean',
  EnvironmentIds: 'texts',
  Roles: 'texts',
  TenantedDeploymentParticipation: 'text',
  TenantIds: 'texts',
  TenantTags: 'texts',
  MachinePolicyId: 'text',
  SkipInitialHealthCheck: 'boolean',
  Endpoint: 'any',
} as const;

/**
 * Deployment targets. Sources: octopus-api.md §3.4;
 * OctopusDeploy/docs:src/pages/docs/api/_generated/deployment-targets.md
 * (parameters, required fields). That a target which uses a certificate keeps
 * it from being deleted is inferred from the usages that the document has.
 */
export function machineRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(machines);
  const parts = (input: Bound<typeof fields>, spaceId: string) => {
    if (!input.EnvironmentIds?.length || !input.Roles?.length) {
      throw validationError(
        'Please provide at least one environment and one target tag.',
      );
    }
    const policies = ctx.store.of(machinePolicies).inSpace(spaceId);
    const policyId =
      input.MachinePolicyId ||
      policies.find(policy => policy.IsDefault)?.Id ||
      '';
    requireIds(ctx, machinePolicies, spaceId, [policyId]);
    requireScopes(ctx, spaceId, input.EnvironmentIds);
    return {
      Name: input.Name ?? '',
      IsDisabled: input.IsDisabled ?? false,
      EnvironmentIds: input.EnvironmentIds,
      Roles: input.Roles,
      TenantedDeploymentParticipation:
        input.TenantedDeploymentParticipation ?? 'Untenanted',
      TenantIds: input.TenantIds ?? [],
      TenantTags: input.TenantTags ?? [],
      MachinePolicyId: policyId,
      SkipInitialHealthCheck: input.SkipInitialHealthCheck ?? false,
      Endpoint: readEndpoint(ctx, spaceId, input.Endpoint),
    };
  };
  const resource: Resource<Machine, typeof fields> = {
    kind: machines,
    fields,
    name: 'exact',
    filter: (machine, c) => isAskedFor(ctx, machine, c),
    create: (input, space) => ({
      Id: ctx.store.nextId('Machines'),
      SpaceId: space.Id,
      Slug: newSlug(ctx, machines, space.Id, input.Slug, input.Name),
      HealthStatus: 'Unknown',
      StatusSummary: '',
      checkedAt: input.SkipInitialHealthCheck ? null : firstCheck(ctx),
      ...parts(input, space.Id),
    }),
    update: (current, input, space) => ({
      ...current,
      Slug: input.Slug || current.Slug,
      ...parts(input, space.Id),
    }),
    render: ({ checkedAt, ...machine }) => ({
      ...machine,
      HealthStatus: healthOf(ctx, { checkedAt, ...machine }),
      Thumbprint: null,
      Uri: null,
      HasLatestCalamari: false,
      IsInProcess: false,
      OperatingSystem: 'Unknown',
      ShellName: 'Unknown',
      ShellVersion: 'Unknown',
      Architecture: 'Unknown',
      Endpoint: {
        ...machine.Endpoint,
        Id: null,
        LastModifiedOn: null,
        LastModifiedBy: null,
        Links: {},
      },
    }),
    links: (_, self) => ({
      Connection: `${self}/connection`,
      TasksTemplate: `${self}/tasks{?skip,take,type}`,
    }),
    template:
      '{?skip,take,name,ids,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,environmentIds}',
  };

  ctx.onUsedBy(environments, ({ Id, SpaceId }) =>
    store.inSpace(SpaceId).some(item => item.EnvironmentIds.includes(Id)),
  );
  ctx.onUsedBy(machinePolicies, ({ Id, SpaceId }) =>
    store.inSpace(SpaceId).some(item => item.MachinePolicyId === Id),
  );
  ctx.onUsedBy(workerPools, ({ Id, SpaceId }) =>
    store
      .inSpace(SpaceId)
      .some(item => item.Endpoint.DefaultWorkerPoolId === Id),
  );
  const authentication = ({ Endpoint }: Machine) =>
    (Endpoint.Authentication ?? {}) as Record<string, unknown>;
  ctx.onUsedBy(accounts, ({ Id, SpaceId }) =>
    store.inSpace(SpaceId).some(item => authentication(item).AccountId === Id),
  );
  ctx.onUsedBy(certificates, ({ Id, SpaceId }) =>
    store
      .inSpace(SpaceId)
      .some(
        item =>
          item.Endpoint.ClusterCertificate === Id ||
          authentication(item).ClientCertificate === Id,
      ),
  );

  const pageOf = (
    c: Context<SandboxEnv>,
    self: string,
    fits: (machine: Machine) => boolean,
  ) => {
    const items = listed(c, store.inSpace(spaceOf(ctx, c).Id).filter(fits));
    return c.json(
      page(
        c,
        items.map(item => represent(resource, item)),
        { itemType: machines.itemType, self },
      ),
    );
  };

  return new Hono<SandboxEnv>()
    .get('/machineroles/all', c => {
      const roles = store
        .inSpace(spaceOf(ctx, c).Id)
        .flatMap(item => item.Roles);
      return c.json([...new Set(roles)].sort());
    })
    .get('/environments/:id/machines', c => {
      const space = spaceOf(ctx, c);
      const { Id } = find(ctx, environments, space.Id, c.req.param('id'));
      return pageOf(c, `/api/${space.Id}/environments/${Id}/machines`, item =>
        item.EnvironmentIds.includes(Id),
      );
    })
    .get('/machinepolicies/:id/machines', c => {
      const space = spaceOf(ctx, c);
      const { Id } = find(ctx, machinePolicies, space.Id, c.req.param('id'));
      return pageOf(
        c,
        `/api/${space.Id}/machinepolicies/${Id}/machines`,
        item => item.MachinePolicyId === Id,
      );
    })
    .route('/', resourceRoutes(ctx, resource));
}
