import { markdownTable } from '../generate/markdownTable';
import { readReports } from '../reports/readReports';

/** What people reported, what of it was wrong here, and the tests that hold it. */
export function reports(): string {
  return markdownTable(
    ['Report', 'Subject', 'What was wrong', 'Held by'],
    readReports().map(each => [
      each.reports.map(link).join(', '),
      each.subject,
      each.was ?? 'nothing',
      each.tests
        .map(({ file, title }) => `[${cell(title)}](../${file})`)
        .join('; '),
    ]),
  );
}

function link(report: string): string {
  const [, repository, number] =
    /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(report) ?? [];
  return number
    ? `[${report}](https://github.com/${repository}/issues/${number})`
    : report;
}

/** A title with what it has of Markdown as plain text. */
function cell(title: string): string {
  return title.replace(/[\\`*_[\]<>]/g, '\\$&');
}
