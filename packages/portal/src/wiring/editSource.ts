import { InputError } from '@backstage/errors';
import { ElementPlace } from './Step';

/** Puts imports before those that are there. */
export function addImports(source: string, code: string): string {
  const lines = source.split('\n');
  const first = lines.findIndex(line => line.startsWith('import '));
  lines.splice(Math.max(first, 0), 0, code);
  return lines.join('\n');
}

/** Puts code before the last step of a backend, which starts it. */
export function addToBackend(source: string, code: string): string {
  const lines = source.split('\n');
  const start = lines.findIndex(line => line === 'backend.start();');
  if (start < 0) {
    throw new InputError('there is no backend.start()');
  }
  lines.splice(start, 0, ...code.split('\n'), '');
  return lines.join('\n');
}

/** Replaces the call or the element that has this text. */
export function replaceCode(
  source: string,
  replaces: string,
  code: string,
): string {
  const lines = source.split('\n');
  const found = lines.findIndex(line => line.includes(replaces));
  const begin = lines.findLastIndex(
    (line, i) => i <= found && /^\s*(backend\.add\(|<[A-Z])/.test(line),
  );
  const end = lines.findIndex(
    (line, i) => i >= found && /(\);|\/>)$/.test(line),
  );
  if (found < 0 || begin < 0 || end < 0) {
    throw new InputError(`there is nothing with '${replaces}'`);
  }
  lines.splice(begin, end - begin + 1, ...indent(code, lines[begin]));
  return lines.join('\n');
}

/**
 * Puts an element last into another one. The source is formatted by Prettier, as
 * `create-app` makes it, so an element ends where its indentation comes back.
 */
export function addElement(
  source: string,
  { constant, element }: ElementPlace,
  code: string,
): string {
  const lines = source.split('\n');
  const declared = lines.findIndex(line =>
    line.startsWith(`const ${constant} = (`),
  );
  const begin = lines.findIndex(
    (line, i) => i > declared && new RegExp(`^\\s+<${element}\\b`).test(line),
  );
  const closing = `${/^\s*/.exec(lines[begin] ?? '')}</${element}>`;
  const end = lines.findIndex((line, i) => i > begin && line === closing);
  const after = lines.findIndex((line, i) => i > declared && line === ');');
  if (declared < 0 || begin < 0 || end < 0 || end > after) {
    throw new InputError(`there is no ${element} in ${constant}`);
  }
  lines.splice(end, 0, ...indent(code, `${/^\s*/.exec(lines[end])}  `));
  return lines.join('\n');
}

function indent(code: string, like: string): string[] {
  const [indentation] = /^\s*/.exec(like)!;
  return code.split('\n').map(line => (line ? indentation + line : line));
}
