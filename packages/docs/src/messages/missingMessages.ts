import { Message } from './messages';

/** Shorter parts say nothing about where they are from. */
const SHORT = 3;

/**
 * What a document quotes and the source does not say, in words.
 *
 * @param read - gives the text of a file by its path from the root
 */
export function missingMessages(
  messages: Message[],
  read: (path: string) => string,
): string[] {
  return messages.flatMap(({ says, source }) => {
    const text = read(source).replace(/\\'/g, "'");
    return says
      .split('…')
      .filter(part => part.length > SHORT && !text.includes(part))
      .map(part => `${source} does not say ${JSON.stringify(part)}`);
  });
}
