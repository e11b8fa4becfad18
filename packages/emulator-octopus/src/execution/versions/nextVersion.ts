import { parseVersion } from './parseVersion';

const PARTS = ['Major', 'Minor', 'Patch', 'Build'];

function partOf(numbers: number[], token: string): number | undefined {
  const match = /^(Last|Next)(Major|Minor|Patch|Build)$/.exec(token);
  if (!match) return undefined;
  const last = numbers[PARTS.indexOf(match[2])] ?? 0;
  return match[1] === 'Next' ? last + 1 : last;
}

/**
 * The number that the server proposes for the next release: the project's
 * template, for example
 * `#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}`,
 * filled in from the last release's number (0.0.0 when there is none).
 */
export function nextVersion(template: string, lastVersion?: string): string {
  const numbers = parseVersion(lastVersion ?? '')?.numbers ?? [0, 0, 0];
  return template.replace(
    /#\{Octopus\.Version\.(?:Channel\.)?(\w+)\}/g,
    (expression, token: string) =>
      partOf(numbers, token)?.toString() ?? expression,
  );
}
