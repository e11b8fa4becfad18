import {
  OctopusPreview,
  octopusProjectReadPermission,
  octopusDeploymentCreatePermission,
  OctopusDeployRequest,
  OctopusStartedDeployment,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { signature } from '../mapping/signature';
import { readDeploymentPreview } from '../octopus/previews';
import { readRelease } from '../octopus/releases';
import { findEnvironment } from '../octopus/settings';
import { DeploymentResource } from '../resources/deployments';
import { openEntity } from '../target/openEntity';
import { authorizeExecution } from '../writes/authorizeExecution';
import { chooseTenants } from '../writes/chooseTenants';
import { valuesOfForms } from '../writes/formValues';
import { postAndRefresh } from '../writes/postAndRefresh';
import { startForTenants } from '../writes/startForTenants';
import { withAuditEvent } from '../writes/withAuditEvent';
import { previewForTenants } from './previewForTenants';

/**
 * Previews the deployment of a release to an environment: its prompts and
 * steps.
 */
export async function previewDeployment(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: {
    releaseId: string;
    environmentId: string;
    tenantId?: string;
    tenantTags?: string[];
  },
): Promise<OctopusPreview> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const { Id } = await readRelease(ctx, target, input.releaseId);
  const environment = await findEnvironment(ctx, target, input.environmentId);
  return previewForTenants(ctx, target, { ...input, environment }, tenantId =>
    readDeploymentPreview(target, Id, environment.Id, tenantId),
  );
}

/**
 * Deploys a release. Uses the classic route and not the v1 command, which takes
 * names instead of ids and has no `Comments` to sign (octopus-api.md §3 and
 * §3.6).
 *
 * @throws InputError with Octopus's own message when the lifecycle does not
 * allow it, or a required prompt has no value, and what `chooseTenants` throws
 */
export function deployRelease(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: OctopusDeployRequest,
): Promise<OctopusStartedDeployment> {
  const { releaseId, environmentId, tenantId, tenantTags, variables } = input;
  const meta = { entityRef: ref, releaseId, environmentId };
  const event = { eventId: 'deployment-create', meta };
  return withAuditEvent(ctx, caller, event, async note => {
    const { target, found, environment } = await authorizeExecution(
      ctx,
      caller,
      {
        ref,
        environmentId,
        permission: octopusDeploymentCreatePermission,
        find: async opened => {
          const release = await readRelease(ctx, opened, releaseId);
          return { found: release, name: { release: release.Version } };
        },
      },
      note,
    );
    const tenants = await chooseTenants(ctx, target, {
      mode: target.project.TenantedDeploymentMode,
      what: `The Octopus project '${target.project.Name}'`,
      environment,
      tenantId,
      tenantTags,
    });
    return startForTenants(tenants, {
      note,
      isOne: !tenantTags?.length,
      prepare: async each => {
        const previews = await Promise.all(
          each.map(tenant =>
            readDeploymentPreview(target, found.Id, environment.Id, tenant?.Id),
          ),
        );
        return valuesOfForms(
          previews.map(({ Form }) => Form),
          variables,
        );
      },
      start: async (tenant, FormValues) => {
        const { Id, TaskId } = await postAndRefresh<DeploymentResource>(
          ctx,
          target,
          'deployments',
          {
            ReleaseId: found.Id,
            EnvironmentId: environment.Id,
            ...(tenant && { TenantId: tenant.Id }),
            FormValues,
            Comments: signature('Deployed', caller),
          },
        );
        return { deploymentId: Id, taskId: TaskId };
      },
    });
  });
}
