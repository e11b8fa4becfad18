import { stripVTControlCharacters } from 'util';

const LONGEST = 4_000;
/** What is left of control characters, apart from the tab. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;

/** A line of a log without what would move a terminal's cursor or colour it. */
export function cleanText(text: string): string {
  const clean = stripVTControlCharacters(text).replace(CONTROL, '');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}
