import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { renderUser } from '../../auth/renderUser';
import { users } from '../../auth/users';
import { SandboxContext } from '../../context';
import { notFound, octopusError } from '../../http/errors';
import { page } from '../../http/page';
import { flagQuery, textQuery } from '../../http/query';
import { readBody } from '../../http/readBody';
import { find } from '../../resources/find';
import { spaceOf } from '../../spaces/spaceOf';
import { userOf } from '../userOf';
import { Interruption, interruptions } from './interruption';
import { renderInterruption } from './renderInterruption';
import { submitInterruption } from './submitInterruption';

/** Interruptions: manual interventions and guided failures. */
export function interruptionRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(interruptions);
  const one = (c: Context<SandboxEnv>) =>
    find(ctx, interruptions, spaceOf(ctx, c).Id, c.req.param('id')!);
  const answerUser = (c: Context<SandboxEnv>, item: Interruption) => {
    const user = ctx.store.of(users).get(item.responsibleUserId ?? '');
    if (!user) throw notFound();
    return c.json(renderUser(user, c.env.user));
  };

  return new Hono<SandboxEnv>()
    .get('/interruptions', c => {
      const space = spaceOf(ctx, c);
      const regarding = textQuery(c, 'regarding');
      const found = store
        .inSpace(space.Id)
        .filter(
          item =>
            (!regarding || item.relatedIds.includes(regarding)) &&
            (!flagQuery(c, 'pendingOnly') || item.isPending),
        )
        .sort((a, b) => b.createdAt - a.createdAt);
      return c.json(
        page(
          c,
          found.map(item => renderInterruption(item, userOf(c).id)),
          {
            itemType: interruptions.itemType,
            self: `/api/${space.Id}/interruptions`,
            template: '{?skip,take,regarding,pendingOnly,ids}',
          },
        ),
      );
    })
    .get('/interruptions/:id', c =>
      c.json(renderInterruption(one(c), userOf(c).id)),
    )
    .get('/interruptions/:id/responsible', c => answerUser(c, one(c)))
    .put('/interruptions/:id/responsible', c =>
      answerUser(c, store.put({ ...one(c), responsibleUserId: userOf(c).id })),
    )
    .post('/interruptions/:id/submit', async c => {
      const values = await readBody(c);
      if (typeof values !== 'object' || values === null) {
        throw octopusError(400, 'There were errors with the form.');
      }
      const item = one(c);
      submitInterruption(
        ctx,
        item,
        userOf(c).id,
        values as Record<string, string | null>,
      );
      return c.json(renderInterruption(store.get(item.Id)!, userOf(c).id));
    });
}
