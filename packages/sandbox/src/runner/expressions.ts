/** What expressions of a workflow read, such as `{ github: { ref_name: 'main' } }`. */
export type Contexts = Record<string, unknown>;

/**
 * Functions of GitHub's expressions that the seeded workflow calls. The context
 * `job` has the status that they ask for; nobody cancels a job here.
 */
const functionsFor = ({ job }: Contexts) => ({
  cancelled: () => false,
  contains: (all: string | unknown[] | undefined, one: string) =>
    Array.isArray(all)
      ? all.includes(one)
      : (all ?? '').toLowerCase().includes(one.toLowerCase()),
  failure: () => (job as { status?: string })?.status === 'failure',
  fromJSON: (text: string) => JSON.parse(text),
  startsWith: (text: string | undefined, start: string) =>
    (text ?? '').toLowerCase().startsWith(start.toLowerCase()),
});

/**
 * Texts are compared without their case, and what is not there equals an empty
 * text, as both are the number 0: "Operators" in GitHub's "Evaluate expressions
 * in workflows and actions".
 */
function comparable(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value ?? '';
}

/**
 * What an expression of a workflow is, without its `${{ }}`. The language is a
 * part of JavaScript but for texts, whose quote is doubled, for properties of
 * what is not there, which are nothing, and for comparisons.
 */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const token =
    /'(?:[^']|'')*'|[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*|[!=]=|&&|\|\||[!(),]|\s+|\d+/y;
  const used: string[] = [];
  while (token.lastIndex < expression.length) {
    const at = token.lastIndex;
    const [text] = token.exec(expression) ?? [];
    if (!text) {
      throw new Error(`Not understood: ${expression.slice(at)}`);
    }
    used.push(text);
  }
  const source = used.filter(text => text.trim());
  const functions = functionsFor(contexts);
  let next = 0;

  const primary = (): unknown => {
    const text = source[next++];
    if (text === '!') {
      return !primary();
    }
    if (text === '(') {
      const value = either();
      next++;
      return value;
    }
    if (text.startsWith("'")) {
      return text.slice(1, -1).replaceAll("''", "'");
    }
    if (/^\d/.test(text)) {
      return Number(text);
    }
    if (source[next] === '(') {
      next++;
      const args: unknown[] = [];
      while (source[next] !== ')') {
        args.push(either());
        if (source[next] === ',') {
          next++;
        }
      }
      next++;
      return (functions as any)[text](...args);
    }
    const [context, ...path] = text.split('.');
    if (!(context in contexts)) {
      throw new Error(`There is no context ${context}.`);
    }
    return path.reduce<any>((value, key) => value?.[key], contexts[context]);
  };
  const comparison = (): unknown => {
    let value = primary();
    while (['==', '!='].includes(source[next])) {
      const isEqual = source[next++] === '==';
      value = (comparable(value) === comparable(primary())) === isEqual;
    }
    return value;
  };
  const both = (): unknown => {
    let value = comparison();
    while (source[next] === '&&') {
      next++;
      const other = comparison();
      value = value && other;
    }
    return value;
  };
  function either(): unknown {
    let value = both();
    while (source[next] === '||') {
      next++;
      const other = both();
      value = value || other;
    }
    return value;
  }
  return either();
}

/** A text of a workflow with its expressions filled in. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression) =>
    String(evaluate(expression, contexts) ?? ''),
  );
}

/** Whether an `if` of a workflow, with or without `${{ }}`, holds. */
export function holds(
  condition: string | undefined,
  contexts: Contexts,
): boolean {
  return (
    condition === undefined ||
    Boolean(evaluate(condition.replace(/^\$\{\{|\}\}$/g, ''), contexts))
  );
}
