import { Channel, channels } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { feeds } from '../../feeds/feeds';
import { PackageSlot } from '../processes/packageSlots';
import { packageVersions } from '../packages/packageVersions';
import { releaseRefusals } from './refusals';
import { ruleFor, ruleViolations } from './ruleViolations';

/** How the versions of a release are to be chosen. */
export interface VersionChoice {
  /** The version pinned for a package, if it is. */
  pinned(slot: PackageSlot): string | undefined;
  /** Prerelease tag to look for where nothing is pinned. */
  prerelease?: string;
}

/** A channel with the versions that a release in it would have. */
export interface ReleasePlan {
  channel: Channel;
  versions: { slot: PackageSlot; version: string | undefined }[];
  violations: string[];
  isViable: boolean;
}

function newest(
  ctx: SandboxContext,
  channel: Channel,
  slot: PackageSlot,
  prerelease?: string,
): string | undefined {
  const feed = slot.feedId ? ctx.store.of(feeds).get(slot.feedId) : undefined;
  if (!feed || !slot.isResolvable) return undefined;
  const rule = ruleFor(channel, slot);
  return packageVersions(ctx, feed, slot.packageId, {
    versionRange: rule?.VersionRange ?? '',
    prereleaseTag: prerelease || rule?.Tag || '',
  })[0]?.Version;
}

/** What a release in this channel would be made of. */
export function planInChannel(
  ctx: SandboxContext,
  channel: Channel,
  slots: PackageSlot[],
  choice: VersionChoice,
): ReleasePlan {
  const versions = slots.map(slot => ({
    slot,
    version:
      choice.pinned(slot) ?? newest(ctx, channel, slot, choice.prerelease),
  }));
  const violations = ruleViolations(
    channel,
    slots,
    slot => versions.find(entry => entry.slot === slot)?.version,
  );
  const isViable =
    violations.length === 0 && versions.every(({ version }) => version);
  return { channel, versions, violations, isViable };
}

function describe(plan: ReleasePlan): string {
  const heading = `Channel: '${plan.channel.Name}'${
    plan.channel.IsDefault ? ' (this is the default channel)' : ''
  }`;
  const lines = plan.versions.map(
    ({ slot, version }) => `  ${slot.actionName}: ${version ?? 'not found'}`,
  );
  return [heading, ...lines].join('\n');
}

/**
 * Chooses the channel for a release that names none: the only one whose plan
 * can be carried out, or among several the default one. Sources: the planner
 * of OctopusDeploy/OctopusClients (`AutoSelectBestReleasePlanOrThrow`) and its
 * successor in OctopusDeploy/api-client.ts; octopus-api.md §6.11.
 *
 * @throws OctopusError when no plan, or more than one and none of the default
 * channel, can be carried out
 */
export function planInBestChannel(
  ctx: SandboxContext,
  projectId: string,
  slotsIn: (channel: Channel) => PackageSlot[],
  choice: VersionChoice,
): ReleasePlan {
  const plans = ctx.store
    .of(channels)
    .list()
    .filter(channel => channel.ProjectId === projectId)
    .map(channel => planInChannel(ctx, channel, slotsIn(channel), choice));
  const viable = plans.filter(plan => plan.isViable);
  const chosen =
    viable.length === 1
      ? viable[0]
      : viable.find(plan => plan.channel.IsDefault);
  if (chosen) return chosen;
  throw viable.length === 0
    ? releaseRefusals.noViablePlan(plans.map(describe))
    : releaseRefusals.ambiguousPlans(viable.map(({ channel }) => channel.Name));
}
