import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { actAs, systemActor } from '../events/actor';
import { artifactRoutes } from './artifacts/artifactRoutes';
import { dashboardConfigurationRoutes } from './dashboard/dashboardConfigurationRoutes';
import { dashboardRoutes } from './dashboard/dashboardRoutes';
import { deploymentRoutes } from './deployments/deploymentRoutes';
import { forgetWithOwner } from './forgetWithOwner';
import { interruptionRoutes } from './interruptions/interruptionRoutes';
import { liveStatusRoutes } from './liveStatus/liveStatusRoutes';
import { registerPackageSources } from './packages/packageSources';
import { progressionRoutes } from './progression/progressionRoutes';
import { buildInformationRoutes } from './releases/buildInformationRoutes';
import { defectRoutes } from './releases/defectRoutes';
import { releaseRoutes } from './releases/releaseRoutes';
import { runbookRunRoutes } from './runbookRuns/runbookRunRoutes';
import { settle } from './tasks/settle';
import { taskRoutes } from './tasks/taskRoutes';

/**
 * Releases, deployments, runbook runs, tasks, and what shows them. Before each
 * answer the tasks run up to now.
 */
export function executionRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  registerPackageSources(ctx);
  forgetWithOwner(ctx);
  const app = new Hono<SandboxEnv>();
  app.use('*', async (_c, next) => {
    actAs(systemActor, () => settle(ctx));
    await next();
  });
  for (const routes of [
    releaseRoutes,
    defectRoutes,
    buildInformationRoutes,
    deploymentRoutes,
    runbookRunRoutes,
    progressionRoutes,
    dashboardRoutes,
    dashboardConfigurationRoutes,
    interruptionRoutes,
    artifactRoutes,
    liveStatusRoutes,
    taskRoutes,
  ]) {
    app.route('/', routes(ctx));
  }
  return app;
}
