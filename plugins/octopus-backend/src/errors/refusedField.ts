/**
 * What Octopus says of a single field, and the field in the request of the page.
 * Source: octopus-api.md §6.9, and §3.7 for what has to do with Git. The texts are
 * compared loosely, since they differ between servers.
 */
const sentences: [RegExp, (name: string) => string][] = [
  [/\brelease '.*?' already exists/i, () => 'version'],
  [/\brelease number '.*?' does not appear to be a valid/i, () => 'version'],
  [
    /\bno (?:branch|git resource) with the name '(.*?)' exists/i,
    name => (/^[0-9a-f]{7,40}$/i.test(name) ? 'gitCommit' : 'gitRef'),
  ],
  [
    /\bprovide a value for the following variables: ([^,\n]+)/i,
    name => `variables.${name.trim().replace(/\.$/, '')}`,
  ],
];

/**
 * Determines which field of a request a refusal of Octopus is about, so that the
 * page can show it there.
 *
 * @param message - with Octopus's own sentence in it
 * @returns a name such as `version` or `variables.Namespace`; undefined when the
 * sentence is about no single field
 */
export function refusedField(message: string): string | undefined {
  for (const [pattern, field] of sentences) {
    const found = pattern.exec(message);
    if (found) {
      return field(found[1]);
    }
  }
  return undefined;
}
