import {
  SavedFaults,
  SavedKills,
  SavedMemory,
} from '@octopus-backstage/survive';
import { faultsTable, killsTable, memoryTable } from './survival';

const machine = (seed: number, minutes: number) => ({
  measuredOn: '2026-11-30',
  node: '22.23.2',
  cores: 2,
  load: [1.5, 10.1] as [number, number],
  seed,
  minutes,
});

const rowsOf = (text: string) =>
  text.split('\n').filter(line => line.startsWith('| '));

describe('killsTable', () => {
  const kills: SavedKills = {
    ...machine(17, 26),
    kills: 40,
    tasks: 25,
    interrupted: 106,
    takeOvers: 105,
    failed: 1,
    objects: 918,
    differences: 2,
  };

  it('adds runs up, and describes each', () => {
    const text = killsTable([
      kills,
      { ...kills, ...machine(23, 40), kills: 60, objects: 920 },
    ]);
    expect(text).toContain('in 26 minutes, with seed 17;');
    expect(text).toContain('in 40 minutes, with seed 23;');
    expect(rowsOf(text).slice(2)).toEqual([
      '| `kill -9` of the replica that worked | 100 |',
      '| runs of templates | 50 |',
      '| of these under way at a kill, counted for each kill | 212 |',
      '| taken over by a replica | 210 |',
      '| runs that did not complete | 2 |',
      '| objects of each five runs, compared with an undisturbed five | 918, 920 |',
      '| objects missing, there twice or different | 4 |',
    ]);
  });

  it('names equal numbers of objects once', () => {
    expect(killsTable([kills, kills])).toContain('five | 918 |');
  });
});

describe('faultsTable', () => {
  const faults: SavedFaults = {
    ...machine(5, 30),
    percent: 10,
    requests: 4_000,
    failing: 390,
    actions: [
      { action: 'octopus-eks-cluster', runs: 20, completed: 18, saidSo: 2 },
      { action: 'octopus-node-app', runs: 20, completed: 20, saidSo: 0 },
    ],
    objects: 918,
    failed: 0,
    differences: 3,
  };

  it('adds runs up for each template', () => {
    const text = faultsTable([
      faults,
      {
        ...faults,
        ...machine(6, 31),
        actions: [
          { action: 'octopus-node-app', runs: 30, completed: 28, saidSo: 1 },
        ],
        failed: 1,
        differences: 0,
      },
    ]);
    expect(text).toContain('with seed 5;');
    expect(text).toContain('with seed 6;');
    expect(rowsOf(text)).toEqual(
      expect.arrayContaining([
        '| `octopus-eks-cluster` | 20 | 18 | 2 |',
        '| `octopus-node-app` | 50 | 48 | 1 |',
        '| requests while one of ten failed | 8000 |',
        '| of these let fail | 780 |',
        '| runs that ended otherwise, or did not complete without faults either | 1 |',
        '| objects missing, there twice or different | 3 |',
      ]),
    );
  });
});

describe('memoryTable', () => {
  it('has a row for each replica of each run', () => {
    const run: SavedMemory = {
      ...machine(3, 12),
      commit: '1234abcd',
      viewers: 100,
      answers: 30_000,
      replicas: [
        { name: 'one', earlyMb: 400, lateMb: 410, growth: 1.025 },
        { name: 'two', earlyMb: 390, lateMb: 390, growth: 1 },
      ],
    };
    const older = { ...run, commit: '0000aaaa' };
    expect(rowsOf(memoryTable([run, older])).slice(2)).toEqual([
      '| 1234abcd | one | 100 | 30000 | 400 MB | 410 MB | 1.025 |',
      '| 1234abcd | two | 100 | 30000 | 390 MB | 390 MB | 1 |',
      '| 0000aaaa | one | 100 | 30000 | 400 MB | 410 MB | 1.025 |',
      '| 0000aaaa | two | 100 | 30000 | 390 MB | 390 MB | 1 |',
    ]);
  });
});
