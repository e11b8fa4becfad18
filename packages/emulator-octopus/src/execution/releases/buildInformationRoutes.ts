import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { bind } from '../../http/bind';
import { octopusError, validationError } from '../../http/errors';
import { page } from '../../http/page';
import { flagQuery, textQuery } from '../../http/query';
import { readBody } from '../../http/readBody';
import { find } from '../../resources/find';
import { spaceOf } from '../../spaces/spaceOf';
import { BuildInformation, buildInformation } from './buildInformation';

const fields = {
  PackageId: 'text',
  Version: 'text',
  OverwriteMode: 'text',
  OctopusBuildInformation: {
    object: {
      BuildEnvironment: 'text',
      BuildNumber: 'text',
      BuildUrl: 'text',
      Branch: 'text',
      VcsType: 'text',
      VcsRoot: 'text',
      VcsCommitNumber: 'text',
      Commits: { list: { Id: 'text', Comment: 'text' } },
    },
  },
} as const;

function render(item: BuildInformation) {
  const { SpaceId, createdAt, ...rest } = item;
  return {
    ...rest,
    Created: new Date(createdAt).toISOString(),
    IncompleteDataWarning: null,
    IssueTrackerName: null,
    WorkItems: [],
    Links: { Self: `/api/${SpaceId}/build-information/${item.Id}` },
  };
}

function commitUrl(root: string, commit: string): string {
  if (!root || !commit) return '';
  return `${root.replace(/\.git$/, '')}/commit/${commit}`;
}

/**
 * Build information of packages, as build servers push it. Shape: definitions
 * `OctopusPackageVersionBuildInformation...` of the OpenAPI document; parameters:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/build-information.md.
 */
export function buildInformationRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(buildInformation);
  const one = (c: Context<SandboxEnv>) =>
    find(ctx, buildInformation, spaceOf(ctx, c).Id, c.req.param('id')!);
  return new Hono<SandboxEnv>()
    .get('/build-information', c => {
      const space = spaceOf(ctx, c);
      const packageId = textQuery(c, 'packageId');
      const version = textQuery(c, 'filter');
      const found = store
        .inSpace(space.Id)
        .filter(
          item =>
            (!packageId || item.PackageId === packageId) &&
            (!version || item.Version === version),
        )
        .reverse();
      const items = (flagQuery(c, 'latest') ? found.slice(0, 1) : found).map(
        render,
      );
      return c.json(
        page(c, items, {
          itemType: buildInformation.itemType,
          self: `/api/${space.Id}/build-information`,
          template: '{?packageId,filter,latest,skip,take,overwriteMode}',
        }),
      );
    })
    .post('/build-information', async c => {
      const space = spaceOf(ctx, c);
      const input = bind(fields, await readBody(c));
      const { PackageId, Version } = input;
      if (!PackageId || !Version) {
        throw validationError('PackageId and Version are required.');
      }
      const existing = store
        .inSpace(space.Id)
        .find(item => item.PackageId === PackageId && item.Version === Version);
      const mode =
        textQuery(c, 'overwriteMode') ?? input.OverwriteMode ?? 'FailIfExists';
      if (existing && mode === 'IgnoreIfExists') {
        return c.json(render(existing));
      }
      if (existing && mode !== 'OverwriteExisting') {
        throw octopusError(
          409,
          'Metadata for the specified Package ID and version already exists. To proceed anyway, specify an overwriteMode of OverwriteExisting or IgnoreIfExists.',
        );
      }
      const given = input.OctopusBuildInformation ?? {};
      const root = given.VcsRoot ?? '';
      const stored = store.put({
        Id: existing?.Id ?? ctx.store.nextId('BuildInformation'),
        SpaceId: space.Id,
        PackageId,
        Version,
        BuildEnvironment: given.BuildEnvironment ?? '',
        BuildNumber: given.BuildNumber ?? '',
        BuildUrl: given.BuildUrl ?? '',
        Branch: given.Branch ?? '',
        VcsType: given.VcsType ?? '',
        VcsRoot: root,
        VcsCommitNumber: given.VcsCommitNumber ?? '',
        VcsCommitUrl: commitUrl(root, given.VcsCommitNumber ?? ''),
        Commits: (given.Commits ?? []).map(({ Id, Comment }) => ({
          Id: Id ?? '',
          Comment: Comment ?? '',
          LinkUrl: commitUrl(root, Id ?? ''),
        })),
        createdAt: existing?.createdAt ?? ctx.now().getTime(),
      });
      return c.json(render(stored));
    })
    .get('/build-information/:id', c => c.json(render(one(c))))
    .delete('/build-information/:id', c => {
      ctx.delete(buildInformation, one(c));
      return c.body(null, 200);
    });
}
