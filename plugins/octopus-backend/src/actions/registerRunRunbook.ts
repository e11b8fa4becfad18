import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ServiceContext } from '../context/ServiceContext';
import { listRunbooks } from '../services/listRunbooks';
import { runRunbook } from '../services/runRunbook';
import { ENTITY_REF_DESCRIPTION, readEntityRef, findByName } from './inputs';
import {
  perTenantOutput,
  readTenantInput,
  tenantInput,
  toPerTenant,
} from './readTenantInput';

/** Runs a runbook of an entity's project. */
export function registerRunRunbook(
  actionsRegistry: ActionsRegistryService,
  ctx: ServiceContext,
): void {
  actionsRegistry.register({
    name: 'run-runbook',
    title: 'Run Octopus Runbook',
    description:
      'Starts a published runbook of the Octopus project of a catalog entity in an environment, such as one that scales its pods or shows their logs.',
    attributes: { readOnly: false, destructive: true, idempotent: false },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe(ENTITY_REF_DESCRIPTION),
          runbook: z.string().describe('Name of the runbook'),
          environment: z.string().describe('Name of the environment'),
          ...tenantInput(z),
          variables: z
            .record(z.string())
            .optional()
            .describe('Values of the prompted variables, by name'),
        }),
      output: z => {
        const started = { runbookRunId: z.string(), taskId: z.string() };
        return z.object({ ...started, perTenant: perTenantOutput(z, started) });
      },
    },
    action: async ({ input, credentials }) => {
      const caller = { credentials };
      const entityRef = readEntityRef(input.entityRef);
      const runbook = findByName(
        'runbook',
        await listRunbooks(ctx, caller, entityRef),
        input.runbook,
      );
      const environment = findByName(
        `environment of runbook '${runbook.name}'`,
        runbook.environments ?? [],
        input.environment,
      );
      const output = await runRunbook(ctx, caller, entityRef, {
        runbookId: runbook.id,
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
