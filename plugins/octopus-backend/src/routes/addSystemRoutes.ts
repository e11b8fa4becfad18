import { Router } from 'express';
import { ENTITY_PATH, readRequest } from './readRequest';
import { RouteContext } from './RouteContext';

export function addSystemRoutes(router: Router, ctx: RouteContext): void {
  router.get(`${ENTITY_PATH}/system`, async (request, response) => {
    const { caller, entityRef } = await readRequest(ctx, request);
    response.json(await ctx.service.getSystem(caller, entityRef));
  });
}
