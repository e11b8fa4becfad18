import { SavedSurvival } from '@octopus-backstage/survive';
import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

/** The last run that `./yarnw survive --save` kept. */
export function survivalRun(): string {
  const run = JSON.parse(
    readText('docs/results/survival.json'),
  ) as SavedSurvival;
  return [
    `Measured on ${run.measuredOn} with ${run.cores} cores and Node ${run.node}, in ${run.minutes} minutes, with seed ${run.seed}; the load average was ${run.load[0]} when it began and ${run.load[1]} when it ended.`,
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
