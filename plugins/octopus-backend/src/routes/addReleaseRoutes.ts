import { Router } from 'express';
import { z } from 'zod';
import { parseInput } from './parseInput';
import { ENTITY_PATH, readRequest } from './readRequest';
import { RouteContext } from './RouteContext';

const LONGEST_PAGE = 100;

const querySchema = z.object({
  channelId: z.string().optional(),
  search: z.string().max(100).optional(),
  kind: z.enum(['mainline', 'prerelease']).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(20),
});

const bodySchema = z.object({
  channelId: z.string().min(1),
  version: z.string().max(349).optional(),
  packages: z
    .array(
      z.object({
        step: z.string().min(1),
        name: z.string(),
        version: z.string().min(1),
      }),
    )
    .optional(),
  releaseNotes: z.string().optional(),
});

export function addReleaseRoutes(router: Router, ctx: RouteContext): void {
  router.get(`${ENTITY_PATH}/releases`, async (request, response) => {
    const { caller, entityRef } = await readRequest(ctx, request);
    const query = parseInput(querySchema, request.query);
    response.json(await ctx.service.listReleases(caller, entityRef, query));
  });

  router.post(`${ENTITY_PATH}/releases`, async (request, response) => {
    const { caller, entityRef } = await readRequest(ctx, request);
    const input = parseInput(bodySchema, request.body);
    const created = await ctx.service.createRelease(caller, entityRef, input);
    response.status(201).json(created);
  });

  router.get(
    `${ENTITY_PATH}/channels/:channelId/release-template`,
    async (request, response) => {
      const { caller, entityRef } = await readRequest(ctx, request);
      const { channelId } = request.params;
      response.json(
        await ctx.service.getReleaseTemplate(caller, entityRef, channelId),
      );
    },
  );
}
