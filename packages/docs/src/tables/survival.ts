import {
  SavedOutages,
  SavedRun,
  SavedSurvival,
} from '@octopus-backstage/survive';
import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

/** The last run that `./yarnw survive --save` kept. */
export function survivalRun(): string {
  const run = JSON.parse(
    readText('docs/results/survival.json'),
  ) as SavedSurvival;
  return [
    describeRun(run),
    markdownTable(
      ['What', 'How many'],
      [
        ['`kill -9` of the replica that worked', String(run.kills)],
        ['runs of templates', String(run.tasks)],
        [
          'of these under way at a kill, counted for each kill',
          String(run.interrupted),
        ],
        ['taken over by a replica', String(run.takeOvers)],
        ['runs that did not complete', String(run.failed)],
        [
          'objects of each five runs, compared with an undisturbed five',
          String(run.objects),
        ],
        ['objects missing, there twice or different', String(run.differences)],
      ],
    ),
  ].join('\n\n');
}

/** What viewers got while something was away, in the last run that was kept. */
export function outagesRun(): string {
  const run = JSON.parse(readText('docs/results/outages.json')) as SavedOutages;
  return [
    `${describeRun(run)} There were ${run.viewers} viewers.`,
    markdownTable(
      [
        'Away',
        'Seconds',
        'Answers',
        'By status',
        'Later than 2 s, or none',
        'p95',
        'Longest',
      ],
      run.outages.map(each => [
        each.away,
        String(each.seconds),
        String(each.answers),
        Object.entries(each.statuses)
          .map(([status, count]) =>
            status === '0' ? `none: ${count}` : `${status}: ${count}`,
          )
          .join(', '),
        String(each.late),
        `${each.p95Ms} ms`,
        `${each.maxMs} ms`,
      ]),
    ),
  ].join('\n\n');
}

function describeRun({
  measuredOn,
  node,
  cores,
  load,
  minutes,
  seed,
}: SavedRun): string {
  return `Measured on ${measuredOn} with ${cores} cores and Node ${node}, in ${minutes} minutes, with seed ${seed}; the load average was ${load[0]} when it began and ${load[1]} when it ended.`;
}
