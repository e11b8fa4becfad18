import { Hono } from 'hono';
import { accountRoutes } from '../accounts/accountRoutes';
import { userRoutes } from '../auth/userRoutes';
import { certificateRoutes } from '../certificates/certificateRoutes';
import { channelRoutes } from '../channels/channelRoutes';
import { SandboxContext } from '../context';
import { ephemeralRoutes } from '../environments/ephemeral/ephemeralRoutes';
import { parentEnvironmentRoutes } from '../environments/ephemeral/parentEnvironmentRoutes';
import { environmentRoutes } from '../environments/environmentRoutes';
import { actAs, actorOf } from '../events/actor';
import { eventRoutes } from '../events/eventRoutes';
import { executionRoutes } from '../execution';
import { feedRoutes } from '../feeds/feedRoutes';
import { gitContentRoutes } from '../git/gitContentRoutes';
import { gitRoutes } from '../git/gitRoutes';
import { gitCredentialRoutes } from '../gitCredentials/gitCredentialRoutes';
import { gitRunbookRoutes } from '../git/gitRunbookRoutes';
import { notFound, octopusError, OctopusError } from '../http/errors';
import { libraryVariableSetRoutes } from '../libraryVariableSets/libraryVariableSetRoutes';
import { lifecycleRoutes } from '../lifecycles/lifecycleRoutes';
import { machinePolicyRoutes } from '../machinePolicies/machinePolicyRoutes';
import { machineRoutes } from '../machines/machineRoutes';
import { processRoutes } from '../processes/processRoutes';
import { releaseTemplateRoutes } from '../processes/releaseTemplateRoutes';
import { projectGroupRoutes } from '../projectGroups/projectGroupRoutes';
import { deploymentSettingsRoutes } from '../projects/deploymentSettingsRoutes';
import { projectRoutes } from '../projects/projectRoutes';
import { featureToggleRoutes } from '../root/featureToggleRoutes';
import { rootRoutes, spaceRootRoutes } from '../root/rootRoutes';
import { serverStatusRoutes } from '../root/serverStatusRoutes';
import { runbookRoutes } from '../runbooks/runbookRoutes';
import { runbookSnapshotRoutes } from '../runbooks/runbookSnapshotRoutes';
import { snapshotTemplateRoutes } from '../runbooks/snapshotTemplateRoutes';
import { oidcIdentityRoutes } from '../serviceAccounts/oidcIdentityRoutes';
import { spaceRoutes } from '../spaces/spaceRoutes';
import { subscriptionRoutes } from '../subscriptions/subscriptionRoutes';
import { tagSetRoutes } from '../tagSets/tagSetRoutes';
import { tenantRoutes } from '../tenants/tenantRoutes';
import { triggerRoutes } from '../triggers/triggerRoutes';
import { variableRoutes } from '../variables/variableRoutes';
import { workerPoolRoutes } from '../workerPools/workerPoolRoutes';
import { SandboxEnv } from './env';
import { addNewerForms } from './newerForms';

/** The three forms of every path inside a space. Source: octopus-api.md §1. */
const BY_ID = '/api/:spaceId{[Ss]paces-[0-9]+}';
const SPACE_PREFIXES = [BY_ID, '/api/spaces/:spaceIdentifier', '/api'];

/** Routes that belong to the server; more specific ones first. */
const serverRoutes = [
  rootRoutes,
  spaceRoutes,
  userRoutes,
  oidcIdentityRoutes,
  serverStatusRoutes,
  featureToggleRoutes,
];

/** Routes inside a space; more specific ones first. */
const routesInSpace = [
  executionRoutes,
  eventRoutes,
  gitRoutes,
  gitContentRoutes,
  gitRunbookRoutes,
  gitCredentialRoutes,
  ephemeralRoutes,
  parentEnvironmentRoutes,
  environmentRoutes,
  lifecycleRoutes,
  feedRoutes,
  accountRoutes,
  certificateRoutes,
  libraryVariableSetRoutes,
  variableRoutes,
  projectGroupRoutes,
  deploymentSettingsRoutes,
  projectRoutes,
  channelRoutes,
  releaseTemplateRoutes,
  processRoutes,
  runbookRoutes,
  snapshotTemplateRoutes,
  runbookSnapshotRoutes,
  triggerRoutes,
  workerPoolRoutes,
  machinePolicyRoutes,
  machineRoutes,
  tagSetRoutes,
  subscriptionRoutes,
  tenantRoutes,
];

/** All routes of the server. */
export function createApp(ctx: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.use('*', (c, next) => actAs(actorOf(c), next));
  addNewerForms(app, SPACE_PREFIXES);
  serverRoutes.forEach(routes => app.route('/api', routes(ctx)));
  app.route(BY_ID, spaceRootRoutes(ctx));
  for (const routes of routesInSpace) {
    const inSpace = routes(ctx);
    SPACE_PREFIXES.forEach(prefix => app.route(prefix, inSpace));
  }

  app.notFound(() => answer(notFound()));
  app.onError(error =>
    answer(
      error instanceof OctopusError
        ? error
        : octopusError(500, `The sandbox failed: ${error.stack}`),
    ),
  );
  return app;
}

function answer(error: OctopusError): Response {
  return Response.json(error.body, { status: error.status });
}
