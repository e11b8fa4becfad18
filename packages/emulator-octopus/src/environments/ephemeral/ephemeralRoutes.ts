import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { RunbookRun } from '../../execution/runbookRuns/runbookRun';
import { userOf } from '../../execution/userOf';
import { bind } from '../../http/bind';
import { validationError } from '../../http/errors';
import { readBody } from '../../http/readBody';
import { projects } from '../../projects/projects';
import { find } from '../../resources/find';
import { spaceOf } from '../../spaces/spaceOf';
import { connectProject } from './connectProject';
import { environmentName } from './environmentName';
import { ephemeralEnvironments } from './ephemeralEnvironments';
import { deprovisionFor, settleFailure } from './provisioning';
import { statusFor } from './statusFor';

const PATH = '/projects/:projectId/environments/ephemeral';

/**
 * Ephemeral environments: making them, their state, and their end. Sources:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/ephemeral-environments.md;
 * OctopusDeploy/deprovision-ephemeral-environment:src/api-wrapper.ts (an empty
 * list, and no run, when there is no runbook).
 */
export function ephemeralRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const projectIn = (c: Context<SandboxEnv>) =>
    find(ctx, projects, spaceOf(ctx, c).Id, c.req.param('projectId')!);
  const one = (c: Context<SandboxEnv>) =>
    find(ctx, ephemeralEnvironments, spaceOf(ctx, c).Id, c.req.param('id')!);
  const asked = (c: Context<SandboxEnv>) => ({
    user: userOf(c),
    at: ctx.now().getTime(),
  });

  const settle = (
    c: Context<SandboxEnv>,
    what: 'provisioning' | 'deprovisioning',
    by: ReturnType<typeof asked> | null,
  ) => settleFailure(ctx, one(c).Id, projectIn(c), what, by);

  return new Hono<SandboxEnv>()
    .post(PATH, async c => {
      const { EnvironmentName } = bind(
        { EnvironmentName: 'text' },
        await readBody(c),
      );
      const name = environmentName(EnvironmentName ?? '');
      const { Id } = connectProject(ctx, projectIn(c), name);
      return c.json({ Id }, 201);
    })
    .get(`${PATH}/:id/status`, c =>
      c.json({ Status: statusFor(ctx, one(c), projectIn(c).Id) }),
    )
    .post(`${PATH}/:id/deprovision`, c => {
      const [environment, project] = [one(c), projectIn(c)];
      if (statusFor(ctx, environment, project.Id) === 'NotConnected') {
        throw validationError(
          'The environment is not connected to the project.',
        );
      }
      const run = deprovisionFor(ctx, environment.Id, project.Id, asked(c));
      return c.json(run ? { DeprovisioningRun: started(run) } : {});
    })
    .post(`${PATH}/:id/provisioning/retry`, c => {
      const run = settle(c, 'provisioning', asked(c));
      return c.json(run ? { ProvisioningRun: started(run) } : {});
    })
    .post(`${PATH}/:id/deprovisioning/retry`, c => {
      const run = settle(c, 'deprovisioning', asked(c));
      return c.json(run ? { DeprovisioningRun: started(run) } : {});
    })
    .post(`${PATH}/:id/provisioning/mark-successful`, c => {
      settle(c, 'provisioning', null);
      return c.json({});
    })
    .post(`${PATH}/:id/deprovisioning/mark-successful`, c => {
      settle(c, 'deprovisioning', null);
      return c.json({});
    })
    .post('/environments/ephemeral/:id/deprovision', c => {
      const environment = one(c);
      const runs = environment.connections.map(({ projectId }) =>
        deprovisionFor(ctx, environment.Id, projectId, asked(c)),
      );
      const store = ctx.store.of(ephemeralEnvironments);
      store.put({ ...store.get(environment.Id)!, isLeaving: true });
      return c.json({
        DeprovisioningRuns: runs.flatMap(run => (run ? [started(run)] : [])),
      });
    });
}

function started({ Id, TaskId }: RunbookRun) {
  return { RunbookRunId: Id, TaskId };
}
