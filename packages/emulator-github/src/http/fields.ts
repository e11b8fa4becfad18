import { invalid } from './errors';

type Kind = 'string' | 'boolean' | 'number' | 'array';

/**
 * Reads fields of a body by their types; null counts as left out. The refusal
 * begins as GitHub's do (github-tools/github#128); what it says then is a
 * guess.
 */
export function fieldReader(body: Record<string, unknown>, page: string) {
  function read(name: string, kind: Kind): unknown {
    const value = body[name] ?? undefined;
    const actual = Array.isArray(value) ? 'array' : typeof value;
    if (value === undefined || actual === kind) {
      return value;
    }
    const article = kind === 'array' ? 'an' : 'a';
    throw invalid(
      page,
      undefined,
      `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(
        value,
      )} is not ${article} ${kind}.`,
    );
  }
  return {
    text: (name: string) => read(name, 'string') as string | undefined,
    flag: (name: string) => read(name, 'boolean') as boolean | undefined,
    number: (name: string) => read(name, 'number') as number | undefined,
    list: (name: string) => read(name, 'array') as unknown[] | undefined,
    /** A text that must be there. */
    required: (name: string) => {
      const value = read(name, 'string') as string | undefined;
      if (value === undefined) {
        throw invalid(
          page,
          undefined,
          `Invalid request.\n\n"${name}" wasn't supplied.`,
        );
      }
      return value;
    },
  };
}
