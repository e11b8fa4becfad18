import {
  clusterTimes,
  SavedBundle,
  SavedMeasurements,
} from '@octopus-backstage/bench';
import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

/** The last run that `./yarnw bench --save` kept. */
export function benchmarkRun(): string {
  const { measuredOn, node, cores, load, measurements } = JSON.parse(
    readText('docs/results/benchmarks.json'),
  ) as SavedMeasurements;
  const milliseconds = (time?: number) =>
    time === undefined ? '' : `${Math.round(time)} ms`;
  return [
    `Measured on ${measuredOn} with ${cores} cores and Node ${node}; the load average was ${load[0]} when it began and ${load[1]} when it ended.`,
    markdownTable(
      ['Scenario', 'Latency', 'Requests', 'Seconds', 'p50', 'p95'],
      measurements.map(each => [
        each.scenario,
        `${each.latencyMs} ms`,
        String(each.requests),
        each.seconds.toFixed(2),
        milliseconds(each.p50Ms),
        milliseconds(each.p95Ms),
      ]),
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

/** What the plugin added to the sample app when `./yarnw bench --bundle --save` last ran. */
export function bundleTable(): string {
  const { measuredOn, parts } = JSON.parse(
    readText('docs/results/bundle.json'),
  ) as SavedBundle;
  return [
    `Measured on ${measuredOn}.`,
    markdownTable(
      ['Part', 'After gzip'],
      parts.map(({ part, bytes }) => [part, `${(bytes / 1000).toFixed(1)} kB`]),
    ),
  ].join('\n\n');
}
