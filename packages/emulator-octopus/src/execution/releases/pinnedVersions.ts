import { PackageSlot } from '../processes/packageSlots';
import { parseVersion } from '../versions/parseVersion';

interface Pin {
  step: string;
  packageName: string;
  version: string;
}

const ANY = '*';

function readPin(text: string): Pin {
  const parts = text.split(':').map(part => part.trim() || ANY);
  const version = parts.pop() ?? '';
  return { step: parts[0] ?? ANY, packageName: parts[1] ?? ANY, version };
}

function matches(wanted: string, ...names: string[]): boolean {
  return (
    wanted === ANY ||
    names.some(name => name.toLowerCase() === wanted.toLowerCase())
  );
}

function rank(pin: Pin): number {
  return Number(pin.step !== ANY) * 2 + Number(pin.packageName !== ANY);
}

/**
 * The version that a v1 command pins for a package: the most specific entry
 * of `Packages` (`Step:1.0`, `PackageId:1.0` or `Step:Reference:1.0`, with `*`
 * for any), else `PackageVersion`. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/releases.md.
 */
export function pinnedVersions(
  packages: string[],
  packageVersion: string | null | undefined,
): (slot: PackageSlot) => string | undefined {
  const pins = packages
    .map(readPin)
    .filter(pin => parseVersion(pin.version))
    .sort((a, b) => rank(b) - rank(a));
  return slot =>
    pins.find(
      pin =>
        matches(pin.step, slot.stepName, slot.actionName, slot.packageId) &&
        matches(pin.packageName, slot.reference, slot.packageId),
    )?.version ??
    (packageVersion || undefined);
}
