import { invalid } from '../http/errors';

/**
 * The name as it is kept, in capitals. Source: "Secrets reference" and
 * "Variables reference" in GitHub's documentation: letters, digits and `_`, no
 * digit in front, not `GITHUB_...`.
 */
export function checkName(
  kind: 'Secret' | 'Variable',
  name: string,
  page: string,
): string {
  const upper = name.toUpperCase();
  if (!/^[A-Z_][A-Z0-9_]*$/.test(upper)) {
    throw invalid(
      page,
      undefined,
      `${kind} names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). Spaces are not allowed. Must start with a letter ([a-z], [A-Z]) or underscores (_).`,
    );
  }
  if (upper.startsWith('GITHUB_')) {
    throw invalid(
      page,
      undefined,
      `${kind} names must not start with GITHUB_.`,
    );
  }
  return upper;
}
