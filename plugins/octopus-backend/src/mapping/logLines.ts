import { OctopusLogLine } from '@octopus-backstage/plugin-octopus-common';
import { cleanText } from '@octopus-backstage/plugin-octopus-node';
import { ActivityResource } from '../resources/deployments';

/** The lines of a node of a log, without those of what is below it. */
export function ownLines({ LogElements }: ActivityResource): OctopusLogLine[] {
  return (LogElements ?? []).map(line => ({
    occurredAt: line.OccurredAt,
    category: line.Category,
    text: cleanText(line.MessageText),
  }));
}

/** All lines of a node of a log, in the order of their times. */
export function linesOf(activity: ActivityResource): OctopusLogLine[] {
  const collect = (node: ActivityResource): OctopusLogLine[] => [
    ...ownLines(node),
    ...(node.Children ?? []).flatMap(collect),
  ];
  return collect(activity).sort(
    (a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt),
  );
}

/** Whether a line says what went wrong (categories: octopus-api.md §6.7). */
export function isError({ category }: OctopusLogLine): boolean {
  return category === 'Error' || category === 'Fatal';
}
