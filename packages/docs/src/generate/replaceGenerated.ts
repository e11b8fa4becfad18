/** Writes the text between two marks; called once for each name. */
export type Tables = Record<string, () => Promise<string> | string>;

const MARKED =
  /(<!-- generated: ([\w-]+) -->\n)([\s\S]*?)(<!-- \/generated -->)/g;

/** The names between the marks of a document, in its order. */
export function generatedNames(document: string): string[] {
  return [...document.matchAll(MARKED)].map(([, , name]) => name);
}

/**
 * A document with what programs know written anew between its marks:
 * `<!-- generated: NAME -->` and `<!-- /generated -->`, each on a line of its own.
 *
 * @throws Error for a name that no table has, and for a mark without its other half
 */
export async function replaceGenerated(
  document: string,
  tables: Tables,
): Promise<string> {
  const opened = document.match(/<!-- generated: /g)?.length ?? 0;
  const closed = document.match(/<!-- \/generated -->/g)?.length ?? 0;
  const names = generatedNames(document);
  if (opened !== names.length || closed !== names.length) {
    throw new Error(
      'Each <!-- generated: NAME --> needs a <!-- /generated --> after it',
    );
  }
  const texts = new Map<string, string>();
  for (const name of names) {
    if (!Object.hasOwn(tables, name)) {
      throw new Error(
        `Nothing generates '${name}'; there are ${Object.keys(tables).join(
          ', ',
        )}`,
      );
    }
    texts.set(name, await tables[name]());
  }
  return document.replace(
    MARKED,
    (_, open: string, name: string, _old: string, close: string) =>
      `${open}\n${texts.get(name)?.trim()}\n\n${close}`,
  );
}
