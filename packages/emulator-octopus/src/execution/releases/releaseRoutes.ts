import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { bind } from '../../http/bind';
import { notFound } from '../../http/errors';
import { page } from '../../http/page';
import { flagQuery, listQuery, textQuery } from '../../http/query';
import { readBody } from '../../http/readBody';
import { channels } from '../../channels/channels';
import { projects } from '../../projects/projects';
import { find } from '../../resources/find';
import { spaceOf } from '../../spaces/spaceOf';
import { userOf } from '../userOf';
import { changeRelease } from './changeRelease';
import { createRelease } from './createRelease';
import {
  createReleaseFields,
  executeCreateRelease,
} from './executeCreateRelease';
import { channelById } from './findChannel';
import { forgetRelease } from './forgetRelease';
import { releaseFields } from './releaseFields';
import { releaseSource } from './releaseSource';
import { releaseRefusals } from './refusals';
import { Release, releases } from './release';
import { newestFirst, releasesOf } from './releasesOf';
import { renderRelease } from './renderRelease';
import { takeVariableSnapshot } from './takeVariableSnapshot';

/**
 * Releases: octopus-api.md §3 (row releases and release create v1), §6.9 and
 * §6.11; shapes and parameters by the OpenAPI document.
 */
export function releaseRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(releases);
  const one = (c: Context<SandboxEnv>) =>
    find(ctx, releases, spaceOf(ctx, c).Id, c.req.param('id')!);
  const projectIn = (c: Context<SandboxEnv>) =>
    find(ctx, projects, spaceOf(ctx, c).Id, c.req.param('projectId')!);
  const answerPage = (
    c: Context<SandboxEnv>,
    items: Release[],
    path: string,
  ) => {
    const part = textQuery(c, 'searchByVersion')?.toLowerCase();
    const ids = listQuery(c, 'ids');
    const found = items.filter(
      ({ Id, Version }) =>
        (!part || Version.toLowerCase().includes(part)) &&
        (!ids || ids.includes(Id)),
    );
    return c.json(
      page(
        c,
        found.map(release => renderRelease(ctx, release)),
        {
          itemType: releases.itemType,
          self: `/api/${spaceOf(ctx, c).Id}${path}`,
          template: '{?skip,take,searchByVersion}',
        },
      ),
    );
  };
  const ofChannel = (c: Context<SandboxEnv>, channelId: string) => {
    const channel = find(ctx, channels, spaceOf(ctx, c).Id, channelId);
    return releasesOf(ctx, channel.ProjectId).filter(
      release => release.ChannelId === channel.Id,
    );
  };

  return new Hono<SandboxEnv>()
    .get('/releases', c =>
      answerPage(
        c,
        store.inSpace(spaceOf(ctx, c).Id).sort(newestFirst),
        '/releases',
      ),
    )
    .post('/releases', async c => {
      const space = spaceOf(ctx, c);
      const input = bind(releaseFields, await readBody(c));
      if (!input.ProjectId) throw releaseRefusals.noProject();
      const project = find(ctx, projects, space.Id, input.ProjectId);
      const release = createRelease(ctx, {
        project,
        source: releaseSource(ctx, project, input.VersionControlReference),
        channel: channelById(ctx, project, input.ChannelId),
        version: input.Version ?? '',
        packages: input.SelectedPackages ?? [],
        releaseNotes: input.ReleaseNotes ?? null,
        ignoreChannelRules:
          flagQuery(c, 'ignoreChannelRules') ||
          (input.IgnoreChannelRules ?? false),
        customFields: {},
        user: userOf(c).name,
      });
      return c.json(renderRelease(ctx, release), 201);
    })
    .post('/releases/create/v1', async c => {
      const input = bind(createReleaseFields, await readBody(c));
      const { Id, Version } = executeCreateRelease(
        ctx,
        spaceOf(ctx, c).Id,
        input,
        userOf(c).name,
      );
      return c.json({ ReleaseId: Id, ReleaseVersion: Version }, 201);
    })
    .get('/releases/:id', c => c.json(renderRelease(ctx, one(c))))
    .put('/releases/:id', async c => {
      const input = bind(releaseFields, await readBody(c));
      const ignoreChannelRules =
        flagQuery(c, 'ignoreChannelRules') ||
        (input.IgnoreChannelRules ?? false);
      const changed = changeRelease(ctx, one(c), input, ignoreChannelRules);
      return c.json(renderRelease(ctx, changed));
    })
    .delete('/releases/:id', c => {
      forgetRelease(ctx, one(c));
      return c.body(null, 200);
    })
    .post('/releases/:id/snapshot-variables', c =>
      c.json(renderRelease(ctx, takeVariableSnapshot(ctx, one(c)))),
    )
    .get('/projects/:projectId/releases', c => {
      const project = projectIn(c);
      const path = `/projects/${project.Id}/releases`;
      return answerPage(c, releasesOf(ctx, project.Id), path);
    })
    .get('/projects/:projectId/releases/:version', c => {
      const release = releasesOf(ctx, projectIn(c).Id).find(
        item =>
          item.Version.toLowerCase() === c.req.param('version').toLowerCase(),
      );
      if (!release) throw notFound();
      return c.json(renderRelease(ctx, release));
    })
    .get('/projects/:projectId/channels/:channelId/releases', c => {
      const { projectId, channelId } = c.req.param();
      const path = `/projects/${projectId}/channels/${channelId}/releases`;
      return answerPage(c, ofChannel(c, channelId), path);
    })
    .get('/channels/:channelId/releases', c => {
      const { channelId } = c.req.param();
      const path = `/channels/${channelId}/releases`;
      return answerPage(c, ofChannel(c, channelId), path);
    });
}
