import {
  SavedFaults,
  SavedKills,
  SavedMemory,
  SavedOutages,
  SavedRun,
  SavedRuns,
} from '@octopus-backstage/survive';
import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

/** The runs of kills that were kept, added up. */
export function survivalRun(): string {
  return killsTable(readRuns('docs/results/survival.json'));
}

/** The runs of faults that were kept, added up. */
export function faultsRun(): string {
  return faultsTable(readRuns('docs/results/faults.json'));
}

/** What replicas of each commit needed, as far as runs were kept. */
export function memoryRun(): string {
  return memoryTable(readRuns('docs/results/memory.json'));
}

/** @param runs - at least one */
export function killsTable(runs: SavedKills[]): string {
  return [
    describeRuns(runs),
    markdownTable(
      ['What', 'How many'],
      [
        ['`kill -9` of the replica that worked', sum(runs, 'kills')],
        ['runs of templates', sum(runs, 'tasks')],
        [
          'of these under way at a kill, counted for each kill',
          sum(runs, 'interrupted'),
        ],
        ['taken over by a replica', sum(runs, 'takeOvers')],
        ['runs that did not complete', sum(runs, 'failed')],
        ...comparison(runs),
      ],
    ),
  ].join('\n\n');
}

/** @param runs - at least one */
export function faultsTable(runs: SavedFaults[]): string {
  const templates = new Set(
    runs.flatMap(({ actions }) => actions.map(({ action }) => action)),
  );
  const rows = [...templates].map(template => {
    const counts = runs.flatMap(({ actions }) =>
      actions.filter(({ action }) => action === template),
    );
    return [
      `\`${template}\``,
      sum(counts, 'runs'),
      sum(counts, 'completed'),
      sum(counts, 'saidSo'),
    ];
  });
  return [
    describeRuns(runs),
    markdownTable(
      [
        'Template',
        'Runs',
        'Completed',
        'Ended with a `ServiceUnavailableError`',
      ],
      rows,
    ),
    markdownTable(
      ['What', 'How many'],
      [
        ['requests while one of ten failed', sum(runs, 'requests')],
        ['of these let fail', sum(runs, 'failing')],
        [
          'runs that ended otherwise, or did not complete without faults either',
          sum(runs, 'failed'),
        ],
        ...comparison(runs),
      ],
    ),
  ].join('\n\n');
}

/** @param runs - at least one */
export function memoryTable(runs: SavedMemory[]): string {
  return [
    describeRuns(runs),
    markdownTable(
      [
        'Commit',
        'Replica',
        'Viewers',
        'Answers',
        'After the third part of ten',
        'In the end',
        'Growth',
      ],
      runs.flatMap(({ commit, viewers, answers, replicas }) =>
        replicas.map(({ name, earlyMb, lateMb, growth }) => [
          commit,
          name,
          String(viewers),
          String(answers),
          `${earlyMb} MB`,
          `${lateMb} MB`,
          String(growth),
        ]),
      ),
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

function describeRuns(runs: SavedRun[]): string {
  return runs.map(describeRun).join('\n\n');
}

function comparison(
  runs: { objects: number; differences: number }[],
): [string, string][] {
  return [
    [
      'objects of each five runs, compared with an undisturbed five',
      [...new Set(runs.map(({ objects }) => objects))].join(', '),
    ],
    ['objects missing, there twice or different', sum(runs, 'differences')],
  ];
}

function sum<Name extends string>(
  counts: Record<Name, number>[],
  name: Name,
): string {
  return String(counts.reduce((total, each) => total + each[name], 0));
}

function readRuns<Run extends SavedRun>(path: string): Run[] {
  return (JSON.parse(readText(path)) as SavedRuns<Run>).runs;
}
