import { Context, Hono } from 'hono';
import { accounts } from '../../accounts/accounts';
import { SandboxEnv } from '../../app/env';
import { certificates } from '../../certificates/certificates';
import { channels } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { bind } from '../../http/bind';
import { octopusError, validationError } from '../../http/errors';
import { readBody } from '../../http/readBody';
import { machines } from '../../machines/machines';
import { find } from '../../resources/find';
import { nameIsTaken, newSlug } from '../../resources/names';
import { spaceOf } from '../../spaces/spaceOf';
import { environments } from '../environments';
import { isNameTaken } from '../isNameTaken';
import { ephemeralEnvironments } from './ephemeralEnvironments';
import { ParentEnvironment, parentEnvironments } from './parentEnvironments';

const fields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  SortOrder: 'integer',
  UseGuidedFailure: 'boolean',
  AutomaticDeprovisioningRule: {
    object: { ExpiryDays: 'integer', ExpiryHours: 'integer' },
  },
} as const;
const NAME_LENGTH = 50;
const EXPIRY_DAYS = 7;

/**
 * Parent environments. Nothing is deprovisioned by itself here, whatever their
 * rule says. Sources:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/parent-environments.md;
 * src/pages/docs/projects/ephemeral-environments/index.md (seven days).
 */
export function parentEnvironmentRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(parentEnvironments);
  const one = (c: Context<SandboxEnv>) =>
    find(ctx, parentEnvironments, spaceOf(ctx, c).Id, c.req.param('id')!);
  const read = async (
    c: Context<SandboxEnv>,
    current?: ParentEnvironment,
  ): Promise<ParentEnvironment> => {
    const space = spaceOf(ctx, c);
    const input = bind(fields, await readBody(c));
    const Name = input.Name?.trim() ?? '';
    if (!Name || Name.length > NAME_LENGTH) {
      throw validationError(
        `The name of a parent environment has 1 to ${NAME_LENGTH} characters.`,
      );
    }
    if (isNameTaken(ctx, space.Id, Name, current?.Id)) {
      throw validationError(nameIsTaken(environments.label));
    }
    const rule = input.AutomaticDeprovisioningRule;
    return {
      Id: current?.Id ?? ctx.store.nextId(environments.idPrefix),
      SpaceId: space.Id,
      Name,
      Slug: current
        ? input.Slug || current.Slug
        : newSlug(ctx, parentEnvironments, space.Id, input.Slug, Name),
      Description: input.Description ?? null,
      SortOrder: input.SortOrder ?? current?.SortOrder ?? 0,
      UseGuidedFailure: input.UseGuidedFailure ?? false,
      AutomaticDeprovisioningRule: {
        ExpiryDays: rule ? rule.ExpiryDays ?? 0 : EXPIRY_DAYS,
        ExpiryHours: rule?.ExpiryHours ?? 0,
      },
    };
  };

  ctx.onUsedBy(
    parentEnvironments,
    ({ Id, SpaceId }) =>
      [channels, ephemeralEnvironments].some(kind =>
        ctx.store
          .of<{ Id: string; ParentEnvironmentId?: string | null }>(kind)
          .inSpace(SpaceId)
          .some(item => item.ParentEnvironmentId === Id),
      ) ||
      [machines, accounts, certificates].some(kind =>
        ctx.store
          .of<{ Id: string; EnvironmentIds: string[] }>(kind)
          .inSpace(SpaceId)
          .some(item => item.EnvironmentIds.includes(Id)),
      ),
  );

  return new Hono<SandboxEnv>()
    .post('/parentEnvironments', async c =>
      c.json({ Id: store.put(await read(c)).Id }, 201),
    )
    .get('/parentEnvironments/:id', c => c.json(one(c)))
    .put('/parentEnvironments/:id', async c =>
      c.json(store.put(await read(c, one(c)))),
    )
    .delete('/parentEnvironments/:id', c => {
      const parent = one(c);
      if (ctx.isUsed(parentEnvironments, parent)) {
        throw octopusError(
          400,
          'The Parent Environment has dependent resources and cannot be deleted.',
        );
      }
      ctx.delete(parentEnvironments, parent);
      return c.body(null, 200);
    });
}
