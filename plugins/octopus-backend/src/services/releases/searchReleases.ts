import { isPrerelease } from '../../mapping/isPrerelease';
import { ReleaseResource } from '../../resources/releases';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { readReleasePage } from './readReleasePage';
import { ReleaseQuery } from './ReleaseQuery';

const PAGE = 100;
/** Octopus cannot tell mainline from prerelease: so many of the newest are looked through. */
const LIMIT = 500;

/** The releases of a kind among the newest. */
export async function searchReleases(
  ctx: ServiceContext,
  target: ProjectTarget,
  query: ReleaseQuery,
): Promise<{
  items: ReleaseResource[];
  totalCount: number;
  searchedCount?: number;
}> {
  const seen: ReleaseResource[] = [];
  let total = 0;
  do {
    const page = await readReleasePage(ctx, target, {
      ...query,
      offset: seen.length,
      limit: PAGE,
    });
    total = page.TotalResults;
    seen.push(...page.Items);
    if (page.Items.length === 0) {
      break;
    }
  } while (seen.length < Math.min(total, LIMIT));
  const wanted = seen.filter(
    ({ Version }) => isPrerelease(Version) === (query.kind === 'prerelease'),
  );
  return {
    items: wanted.slice(query.offset, query.offset + query.limit),
    totalCount: wanted.length,
    ...(seen.length < total && { searchedCount: seen.length }),
  };
}
