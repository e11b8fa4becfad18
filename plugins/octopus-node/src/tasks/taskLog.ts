import { stripVTControlCharacters } from 'util';

/**
 * The log of a task as a tree, as far as its lines are read. Source:
 * definitions `TaskDetailsResource`, `ActivityLogTreeNode` and
 * `ActivityLogElement` of the OpenAPI document.
 *
 * @public
 */
export interface TaskLog {
  /** The task itself; its steps are below it. */
  ActivityLogs: LogNode[];
}

/**
 * A node of the log: the task, a step, or where a step runs.
 *
 * @public
 */
export interface LogNode {
  Name: string;
  Children: LogNode[] | null;
  LogElements: { MessageText: string }[] | null;
}

/**
 * The steps of a task: below the root of its log, which is the task itself.
 *
 * @public
 */
export function stepsOf<T>({
  ActivityLogs,
}: {
  ActivityLogs: { Children: T[] | null }[];
}): T[] {
  return ActivityLogs.flatMap(({ Children }) => Children ?? []);
}

/**
 * All lines of a node of a log, after those of what is below it.
 *
 * @public
 */
export function linesOf({ Children, LogElements }: LogNode): string[] {
  return [
    ...(Children ?? []).flatMap(linesOf),
    ...(LogElements ?? []).map(({ MessageText }) => cleanText(MessageText)),
  ];
}

const LONGEST = 4_000;
/** What is left of control characters, apart from the tab. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;

/**
 * A line of a log without what would move a terminal's cursor or colour it.
 *
 * @public
 */
export function cleanText(text: string): string {
  const clean = stripVTControlCharacters(text).replace(CONTROL, '');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}
