import { OctopusFindableRelease } from '@octopus-backstage/plugin-octopus-common';
import { Cached } from '../../cache/SharedCache';
import { ListedRelease } from '../../mapping/toFindable';
import { FindableProject, MOST_RELEASES } from './readFindableProject';
import { SpaceNews } from './readSpaceNews';

/** By how much the clocks of Octopus and of the portal may differ. */
const CLOCKS_MS = 10 * 60_000;

/** When a release was made, in milliseconds since 1970. */
const madeAt = ({ found }: ListedRelease) => Date.parse(found.assembled);
/** From when on the list has every release of the space. */
const reachesBackTo = ({ releases, isAll }: SpaceNews) =>
  isAll || releases.length === 0 ? 0 : madeAt(releases[releases.length - 1]);

/**
 * Whether a project has to be read again: releases may be missing between what is
 * known of it and the newest of its space, or one is of a channel that is not known.
 */
export function isOutOfTouch(
  project: Cached<FindableProject>,
  news: Cached<SpaceNews>,
): boolean {
  const { projectId, channels } = project.value;
  return (
    reachesBackTo(news.value) > project.loadedAt - CLOCKS_MS ||
    (news.loadedAt > project.loadedAt &&
      news.value.releases.some(
        release =>
          release.projectId === projectId && !channels[release.channelId],
      ))
  );
}

/**
 * Brings the releases of a project up to date: as far back as the list of the
 * space reaches, it is right, also about releases that were deleted.
 */
export function mergeNews(
  project: Cached<FindableProject>,
  news: Cached<SpaceNews> | undefined,
): OctopusFindableRelease[] {
  const { releases, projectId, channels } = project.value;
  const merged =
    news && news.loadedAt > project.loadedAt
      ? withNews(
          releases,
          news.value.releases.filter(each => each.projectId === projectId),
          reachesBackTo(news.value),
        )
      : releases;
  return merged.slice(0, MOST_RELEASES).map(({ channelId, found }) => ({
    ...found,
    ...(channels[channelId] && { channel: channels[channelId] }),
  }));
}

function withNews(
  known: ListedRelease[],
  news: ListedRelease[],
  since: number,
): ListedRelease[] {
  const ids = new Set(news.map(({ id }) => id));
  return [
    ...news,
    ...known.filter(each => madeAt(each) <= since && !ids.has(each.id)),
  ];
}
