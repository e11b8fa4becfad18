import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ServiceContext } from '../context/ServiceContext';
import { deployRelease } from '../services/deployRelease';
import { getProjectView } from '../services/getProjectView';
import { findRelease } from './findRelease';
import { ENTITY_REF_DESCRIPTION, readEntityRef, findByName } from './inputs';
import {
  perTenantOutput,
  readTenantInput,
  tenantInput,
  toPerTenant,
} from './readTenantInput';

/** Deploys a release of an entity's project. */
export function registerDeployRelease(
  actionsRegistry: ActionsRegistryService,
  ctx: ServiceContext,
): void {
  actionsRegistry.register({
    name: 'deploy-release',
    title: 'Deploy Octopus Release',
    description:
      'Starts the deployment of a release of the Octopus project of a catalog entity to an environment. Use get-deployment-status to follow it.',
    attributes: { readOnly: false, destructive: true, idempotent: false },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe(ENTITY_REF_DESCRIPTION),
          version: z.string().describe('Version of the release'),
          environment: z.string().describe('Name of the environment'),
          ...tenantInput(z),
          variables: z
            .record(z.string())
            .optional()
            .describe(
              'Values of the prompted variables, by name, such as Kubernetes.Namespace',
            ),
        }),
      output: z => {
        const started = { deploymentId: z.string(), taskId: z.string() };
        return z.object({ ...started, perTenant: perTenantOutput(z, started) });
      },
    },
    action: async ({ input, credentials }) => {
      const caller = { credentials };
      const entityRef = readEntityRef(input.entityRef);
      const view = await getProjectView(ctx, caller, entityRef);
      const environment = findByName(
        'environment',
        view.environments,
        input.environment,
      );
      const release = await findRelease(
        ctx,
        caller,
        entityRef,
        view,
        input.version,
      );
      const output = await deployRelease(ctx, caller, entityRef, {
        releaseId: release.id,
        environmentId: environment.id,
        ...(await readTenantInput(ctx, caller, entityRef, input)),
        variables: input.variables,
      });
      return {
        output: { ...output, perTenant: toPerTenant(output.perTenant) },
      };
    },
  });
}
