import { AcceptedFinding, Finding } from './Finding';

/**
 * What differs between what the judges say and what is accepted, in words: new
 * findings, and accepted ones that nobody finds any more.
 */
export function compareFindings(
  findings: Finding[],
  accepted: AcceptedFinding[],
): string[] {
  const known = accepted.flatMap(({ judge, rule, packages }) =>
    packages.map(name => `${judge} ${rule}: @octopus-backstage/plugin-${name}`),
  );
  const found = findings.map(each => ({
    key: `${each.judge} ${each.rule}: ${each.package}`,
    about: each.about,
  }));
  return [
    ...found
      .filter(({ key }) => !known.includes(key))
      .map(({ key, about }) => `${key} (${about})`),
    ...known
      .filter(key => !found.some(each => each.key === key))
      .map(key => `${key} is accepted, but found no more`),
  ];
}
