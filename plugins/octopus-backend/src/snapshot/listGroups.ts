import { DeploymentFacts } from '../mapping/deploymentFacts';
import { listDeploymentsTo } from '../octopus/deployments';
import { DashboardItemResource } from '../resources/releases';
import { ProjectTarget } from '../target/ProjectTarget';
import { OptionalReads } from './OptionalReads';
import { ListedGroup } from './ProjectSnapshot';
import { AMPLE } from './limits';
import { isRecent } from '../waiting/isRecent';

/**
 * A progression shows new deployments, but only the list shows what is gone.
 */
const LIST_MS = 5 * 60_000;

/** The groups that could be listed, now or before. */
interface ListedGroups {
  groups: ListedGroup[];
  /** What new lists add to the progression. */
  facts: DeploymentFacts;
  /** Some had to be asked for. */
  isRequested: boolean;
  /** More requests are needed. */
  isPartial: boolean;
}

/**
 * Lists each group of environments by itself: of each the newest deployments are
 * listed, and many to one of them must not push out those to another. A list is
 * only requested when the progression has a deployment that is not in it, or when
 * it is some minutes old.
 *
 * @param groups - ids of environments, sorted within each group
 * @param shown - what the progression shows
 */
export async function listGroups(
  target: ProjectTarget,
  groups: string[][],
  shown: DashboardItemResource[],
  last: ListedGroup[],
  reads: OptionalReads,
): Promise<ListedGroups> {
  const all: ListedGroups = {
    groups: [],
    facts: {},
    isRequested: false,
    isPartial: false,
  };
  const list = async (environmentIds: string[]) => {
    const known = last.find(
      group => group.environmentIds.join() === environmentIds.join(),
    );
    if (known && isCurrent(known, shown)) {
      return { known };
    }
    const found = await reads.try<ReturnType<typeof refused>>(
      () => listDeploymentsTo(target, environmentIds),
      refused(),
    );
    return { known, environmentIds, found, isOpen: !found };
  };
  // With few requests left, what made the server fail is not sent twice.
  const lists = reads.canAfford(Math.max(groups.length, AMPLE))
    ? await Promise.all(groups.map(list))
    : await oneByOne(groups, list);
  for (const { known, environmentIds, found, isOpen } of lists) {
    all.isRequested ||= environmentIds !== undefined;
    if (found && environmentIds) {
      const { facts, ...rest } = found;
      all.groups.push({ environmentIds, listedAt: Date.now(), ...rest });
      Object.assign(all.facts, facts);
    } else {
      all.groups.push(...(known ? [known] : []));
      all.isPartial ||= isOpen ?? false;
    }
  }
  return all;
}

/** The first ones get what the budget allows. */
async function oneByOne<T, R>(
  items: T[],
  call: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(await call(item));
  }
  return results;
}

function refused(): Pick<ListedGroup, 'listed' | 'isRefused'> & {
  facts: DeploymentFacts;
} {
  return { listed: [], isRefused: true, facts: {} };
}

/** What is older than all that is listed was not to be in the list. */
function isCurrent(
  { environmentIds, listedAt, listed, isRefused }: ListedGroup,
  shown: DashboardItemResource[],
): boolean {
  const oldest = listed.at(-1);
  const from = oldest ? Date.parse(oldest.Created) : -Infinity;
  return (
    isRecent(listedAt, LIST_MS) &&
    (isRefused ||
      shown.every(
        ({ DeploymentId, EnvironmentId, Created }) =>
          !environmentIds.includes(EnvironmentId) ||
          Date.parse(Created) < from ||
          listed.some(({ Id }) => Id === DeploymentId),
      ))
  );
}
