import {
  clusterTimes,
  Measurement,
  SavedBundle,
  SavedFresh,
  SavedMeasurements,
} from '@octopus-backstage/bench';
import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

const milliseconds = (time?: number) =>
  time === undefined ? undefined : `${Math.round(time)} ms`;

const columns: {
  title: string;
  /** Undefined when it was not measured. */
  cell(each: Measurement): string | undefined;
}[] = [
  { title: 'Scenario', cell: each => each.scenario },
  { title: 'Latency', cell: each => `${each.latencyMs} ms` },
  { title: 'Requests', cell: each => String(each.requests) },
  { title: 'Seconds', cell: each => each.seconds.toFixed(2) },
  { title: 'p50', cell: each => milliseconds(each.p50Ms) },
  { title: 'p95', cell: each => milliseconds(each.p95Ms) },
  { title: 'Deep', cell: each => each.roundTrips?.toString() },
  {
    title: 'Memory',
    cell: ({ megabytes }) =>
      megabytes === undefined ? undefined : `${megabytes.toFixed(1)} MB`,
  },
];

/** The last run that `./yarnw bench --save` kept. */
export function benchmarkRun(): string {
  const { measuredOn, node, cores, load, measurements } = JSON.parse(
    readText('docs/results/benchmarks.json'),
  ) as SavedMeasurements;
  // A run from before something was measured has no column of it.
  const shown = columns.filter(({ cell }) => measurements.some(cell));
  return [
    `Measured on ${measuredOn} with ${cores} cores and Node ${node}; the load average was ${load[0]} when it began and ${load[1]} when it ended.`,
    markdownTable(
      shown.map(({ title }) => title),
      measurements.map(each => shown.map(({ cell }) => cell(each) ?? '')),
    ),
  ].join('\n\n');
}

/** A new cluster in our order and in the original's. */
export function clusterTimeTable(): string {
  return markdownTable(
    ['Order of steps', 'Simulated', 'Critical path'],
    clusterTimes().map(({ order, seconds, criticalPath }) => [
      order,
      `${(seconds / 60).toFixed(1)} minutes`,
      criticalPath.join(', '),
    ]),
  );
}

const readBundle = () =>
  JSON.parse(readText('docs/results/bundle.json')) as SavedBundle;

const sizes = (title: string, parts: SavedBundle['parts']) =>
  markdownTable(
    [title, 'After gzip'],
    parts.map(({ part, bytes }) => [part, `${(bytes / 1000).toFixed(1)} kB`]),
  );

/** What the plugin added to the sample app when `./yarnw bench --bundle --save` last ran. */
export function bundleTable(): string {
  const { measuredOn, parts } = readBundle();
  return [`Measured on ${measuredOn}.`, sizes('Part', parts)].join('\n\n');
}

/** The same by what it comes from. */
export function bundleCompositionTable(): string {
  return sizes('What', readBundle().consistsOf);
}

/** Two commits in turn, when `./yarnw bench --fresh --save` last ran. */
export function freshTable(): string {
  const { measuredOn, cores, commits } = JSON.parse(
    readText('docs/results/fresh.json'),
  ) as SavedFresh;
  return [
    `Measured on ${measuredOn} with ${cores} cores.`,
    markdownTable(
      ['Commit', 'Files', 'Turn', 'Load before', 'Seconds', 'Of processors'],
      commits.flatMap(({ commit, committedOn, files, runs }) =>
        runs.map(({ seconds, cpuSeconds, load }, index) => [
          `${commit}, ${committedOn}`,
          String(files),
          String(index + 1),
          String(load),
          seconds.toFixed(0),
          cpuSeconds.toFixed(0),
        ]),
      ),
    ),
  ].join('\n\n');
}
