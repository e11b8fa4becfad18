import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { findPlace, lookUpPlace } from '../../environments/places';
import { bind } from '../../http/bind';
import { octopusError, validationError } from '../../http/errors';
import { page } from '../../http/page';
import { flagQuery, listQuery, textQuery } from '../../http/query';
import { readBody } from '../../http/readBody';
import { find, lookUp } from '../../resources/find';
import { spaceOf } from '../../spaces/spaceOf';
import { tenants } from '../../tenants/tenants';
import { releases } from '../releases/release';
import { isCompleted, serverTasks } from '../tasks/serverTask';
import { userOf } from '../userOf';
import { readTenantId } from '../tenants/readTenantId';
import { createDeployment } from './createDeployment';
import { Deployment, deployments } from './deployment';
import { deploymentsWhere } from './deploymentsOf';
import {
  createDeploymentFields,
  createTenantedFields,
  executeCreateDeployment,
  executeCreateTenanted,
} from './executeCreateDeployment';
import { executionFields } from './executionFields';
import { previewDeployment } from './preview';
import { readExecution } from './readExecution';
import { renderDeployment } from './renderDeployment';
import { deploymentTemplate } from './template';

const fields = { ...executionFields, ReleaseId: 'text' } as const;
const TEMPLATE =
  '{?skip,take,ids,projects,environments,tenants,channels,taskState,partialName}';

function renderTasks(created: Deployment[]) {
  return {
    DeploymentServerTasks: created.map(({ Id, TaskId }) => ({
      DeploymentId: Id,
      ServerTaskId: TaskId,
    })),
  };
}

/** Deployments: octopus-api.md §3; shapes and parameters by the OpenAPI document. */
export function deploymentRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const releaseIn = (c: Context<SandboxEnv>) =>
    find(ctx, releases, spaceOf(ctx, c).Id, c.req.param('id')!);
  const environmentIn = (c: Context<SandboxEnv>, id: string) =>
    findPlace(ctx, spaceOf(ctx, c).Id, id);

  const listedIn = (
    c: Context<SandboxEnv>,
    fits: (deployment: Deployment) => boolean,
    path: string,
  ) => {
    const space = spaceOf(ctx, c);
    const among = (name: string, value: string) =>
      listQuery(c, name)?.includes(value) ?? true;
    const part = (textQuery(c, 'partialName') ?? '').toLowerCase();
    const state = textQuery(c, 'taskState');
    const found = deploymentsWhere(
      ctx,
      item =>
        item.SpaceId === space.Id &&
        fits(item) &&
        among('ids', item.Id) &&
        among('projects', item.ProjectId) &&
        among('environments', item.EnvironmentId) &&
        among('channels', item.ChannelId) &&
        among('tenants', item.TenantId ?? '') &&
        item.Name.toLowerCase().includes(part),
    ).filter(({ task }) => !state || task.state === state);
    return c.json(
      page(
        c,
        found.map(({ deployment }) => renderDeployment(ctx, deployment)),
        {
          itemType: deployments.itemType,
          self: `/api/${space.Id}${path}`,
          template: TEMPLATE,
        },
      ),
    );
  };

  return new Hono<SandboxEnv>()
    .get('/deployments', c => listedIn(c, () => true, '/deployments'))
    .post('/deployments', async c => {
      const space = spaceOf(ctx, c);
      const input = bind(fields, await readBody(c));
      const release = lookUp(ctx, releases, space.Id, input.ReleaseId ?? '');
      const environment = lookUpPlace(ctx, space.Id, input.EnvironmentId ?? '');
      if (!release || !environment) {
        throw validationError(
          ...(release ? [] : ['The ReleaseId field is required.']),
          ...(environment ? [] : ['The EnvironmentId field is required.']),
        );
      }
      const deployment = createDeployment(ctx, {
        release,
        environment,
        tenant: readTenantId(ctx, space.Id, input.TenantId),
        ...readExecution(input),
        user: userOf(c),
        at: ctx.now().getTime(),
      });
      return c.json(renderDeployment(ctx, deployment), 201);
    })
    .post('/deployments/create/untenanted/v1', async c =>
      c.json(
        renderTasks(
          executeCreateDeployment(
            ctx,
            spaceOf(ctx, c).Id,
            bind(createDeploymentFields, await readBody(c)),
            userOf(c),
          ),
        ),
      ),
    )
    .post('/deployments/create/tenanted/v1', async c =>
      c.json(
        renderTasks(
          executeCreateTenanted(
            ctx,
            spaceOf(ctx, c).Id,
            bind(createTenantedFields, await readBody(c)),
            userOf(c),
          ),
        ),
      ),
    )
    .get('/deployments/:id', c =>
      c.json(
        renderDeployment(
          ctx,
          find(ctx, deployments, spaceOf(ctx, c).Id, c.req.param('id')),
        ),
      ),
    )
    .delete('/deployments/:id', c => {
      const deployment = find(
        ctx,
        deployments,
        spaceOf(ctx, c).Id,
        c.req.param('id'),
      );
      const task = ctx.store.of(serverTasks).get(deployment.TaskId);
      if (task && !isCompleted(task)) {
        throw octopusError(
          400,
          'The Deployment has dependent resources and cannot be deleted.',
        );
      }
      ctx.delete(deployments, deployment);
      return c.body(null, 200);
    })
    .get('/releases/:id/deployments', c => {
      const release = releaseIn(c);
      return listedIn(
        c,
        item => item.ReleaseId === release.Id,
        `/releases/${release.Id}/deployments`,
      );
    })
    .get('/releases/:id/deployments/template', c =>
      c.json(deploymentTemplate(ctx, releaseIn(c))),
    )
    .get('/releases/:id/deployments/preview/:environmentId', c =>
      c.json(
        previewDeployment(
          ctx,
          releaseIn(c),
          environmentIn(c, c.req.param('environmentId')),
          {
            tenant: undefined,
            includeDisabled: flagQuery(c, 'includeDisabledSteps'),
          },
        ),
      ),
    )
    .get('/releases/:id/deployments/preview/:environmentId/:tenantId', c =>
      c.json(
        previewDeployment(
          ctx,
          releaseIn(c),
          environmentIn(c, c.req.param('environmentId')),
          {
            tenant: find(
              ctx,
              tenants,
              spaceOf(ctx, c).Id,
              c.req.param('tenantId'),
            ),
            includeDisabled: flagQuery(c, 'includeDisabledSteps'),
          },
        ),
      ),
    )
    .post('/releases/:id/deployments/previews', async c => {
      const { DeploymentPreviews = [] } = bind(
        {
          DeploymentPreviews: {
            list: { EnvironmentId: 'text', TenantId: 'text' },
          },
        } as const,
        await readBody(c),
      );
      return c.json(
        DeploymentPreviews.map(({ EnvironmentId, TenantId }) =>
          previewDeployment(
            ctx,
            releaseIn(c),
            environmentIn(c, EnvironmentId ?? ''),
            {
              tenant: readTenantId(ctx, spaceOf(ctx, c).Id, TenantId),
              includeDisabled: false,
            },
          ),
        ),
      );
    });
}
