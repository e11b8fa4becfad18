import { Router } from 'express';
import { z } from 'zod';
import { parseInput } from './parseInput';
import { ENTITY_PATH, readRequest } from './readRequest';
import { RouteContext } from './RouteContext';

const bodySchema = z.object({
  releaseId: z.string().min(1),
  environmentId: z.string().min(1),
  variables: z.record(z.string(), z.string()).optional(),
});

export function addDeploymentRoutes(router: Router, ctx: RouteContext): void {
  router.get(
    `${ENTITY_PATH}/deployments/:deploymentId`,
    async (request, response) => {
      const { caller, entityRef } = await readRequest(ctx, request);
      const { deploymentId } = request.params;
      response.json(
        await ctx.service.getDeployment(caller, entityRef, deploymentId),
      );
    },
  );

  router.get(
    `${ENTITY_PATH}/releases/:releaseId/preview/:environmentId`,
    async (request, response) => {
      const { caller, entityRef } = await readRequest(ctx, request);
      const { releaseId, environmentId } = request.params;
      response.json(
        await ctx.service.previewDeployment(caller, entityRef, {
          releaseId,
          environmentId,
        }),
      );
    },
  );

  router.post(`${ENTITY_PATH}/deployments`, async (request, response) => {
    const { caller, entityRef } = await readRequest(ctx, request);
    const input = parseInput(bodySchema, request.body);
    const started = await ctx.service.deployRelease(caller, entityRef, input);
    response.status(201).json(started);
  });
}
