import { Channel, ChannelRule } from '../../channels/channels';
import { PackageSlot } from '../processes/packageSlots';
import { matchesPrereleaseTag } from '../versions/matchesPrereleaseTag';
import { isInVersionRange } from '../versions/versionRange';

function sameName(text: string, ...names: string[]): boolean {
  return names.some(name => name.toLowerCase() === text.toLowerCase());
}

/** The rule of a channel for a package, if it has one. */
export function ruleFor(
  channel: Channel,
  slot: PackageSlot,
): ChannelRule | undefined {
  return channel.Rules.find(rule =>
    rule.ActionPackages.some(
      ({ DeploymentAction, PackageReference }) =>
        sameName(DeploymentAction, slot.actionName, slot.actionId) &&
        sameName(PackageReference ?? '', slot.reference, slot.referenceId),
    ),
  );
}

/** Whether a version satisfies a channel rule. */
export function satisfies(rule: ChannelRule, version: string): boolean {
  return (
    isInVersionRange(version, rule.VersionRange ?? '') &&
    matchesPrereleaseTag(version, rule.Tag ?? '')
  );
}

/** Names of the steps whose chosen versions break the channel's rules. */
export function ruleViolations(
  channel: Channel,
  slots: PackageSlot[],
  versionOf: (slot: PackageSlot) => string | undefined,
): string[] {
  return slots
    .filter(slot => {
      const rule = ruleFor(channel, slot);
      const version = versionOf(slot);
      return rule && version !== undefined && !satisfies(rule, version);
    })
    .map(slot => slot.actionName);
}
