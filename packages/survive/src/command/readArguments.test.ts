import { join, relative } from 'node:path';
import { readArguments } from './readArguments';

const NOW = 1_795_960_000_000;
const read = (...args: string[]) => readArguments(args, NOW);

describe('readArguments', () => {
  it('kills a hundred times, at moments that the time decides', () => {
    expect(read()).toEqual({
      scenario: 'kills',
      kills: 100,
      rounds: 50,
      limitMs: Infinity,
      viewers: 100,
      isQuick: false,
      seed: NOW,
      save: undefined,
      append: false,
      help: false,
    });
  });

  it('takes a scenario, a number, a seed and a file', () => {
    expect(read('kills', '--kills', '3', '--seed=7', '--save=a.json')).toEqual({
      scenario: 'kills',
      kills: 3,
      rounds: 50,
      limitMs: Infinity,
      viewers: 100,
      isQuick: false,
      seed: 7,
      save: 'a.json',
      append: false,
      help: false,
    });
    expect(read('outages', '--quick', '--viewers=5')).toMatchObject({
      scenario: 'outages',
      kills: 10,
      rounds: 3,
      viewers: 5,
      isQuick: true,
    });
  });

  it('takes the folder of another checkout', () => {
    const root = join(__dirname, '../../../..');
    expect(read('memory', '--checkout', relative('.', root) || '.')).toEqual(
      expect.objectContaining({ scenario: 'memory', checkout: root }),
    );
    expect(() => read('memory', '--checkout', __dirname)).toThrow(
      `--checkout is "${__dirname}": expected a folder of this project`,
    );
  });

  it('takes a number of rounds', () => {
    expect(read('faults', '--rounds', '7')).toMatchObject({
      scenario: 'faults',
      rounds: 7,
    });
  });

  it('takes minutes after which no round begins', () => {
    expect(read('kills', '--minutes', '30').limitMs).toBe(1_800_000);
  });

  it.each(['kills', 'faults'])('adds a run of %s to others', scenario => {
    expect(read(scenario, '--save', 'a.json', '--append')).toMatchObject({
      save: 'a.json',
      append: true,
    });
  });

  it.each([
    [['--append'], '--append needs --save FILE'],
    [
      ['outages', '--save', 'a.json', '--append'],
      '--append is for kills, faults, memory only',
    ],
    [['--kills', '0'], '--kills is "0": expected a whole number from 1'],
    [['--kills', '1e3'], '--kills is "1e3"'],
    [['--kills='], '--kills is ""'],
    [['--viewers', '-1'], '--viewers'],
    [['--minutes', '0'], '--minutes is "0"'],
    [['--minutes='], '--minutes is ""'],
    [['--rounds', '0'], '--rounds is "0"'],
    [['--quick', '--rounds', '2'], '--quick and --rounds exclude each other'],
    [['--seed', 'x'], '--seed is "x": expected a whole number from 0'],
    [['--quick', '--kills', '2'], '--quick and --kills exclude each other'],
    [
      ['floods'],
      'There is no scenario "floods": choose one of kills, outages, faults, memory',
    ],
    [['kills', 'kills'], 'There is no scenario "kills kills"'],
    [['--speed'], "Unknown option '--speed'"],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
