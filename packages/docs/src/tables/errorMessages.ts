import { markdownTable } from '../generate/markdownTable';
import { messages } from '../messages/messages';

/** What messages mean and what helps, by where people meet them. */
export function errorMessages(): string {
  return Object.entries(messages)
    .flatMap(([title, rows]) => [
      `## ${title}`,
      markdownTable(
        ['Message', 'What it means, and what helps'],
        rows.map(({ says, means }) => [says, means]),
      ),
    ])
    .join('\n\n');
}
