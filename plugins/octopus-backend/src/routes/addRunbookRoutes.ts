import { Router } from 'express';
import { z } from 'zod';
import { parseInput } from './parseInput';
import { ENTITY_PATH, readRequest } from './readRequest';
import { RouteContext } from './RouteContext';

const bodySchema = z.object({
  runbookId: z.string().min(1),
  environmentId: z.string().min(1),
  variables: z.record(z.string(), z.string()).optional(),
});

export function addRunbookRoutes(router: Router, ctx: RouteContext): void {
  router.get(`${ENTITY_PATH}/runbooks`, async (request, response) => {
    const { caller, entityRef } = await readRequest(ctx, request);
    response.json(await ctx.service.listRunbooks(caller, entityRef));
  });

  router.get(
    `${ENTITY_PATH}/runbooks/:runbookId/preview/:environmentId`,
    async (request, response) => {
      const { caller, entityRef } = await readRequest(ctx, request);
      const { runbookId, environmentId } = request.params;
      response.json(
        await ctx.service.previewRunbook(caller, entityRef, {
          runbookId,
          environmentId,
        }),
      );
    },
  );

  router.post(`${ENTITY_PATH}/runbook-runs`, async (request, response) => {
    const { caller, entityRef } = await readRequest(ctx, request);
    const input = parseInput(bodySchema, request.body);
    const started = await ctx.service.runRunbook(caller, entityRef, input);
    response.status(201).json(started);
  });
}
