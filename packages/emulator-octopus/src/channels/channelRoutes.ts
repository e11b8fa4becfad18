import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { processOf } from '../git/contentOf';
import { bind, Bound } from '../http/bind';
import { notFound, octopusError } from '../http/errors';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { lifecycles } from '../lifecycles/lifecycles';
import { Project, projects } from '../projects/projects';
import { find, requireIds } from '../resources/find';
import { listed } from '../resources/listed';
import { requireName } from '../resources/names';
import { spaceOf } from '../spaces/spaceOf';
import { Channel, channels } from './channels';
import { newChannel } from './newChannel';
import { ephemeralFields, readEphemeral } from './readEphemeral';
import { readRules, ruleFields } from './readRules';
import { representChannel } from './representChannel';
import { ruleTestRoutes } from './ruleTest';

const fields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  ProjectId: 'text',
  LifecycleId: 'text',
  IsDefault: 'boolean',
  Rules: { list: ruleFields },
  ...ephemeralFields,
  TenantTags: 'texts',
} as const;

/** Channels, of a space and of a project; octopus-api.md §3, §6.2 and §6.9. */
export function channelRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(channels);
  const projectOf = (c: Context<SandboxEnv>, id: string) =>
    find(ctx, projects, spaceOf(ctx, c).Id, id);
  const one = (c: Context<SandboxEnv>) => {
    const channel = find(ctx, channels, spaceOf(ctx, c).Id, c.req.param('id')!);
    const project = c.req.param('projectId');
    if (project && projectOf(c, project).Id !== channel.ProjectId) {
      throw notFound();
    }
    return channel;
  };
  const ofProject = (project: Project) =>
    store
      .inSpace(project.SpaceId)
      .filter(channel => channel.ProjectId === project.Id);

  const save = (project: Project, channel: Channel) => {
    requireIds(
      ctx,
      lifecycles,
      project.SpaceId,
      channel.LifecycleId ? [channel.LifecycleId] : [],
    );
    requireName(channels, channel, ofProject(project));
    if (channel.IsDefault) {
      ofProject(project).forEach(other =>
        store.put({ ...other, IsDefault: other.Id === channel.Id }),
      );
    }
    return representChannel(ctx, store.put(channel));
  };
  const create = async (c: Context<SandboxEnv>) => {
    const input = bind(fields, await readBody(c));
    const project = projectOf(
      c,
      c.req.param('projectId') ?? input.ProjectId ?? '',
    );
    const channel = newChannel(ctx, project, {
      ...given(input),
      Name: input.Name ?? '',
      LifecycleId: input.LifecycleId || null,
      ...readEphemeral(ctx, project, input),
      Rules: readRules(ctx, project, input.Rules ?? []),
    });
    return c.json(save(project, channel), 201);
  };
  const update = async (c: Context<SandboxEnv>) => {
    const input = bind(fields, await readBody(c));
    const current = one(c);
    const project = ctx.store.of(projects).get(current.ProjectId)!;
    const channel = {
      ...current,
      ...given(input),
      Name: input.Name ?? '',
      LifecycleId: input.LifecycleId || null,
      ...readEphemeral(ctx, project, input, current),
      IsDefault: current.IsDefault || (input.IsDefault ?? false),
      Rules: input.Rules ? readRules(ctx, project, input.Rules) : current.Rules,
    };
    return c.json(save(project, channel));
  };
  const remove = (c: Context<SandboxEnv>) => {
    const channel = one(c);
    const project = ctx.store.of(projects).get(channel.ProjectId)!;
    const user = processOf(ctx, project)
      ?.Steps.flatMap(step => step.Actions)
      .find(action => action.Channels.includes(channel.Id));
    if (ofProject(project).length === 1) {
      throw octopusError(400, 'You cannot delete the only remaining channel.');
    }
    if (channel.IsDefault) {
      throw octopusError(400, 'You cannot delete the default channel.');
    }
    if (user) {
      throw octopusError(
        400,
        `The channel you are about to remove is used by '${user.Name}' step.`,
      );
    }
    if (ctx.isUsed(channels, channel)) {
      throw octopusError(
        400,
        'The Channel has dependent resources and cannot be deleted.',
      );
    }
    ctx.delete(channels, channel);
    return c.body(null, 200);
  };
  const list = (c: Context<SandboxEnv>, items: Channel[], self: string) =>
    c.json(
      page(
        c,
        listed(c, items).map(item => representChannel(ctx, item)),
        {
          itemType: channels.itemType,
          self,
          template: '{?skip,take,ids,partialName}',
        },
      ),
    );

  ctx.onUsedBy(lifecycles, lifecycle =>
    store
      .inSpace(lifecycle.SpaceId)
      .some(channel => channel.LifecycleId === lifecycle.Id),
  );
  ctx.onDelete(projects, project =>
    ofProject(project).forEach(channel => ctx.delete(channels, channel)),
  );

  return new Hono<SandboxEnv>()
    .route('/', ruleTestRoutes())
    .get('/channels', c => {
      const space = spaceOf(ctx, c);
      return list(c, store.inSpace(space.Id), `/api/${space.Id}/channels`);
    })
    .get('/channels/all', c =>
      c.json(
        listed(c, store.inSpace(spaceOf(ctx, c).Id)).map(item =>
          representChannel(ctx, item),
        ),
      ),
    )
    .get('/projects/:projectId/channels', c => {
      const project = projectOf(c, c.req.param('projectId'));
      const self = `/api/${project.SpaceId}/projects/${project.Id}/channels`;
      return list(c, ofProject(project), self);
    })
    .post('/channels', create)
    .post('/projects/:projectId/channels', create)
    .get('/channels/:id', c => c.json(representChannel(ctx, one(c))))
    .get('/projects/:projectId/channels/:id', c =>
      c.json(representChannel(ctx, one(c))),
    )
    .put('/channels/:id', update)
    .put('/projects/:projectId/channels/:id', update)
    .delete('/channels/:id', remove)
    .delete('/projects/:projectId/channels/:id', remove);
}

/** Fields that a body may leave out to keep, or to have the default of, what there is. */
function given(input: Bound<typeof fields>): Partial<Channel> {
  const { Slug, Description, IsDefault, TenantTags } = input;
  return {
    ...(Slug && { Slug }),
    ...(Description !== undefined && { Description }),
    ...(IsDefault !== undefined && { IsDefault }),
    ...(TenantTags && { TenantTags }),
  };
}
