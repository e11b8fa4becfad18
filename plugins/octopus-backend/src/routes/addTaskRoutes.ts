import { Router } from 'express';
import { ENTITY_PATH, readRequest } from './readRequest';
import { RouteContext } from './RouteContext';

export function addTaskRoutes(router: Router, ctx: RouteContext): void {
  router.get(`${ENTITY_PATH}/tasks/:taskId`, async (request, response) => {
    const { caller, entityRef } = await readRequest(ctx, request);
    const { taskId } = request.params;
    response.json(await ctx.service.getTask(caller, entityRef, taskId));
  });

  router.post(
    `${ENTITY_PATH}/tasks/:taskId/cancel`,
    async (request, response) => {
      const { caller, entityRef } = await readRequest(ctx, request);
      await ctx.service.cancelTask(caller, entityRef, request.params.taskId);
      response.status(204).end();
    },
  );
}
