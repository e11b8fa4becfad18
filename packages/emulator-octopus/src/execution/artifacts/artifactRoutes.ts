import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { bind } from '../../http/bind';
import { notFound, validationError } from '../../http/errors';
import { page } from '../../http/page';
import { textQuery } from '../../http/query';
import { readBody } from '../../http/readBody';
import { find, requireIds } from '../../resources/find';
import { listed } from '../../resources/listed';
import { spaceOf } from '../../spaces/spaceOf';
import { serverTasks } from '../tasks/serverTask';
import { userOf } from '../userOf';
import { Artifact, artifacts } from './artifact';
import { renderArtifact } from './renderArtifact';

const fields = {
  Filename: 'text',
  LogCorrelationId: 'text',
  ServerTaskId: 'text',
  Source: 'text',
} as const;

/**
 * Files of tasks, newest first. Routes, fields and what `regarding` takes:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/artifacts.md. Only the source
 * can be changed later, the rest is written once
 * (OctopusDeploy/OctopusClients:source/Octopus.Server.Client/Model/ArtifactResource.cs).
 * That content is answered as a download of bytes is inferred.
 */
export function artifactRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(artifacts);
  const one = (c: Context<SandboxEnv>) =>
    find(ctx, artifacts, spaceOf(ctx, c).Id, c.req.param('id')!);
  const concerns = (artifact: Artifact, id: string | undefined) => {
    const task = ctx.store.of(serverTasks).get(artifact.taskId);
    return !id || artifact.taskId === id || !!task?.relatedIds.includes(id);
  };

  return new Hono<SandboxEnv>()
    .get('/artifacts', c => {
      const space = spaceOf(ctx, c);
      const sign = textQuery(c, 'order')?.toLowerCase() === 'asc' ? 1 : -1;
      const found = listed(c, store.inSpace(space.Id), {
        texts: ({ filename }) => [filename],
        filter: item => concerns(item, textQuery(c, 'regarding')),
        order: (a, b) => sign * compareAge(a, b),
      });
      return c.json(
        page(c, found.map(renderArtifact), {
          itemType: artifacts.itemType,
          self: `/api/${space.Id}/artifacts`,
          template: '{?skip,take,regarding,ids,partialName,order}',
        }),
      );
    })
    .post('/artifacts', async c => {
      const space = spaceOf(ctx, c);
      const input = bind(fields, await readBody(c));
      if (!input.Filename) {
        throw validationError(
          'Please provide a filename (without path information) for the artifact.',
        );
      }
      requireIds(ctx, serverTasks, space.Id, [input.ServerTaskId]);
      const artifact = store.put({
        Id: ctx.store.nextId(artifacts.idPrefix),
        SpaceId: space.Id,
        filename: input.Filename,
        source: input.Source ?? `Uploaded by ${userOf(c).name}`,
        taskId: input.ServerTaskId!,
        correlationId: input.LogCorrelationId ?? null,
        createdAt: ctx.now().getTime(),
        content: null,
      });
      return c.json(renderArtifact(artifact), 201);
    })
    .get('/artifacts/:id', c => c.json(renderArtifact(one(c))))
    .put('/artifacts/:id', async c => {
      const { Source } = bind(fields, await readBody(c));
      const source = Source ?? one(c).source;
      return c.json(renderArtifact(store.put({ ...one(c), source })));
    })
    .delete('/artifacts/:id', c => {
      ctx.delete(artifacts, one(c));
      return c.body(null, 200);
    })
    .get('/artifacts/:id/content', c => {
      const { content, filename } = one(c);
      if (content === null) {
        throw notFound();
      }
      return c.body(Uint8Array.from(Buffer.from(content, 'base64')), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(
          filename,
        )}`,
      });
    })
    .put('/artifacts/:id/content', async c => {
      const bytes = Buffer.from(await c.req.arrayBuffer());
      store.put({ ...one(c), content: bytes.toString('base64') });
      return c.body(null, 204);
    });
}

function compareAge(a: Artifact, b: Artifact): number {
  return (
    a.createdAt - b.createdAt ||
    Number(a.Id.split('-')[1]) - Number(b.Id.split('-')[1])
  );
}
