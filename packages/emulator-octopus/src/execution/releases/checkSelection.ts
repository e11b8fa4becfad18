import { Channel } from '../../channels/channels';
import { PackageSlot } from '../processes/packageSlots';
import { releaseRefusals } from './refusals';
import { SelectedPackage } from './release';
import { ruleViolations } from './ruleViolations';

/** What a caller sends for a package; older clients name the step. */
export interface GivenPackage {
  ActionName?: string | null;
  StepName?: string | null;
  PackageReferenceName?: string | null;
  Version?: string | null;
}

function matches(slot: PackageSlot, given: GivenPackage): boolean {
  const same = (a?: string | null, b?: string | null) =>
    (a ?? '').toLowerCase() === (b ?? '').toLowerCase();
  const sameAction = given.ActionName
    ? same(given.ActionName, slot.actionName)
    : same(given.StepName, slot.stepName);
  return sameAction && same(given.PackageReferenceName, slot.reference);
}

/**
 * The selection that is stored with a release: one version for each package
 * of the process.
 *
 * @throws OctopusError when a version is missing, or breaks the channel's
 * rules and these are not to be ignored
 */
export function checkSelection(
  channel: Channel,
  slots: PackageSlot[],
  given: GivenPackage[],
  ignoreChannelRules: boolean,
): SelectedPackage[] {
  const versionOf = (slot: PackageSlot) =>
    given.find(item => matches(slot, item))?.Version || undefined;
  if (!slots.every(versionOf)) throw releaseRefusals.missingVersions();
  const violations = ruleViolations(channel, slots, versionOf);
  if (violations.length > 0 && !ignoreChannelRules) {
    throw releaseRefusals.rules(violations);
  }
  return slots.map(slot => ({
    StepName: slot.stepName,
    ActionName: slot.actionName,
    PackageReferenceName: slot.reference,
    Version: versionOf(slot)!,
  }));
}
