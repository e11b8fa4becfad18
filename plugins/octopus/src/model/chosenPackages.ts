import {
  OctopusCreateReleaseRequest,
  OctopusReleaseTemplate,
} from '@octopus-backstage/plugin-octopus-common';

/** Tells the packages of a release apart. */
export function packageKey(pkg: { step: string; name: string }): string {
  return `${pkg.step}/${pkg.name}`;
}

/**
 * The version of each package: the chosen one, or else the newest that the
 * channel allows. Nothing when one of them has no version at all.
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
