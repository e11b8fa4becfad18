import { InputError } from '@backstage/errors';

/** A fenced block of a README. */
export interface Block {
  /** The document, as messages name it, and the line of the fence. */
  file: string;
  line: number;
  /** The titles of the sections that it is in, from the second level on. */
  sections: string[];
  language: string;
  /** What follows the language: `place=app-config.yaml` is `{ place: ... }`. */
  attributes: Record<string, string>;
  code: string;
}

const opening = /^(\s*)(`{3,})(.*)$/;

/**
 * The fenced blocks of a Markdown document, in their order.
 *
 * @throws InputError for a fence that nothing closes, and for an attribute that
 *   cannot be read
 */
export function readBlocks(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  const sections: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const heading = /^(#{2,6}) (.*)$/.exec(lines[at]);
    if (heading) {
      sections.splice(heading[1].length - 2, Infinity, heading[2]);
    }
    const fence = opening.exec(lines[at]);
    if (!fence) {
      continue;
    }
    const [, indentation, ticks, info] = fence;
    const end = lines.findIndex((line, i) => i > at && line.trim() === ticks);
    if (end < 0) {
      throw new InputError(`${file}:${at + 1}: nothing closes this block`);
    }
    blocks.push({
      file,
      line: at + 1,
      sections: [...sections],
      ...readInfo(info, `${file}:${at + 1}`),
      code: lines
        .slice(at + 1, end)
        .map(line => line.replace(indentation, ''))
        .join('\n'),
    });
    at = end;
  }
  return blocks;
}

function readInfo(info: string, where: string) {
  const [language = '', ...words] = info.trim().split(/\s+/);
  const attributes = words.map(word => {
    const pair = /^([a-z]+)=(\S+)$/.exec(word);
    if (!pair) {
      throw new InputError(`${where}: '${word}' is no attribute=value`);
    }
    return pair.slice(1);
  });
  return { language, attributes: Object.fromEntries(attributes) };
}

/** Where a block is, for messages. */
export function whereIs({ file, line }: Block): string {
  return `${file}:${line}`;
}
