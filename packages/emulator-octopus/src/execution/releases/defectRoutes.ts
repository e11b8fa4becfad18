import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { bind } from '../../http/bind';
import { octopusError } from '../../http/errors';
import { page } from '../../http/page';
import { readBody } from '../../http/readBody';
import { find } from '../../resources/find';
import { spaceOf } from '../../spaces/spaceOf';
import { Defect, defects, unresolvedDefect } from './defect';
import { releases } from './release';

const fields = { Description: 'text' } as const;

function render({ releaseId, SpaceId, ...defect }: Defect) {
  const self = `/api/${SpaceId}/releases/${releaseId}/defects`;
  return { ...defect, Links: { Self: self } };
}

/** Defects of releases; refusals in the words of the OpenAPI document. */
export function defectRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(defects);
  const releaseIn = (c: Context<SandboxEnv>) =>
    find(ctx, releases, spaceOf(ctx, c).Id, c.req.param('id')!);

  return new Hono<SandboxEnv>()
    .get('/releases/:id/defects', c => {
      const release = releaseIn(c);
      const items = store
        .list()
        .filter(defect => defect.releaseId === release.Id)
        .map(render);
      return c.json(
        page(c, items, {
          itemType: defects.itemType,
          self: `/api/${release.SpaceId}/releases/${release.Id}/defects`,
        }),
      );
    })
    .post('/releases/:id/defects', async c => {
      const release = releaseIn(c);
      const { Description } = bind(fields, await readBody(c));
      if (!Description) {
        throw octopusError(400, 'You must provide a description.');
      }
      if (unresolvedDefect(ctx, release.Id)) {
        throw octopusError(
          400,
          'An unresolved defect already exists for this release.',
        );
      }
      const defect = store.put({
        Id: ctx.store.nextId('Defects'),
        SpaceId: release.SpaceId,
        releaseId: release.Id,
        Description,
        Status: 'Unresolved',
      });
      return c.json(render(defect));
    })
    .post('/releases/:id/defects/resolve', c => {
      const defect = unresolvedDefect(ctx, releaseIn(c).Id);
      if (!defect) {
        throw octopusError(400, 'There is no unresolved defect to resolve.');
      }
      return c.json(render(store.put({ ...defect, Status: 'Resolved' })));
    });
}
