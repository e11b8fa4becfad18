import {
  OctopusCreateReleaseRequest,
  OctopusReleaseTemplate,
} from '@octopus-backstage/plugin-octopus-common';

/** Returns a key that identifies a package of a release. */
export function packageKey(pkg: { step: string; name: string }): string {
  return `${pkg.step}/${pkg.name}`;
}

/**
 * Returns the version of each package: the chosen one, or else the newest that
 * the channel allows. Undefined when a package has no allowed version.
 */
export function chosenPackages(
  template: OctopusReleaseTemplate,
  versions: Record<string, string>,
): OctopusCreateReleaseRequest['packages'] | undefined {
  const chosen = template.packages.map(pkg => ({
    step: pkg.step,
    name: pkg.name,
    version: versions[packageKey(pkg)] ?? pkg.versions[0],
  }));
  return chosen.every(({ version }) => version) ? chosen : undefined;
}
