import { cleanText } from './cleanText';
import { LogNode } from './TaskLog';

/** All lines of a node of a log, after those of what is below it. */
export function linesOf({ Children, LogElements }: LogNode): string[] {
  return [
    ...(Children ?? []).flatMap(linesOf),
    ...(LogElements ?? []).map(({ MessageText }) => cleanText(MessageText)),
  ];
}
