import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ServiceContext } from '../context/ServiceContext';
import { lastByNamespace } from '../mapping/toSystemRow';
import { getProjectView } from '../services/getProjectView';
import { deploymentSchema, describeDeployment } from './describeDeployment';
import { ENTITY_REF_DESCRIPTION, readEntityRef } from './inputs';

/** Lists the deployed feature branches of an entity's project. */
export function registerListFeatureBranches(
  actionsRegistry: ActionsRegistryService,
  ctx: ServiceContext,
): void {
  actionsRegistry.register({
    name: 'list-feature-branches',
    title: 'List Octopus Feature Branches',
    description:
      'Lists the feature branches of the Octopus project of a catalog entity: the last deployment to each namespace that has not been deleted since.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({ entityRef: z.string().describe(ENTITY_REF_DESCRIPTION) }),
      output: z => z.object({ featureBranches: z.array(deploymentSchema(z)) }),
    },
    action: async ({ input, credentials }) => {
      const view = await getProjectView(
        ctx,
        { credentials },
        readEntityRef(input.entityRef),
        { whole: true },
      );
      return {
        output: {
          featureBranches: lastByNamespace(view).map(deployment =>
            describeDeployment(deployment, view.environments),
          ),
        },
      };
    },
  });
}
