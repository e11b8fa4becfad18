import { isUntouchedDefault } from '../kinds/channel';
import { hasNoSteps } from '../kinds/processes';
import { Holder } from './holders';
import { RemovalItem } from './removalItems';

/** Whether anything has happened in a project. */
export interface ProjectUse {
  releases: boolean;
  runs: boolean;
}

/**
 * Marks the items that stay, with the reason. An item is removed only when it
 * has not drifted and everything that uses it or is in it is removed too, so
 * this repeats until no more are marked.
 */
export function decideRemoval(
  items: RemovalItem[],
  holders: Holder[],
  uses: Map<string, ProjectUse>,
): void {
  const byId = new Map(items.map(item => [item.resource.Id, item]));
  const within = new Map(
    holders.flatMap(holder =>
      holder.item ? [[holder.item, holder.within] as const] : [],
    ),
  );
  const goes = (item: RemovalItem | undefined) => Boolean(item && !item.kept);
  const holderGoes = (holder: Holder) =>
    goes(holder.item) || holder.within.some(id => goes(byId.get(id)));

  for (let again = true; again; ) {
    again = false;
    for (const item of items.filter(candidate => !candidate.kept)) {
      item.kept = reasonToStay(item);
      again ||= Boolean(item.kept);
    }
  }

  function reasonToStay(item: RemovalItem): string | undefined {
    return (
      ownReason(item) ??
      reasonOfOwner(item) ??
      reasonOfContents(item) ??
      reasonOfUse(item)
    );
  }

  function ownReason({ entry, status }: RemovalItem): string | undefined {
    if (entry.adopted) {
      return 'it was there before and was adopted';
    }
    return status === 'drifted' ? 'it was edited in Octopus' : undefined;
  }

  function reasonOfOwner(item: RemovalItem): string | undefined {
    const { kind } = item.address;
    const owners = within.get(item) ?? [];
    const owner = owners.map(id => byId.get(id)).find(found => found);
    if (goes(owner)) {
      return undefined;
    }
    if (owner && !owner.entry.adopted) {
      return `what it is in stays: ${owner.kept}`;
    }
    const use = uses.get(item.resource.ProjectId as string);
    if (kind === 'deploymentProcess' || kind === 'runbookProcess') {
      return 'it belongs to an object that stays';
    }
    if (kind === 'channel' && (item.resource.IsDefault || use?.releases)) {
      return 'its project stays and needs it';
    }
    return kind === 'runbook' && use?.runs
      ? 'runbooks of its project have run'
      : undefined;
  }

  function reasonOfContents(item: RemovalItem): string | undefined {
    const { Id } = item.resource;
    const use = uses.get(Id);
    if (use?.releases) {
      return 'it has releases';
    }
    if (use?.runs) {
      return 'its runbooks have run';
    }
    const inside = holders.find(
      holder =>
        holder.within.includes(Id) &&
        !goes(holder.item) &&
        !isMadeByOctopus(holder),
    );
    if (!inside) {
      return undefined;
    }
    return inside.item
      ? `it holds ${inside.label}, which stays: ${inside.item.kept}`
      : `it holds ${inside.label}, which this blueprint did not make`;
  }

  function reasonOfUse(item: RemovalItem): string | undefined {
    const { Id } = item.resource;
    const user = holders.find(
      holder =>
        holder.item !== item &&
        !holder.within.includes(Id) &&
        holder.texts.has(Id) &&
        !holderGoes(holder),
    );
    return user && `${user.label} uses it`;
  }
}

function isMadeByOctopus({ resource }: Holder): boolean {
  return 'Steps' in resource
    ? hasNoSteps(resource)
    : isUntouchedDefault(resource);
}
