import {
  OctopusLogLine,
  OctopusTaskLog,
} from '@octopus-backstage/plugin-octopus-common';

/** A line with its number in its step, from 1. */
export interface NumberedLine extends OctopusLogLine {
  number: number;
}

/** Names a line in a URL: the number of its step and its number in that. */
export function lineKey(step: number, line: number): string {
  return `${step}.${line}`;
}

const isVerbose = ({ category }: OctopusLogLine) =>
  category === 'Verbose' || category === 'Trace';
const isError = ({ category }: OctopusLogLine) =>
  category === 'Error' || category === 'Fatal';

/** Finds the line that a URL names; its step and its number, from 1. */
export function findLine(
  { steps }: OctopusTaskLog,
  key: string | undefined,
): { step: number; line: number } | undefined {
  const [, step, line] = /^(\d+)\.(\d+)$/.exec(key ?? '') ?? [];
  return steps[Number(step) - 1]?.lines[Number(line) - 1]
    ? { step: Number(step), line: Number(line) }
    : undefined;
}

/** Finds the first error of a step that failed, and else of any. */
export function findFirstError({
  steps,
}: OctopusTaskLog): { step: number; line: number } | undefined {
  const inSteps = (wanted: (step: (typeof steps)[number]) => boolean) => {
    const step = steps.findIndex(
      each => wanted(each) && each.lines.some(isError),
    );
    return step < 0
      ? undefined
      : { step: step + 1, line: steps[step].lines.findIndex(isError) + 1 };
  };
  // What is written for the task itself only sums up the rest.
  return (
    inSteps(each => each.status === 'Failed' && !each.isTask) ??
    inSteps(() => true)
  );
}

/** The lines of a step that match a search, and always the one that is linked. */
export function chooseLines(
  lines: OctopusLogLine[],
  wanted: { search: string; withVerbose: boolean; linked?: number },
): NumberedLine[] {
  const search = wanted.search.trim().toLowerCase();
  return lines
    .map((line, index) => ({ ...line, number: index + 1 }))
    .filter(
      line =>
        line.number === wanted.linked ||
        ((wanted.withVerbose || !isVerbose(line)) &&
          (!search || line.text.toLowerCase().includes(search))),
    );
}

/** The whole log as plain text, to copy and to save. */
export function logText({ steps, omittedLines }: OctopusTaskLog): string {
  return [
    ...(omittedLines ? [`… ${omittedLines}`] : []),
    ...steps.flatMap(({ name, status, lines }) => [
      `== ${name} (${status}) ==`,
      ...lines.map(
        ({ occurredAt, category, text }) =>
          `${occurredAt}  ${category.padEnd(9)}  ${text}`,
      ),
      '',
    ]),
  ].join('\n');
}
