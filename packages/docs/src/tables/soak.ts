import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

const FILE = 'docs/results/soak.jsonl';

/** A line of the file, which `keepSoak` of octopus-backend describes and writes. */
export interface SavedHistory {
  measuredOn: string;
  node: string;
  cores: number;
  seed: number;
  key: string;
  replicas: number;
  changes: number;
  hours: number;
  seconds: number;
  restarts: number;
  faults: number;
  views: number;
  notWhole: number;
  differences: number;
  looksAgain: number;
  appliedTwice: number;
  rows: number;
  mostRows: number;
  followedBytes: number;
  mostFollowedBytes: number;
  stoppedBy?: string;
}

/** The histories of the follower's soak that were kept. */
export function soakRun(): string {
  const lines = readText(FILE).split('\n').filter(Boolean);
  return soakTable(lines.map(line => JSON.parse(line) as SavedHistory));
}

/** @param histories - at least one */
export function soakTable(histories: SavedHistory[]): string {
  const machines = histories.map(
    ({ measuredOn, cores, node }) =>
      `on ${measuredOn} with ${cores} cores and Node ${node}`,
  );
  const sum = (name: 'changes' | 'hours' | 'faults' | 'restarts' | 'views') =>
    histories.reduce((total, each) => total + each[name], 0);
  return [
    `Measured ${[...new Set(machines)].join(', and ')}: ${sum(
      'changes',
    )} changes in ${sum('hours')} hours of the sped-up clock, ${sum(
      'faults',
    )} requests that failed, ${sum('restarts')} restarts, and ${sum(
      'views',
    )} views that were compared.`,
    markdownTable(
      [
        'Seed',
        'The key',
        'Changes',
        'Replicas',
        'Restarts',
        'Faults met',
        'Views compared',
        'Of these not whole yet',
        'Different',
        'Looks at nothing new',
        'Of these that changed something',
        'Hours',
        'A day took',
        'Rows at most (bound)',
        'Characters of the space at most (bound)',
        'Ended',
      ],
      histories.map(each => [
        `${each.seed}`,
        each.key,
        `${each.changes}`,
        `${each.replicas}`,
        `${each.restarts}`,
        `${each.faults}`,
        `${each.views}`,
        `${each.notWhole}`,
        `${each.differences}`,
        `${each.looksAgain}`,
        `${each.appliedTwice}`,
        `${each.hours}`,
        `${Math.round((each.seconds / each.hours) * 24)} s`,
        `${each.rows} (${each.mostRows})`,
        `${each.followedBytes} (${each.mostFollowedBytes})`,
        each.stoppedBy ?? 'as planned',
      ]),
    ),
  ].join('\n\n');
}
