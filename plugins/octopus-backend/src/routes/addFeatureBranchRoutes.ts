import { Router } from 'express';
import { ENTITY_PATH, readRequest } from './readRequest';
import { RouteContext } from './RouteContext';

export function addFeatureBranchRoutes(
  router: Router,
  ctx: RouteContext,
): void {
  router.get(`${ENTITY_PATH}/feature-branches`, async (request, response) => {
    const { caller, entityRef } = await readRequest(ctx, request);
    response.json(await ctx.service.getFeatureBranches(caller, entityRef));
  });
}
