import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { environmentState } from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../context/ServiceContext';
import { deploymentsInSlots } from '../mapping/toSystemRow';
import { getDeployment } from '../services/getDeployment';
import { getProjectView } from '../services/getProjectView';
import { deploymentSchema, describeDeployment } from './describeDeployment';
import { ENTITY_REF_DESCRIPTION, readEntityRef, findByName } from './inputs';

/** Lines of the log in the output. */
const TAIL = 50;

/**
 * Reports the state of one deployment, or of what runs in each environment and
 * what was tried or planned after it.
 */
export function registerGetDeploymentStatus(
  actionsRegistry: ActionsRegistryService,
  ctx: ServiceContext,
): void {
  actionsRegistry.register({
    name: 'get-deployment-status',
    title: 'Get Octopus Deployment Status',
    description:
      'Reports the state of deployments of the Octopus project of a catalog entity: of one, with the end of its log, or of the one that runs in each environment, or there for each tenant, followed by a later one that has not succeeded or is scheduled.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe(ENTITY_REF_DESCRIPTION),
          deploymentId: z
            .string()
            .optional()
            .describe('Id of the deployment, such as Deployments-1'),
          environment: z
            .string()
            .optional()
            .describe('Name of the environment, to report only that one'),
        }),
      output: z =>
        z.object({
          deployments: z.array(deploymentSchema(z)),
          log: z.array(z.string()).optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = { credentials };
      const entityRef = readEntityRef(input.entityRef);
      const view = await getProjectView(ctx, caller, entityRef, {
        whole: true,
      });
      const { environments } = view;
      if (input.deploymentId) {
        const { deployment, task } = await getDeployment(
          ctx,
          caller,
          entityRef,
          input.deploymentId,
        );
        return {
          output: {
            deployments: [describeDeployment(deployment, environments)],
            log: task.log.slice(-TAIL).map(({ text }) => text),
          },
        };
      }
      const only =
        input.environment &&
        findByName('environment', environments, input.environment).id;
      return {
        output: {
          deployments: environments
            .filter(({ id }) => !only || only === id)
            .flatMap(({ id }) => {
              const { hasTenants } = environmentState(view, id);
              const slots = deploymentsInSlots(view, id);
              return (hasTenants ? slots : slots.slice(0, 1)).flat();
            })
            .map(deployment => describeDeployment(deployment, environments)),
        },
      };
    },
  });
}
