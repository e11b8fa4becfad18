import { newestByNamespace } from '../mapping/toSystemRow';
import { ActionContext } from './ActionContext';
import { deploymentSchema } from './deploymentSchema';
import { describeDeployment } from './describeDeployment';
import { ENTITY_REF_DESCRIPTION, readEntityRef } from './entityRefInput';

/** Lists the feature branches that are deployed. */
export function registerListFeatureBranches({
  actionsRegistry,
  service,
}: ActionContext): void {
  actionsRegistry.register({
    name: 'list-feature-branches',
    title: 'List Octopus Feature Branches',
    description:
      'Lists the feature branches of the Octopus project of a catalog entity: the last deployment to each namespace that a deployment asked for and that was not deleted since.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({ entityRef: z.string().describe(ENTITY_REF_DESCRIPTION) }),
      output: z => z.object({ featureBranches: z.array(deploymentSchema(z)) }),
    },
    action: async ({ input, credentials }) => {
      const view = await service.getProject(
        { credentials },
        readEntityRef(input.entityRef),
        { whole: true },
      );
      return {
        output: {
          featureBranches: newestByNamespace(view).map(deployment =>
            describeDeployment(deployment, view.environments),
          ),
        },
      };
    },
  });
}
