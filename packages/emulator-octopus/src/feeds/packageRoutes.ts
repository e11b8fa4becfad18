import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { compareVersions } from '../execution/versions/compareVersions';
import { matchesPrereleaseTag } from '../execution/versions/matchesPrereleaseTag';
import { parseVersion } from '../execution/versions/parseVersion';
import { isInVersionRange } from '../execution/versions/versionRange';
import { octopusError } from '../http/errors';
import { page } from '../http/page';
import { textQuery } from '../http/query';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { Feed, feeds } from './feeds';
import { packageIdsIn, versionsIn } from './packages';

/** `take` of these lists when a request does not say. Source: feeds.md of OctopusDeploy/docs. */
const TAKE = 20;

/** Packages of a feed and their versions, newest first. Source: octopus-api.md §3. */
export function packageRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const versionsOf = (feed: Feed, packageId: string) =>
    versionsIn(ctx, feed, packageId).sort((a, b) =>
      compareVersions(b.Version, a.Version),
    );

  return new Hono<SandboxEnv>()
    .get('/feeds/:id/packages/versions', c => {
      const space = spaceOf(ctx, c);
      const feed = find(ctx, feeds, space.Id, c.req.param('id'));
      const packageId = textQuery(c, 'packageId');
      if (!packageId) {
        throw octopusError(400, 'No packageId parameter was provided.');
      }
      const range = textQuery(c, 'versionRange');
      const tag = textQuery(c, 'preReleaseTag');
      const part = textQuery(c, 'filter');
      const stableOnly =
        textQuery(c, 'includePreRelease')?.toLowerCase() === 'false';
      const self = `/api/${space.Id}/feeds/${feed.Id}/packages/versions`;
      const items = versionsOf(feed, packageId)
        .filter(
          ({ Version }) =>
            (!range || isInVersionRange(Version, range)) &&
            (!tag || matchesPrereleaseTag(Version, tag)) &&
            (!stableOnly || !parseVersion(Version)?.prerelease) &&
            (!part || Version.includes(part)),
        )
        .map(({ Version, Published }) => ({
          Id: `${packageId}.${Version}`,
          PackageId: packageId,
          Version,
          FeedId: feed.Id,
          Published,
          Title: packageId,
          ReleaseNotes: null,
          Links: {},
        }));
      return c.json(
        page(c, items, { itemType: 'PackageVersion', self, take: TAKE }),
      );
    })
    .get('/feeds/:id/packages/search', c => {
      const space = spaceOf(ctx, c);
      const feed = find(ctx, feeds, space.Id, c.req.param('id'));
      const term = (textQuery(c, 'term') ?? '').toLowerCase();
      const self = `/api/${space.Id}/feeds/${feed.Id}/packages/search`;
      const items = packageIdsIn(ctx, feed)
        .filter(id => id.toLowerCase().includes(term))
        .map(id => ({
          Id: id,
          Name: id,
          Description: null,
          LatestVersion: versionsOf(feed, id)[0]?.Version ?? null,
          Links: {},
        }));
      return c.json(
        page(c, items, { itemType: 'PackageDescription', self, take: TAKE }),
      );
    });
}
