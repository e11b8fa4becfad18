const EXPRESSION = /#\{([^{}]+)\}/g;
const MAX_DEPTH = 10;

/**
 * Replaces `#{Name}` by the variable's value, again in the result; an
 * expression that names no variable stays as it is, as on a real server.
 */
export function substitute(
  text: string,
  variables: ReadonlyMap<string, string>,
): string {
  let current = text;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const next = current.replace(
      EXPRESSION,
      (expression, name: string) => variables.get(name.trim()) ?? expression,
    );
    if (next === current) return next;
    current = next;
  }
  return current;
}
