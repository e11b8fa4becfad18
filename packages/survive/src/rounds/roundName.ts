/** What all names of a round hold, such as `round007`. */
export function roundName(number: number): string {
  return `round${String(number).padStart(3, '0')}`;
}

/** What differs from one round to the next: its number, and what servers make up. */
const DIFFERENT: [RegExp, string][] = [
  [/round\d{3,}/g, 'round'],
  // Commits.
  [/\b[0-9a-f]{40}\b/g, 'commit'],
  // The stack of a cluster ends with a digest of its name.
  [/\b(octopus-eks-[\w-]+?)-[0-9a-f]{6}\b/g, '$1-digest'],
  // Networks, such as `vpc-0a1b2c3d4e5f6a7b8`.
  [/\b([a-z]+)-[0-9a-f]{8,17}\b/g, '$1-id'],
  [/[\w-]+\.elb\.[\w.-]+/g, 'load-balancer'],
  // Objects of Octopus, such as `Spaces-7` in an address.
  [/\b([A-Z][A-Za-z]*s)-\d+\b/g, '$1-id'],
];

/** A text as it would be in any round. */
export function withoutRound(text: string): string {
  return DIFFERENT.reduce(
    (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
    text,
  );
}
