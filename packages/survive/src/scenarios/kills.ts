import { setTimeout } from 'node:timers/promises';
import { compareStates } from '../comparing/compareStates';
import { PortalApi } from '../portal/PortalApi';
import { Portal } from '../portal/startPortal';
import { prepareRound, Round } from '../rounds/prepareRound';
import { forgetClusters, readRound } from '../rounds/readRound';
import { roundName } from '../rounds/roundName';

/** What came of killing replicas. */
export interface KillsReport {
  kills: number;
  /** Tasks that were under way, or waited, when their replica was killed; a task counts for each kill. */
  interrupted: number;
  /** Tasks of the disturbed rounds. */
  tasks: number;
  /** How often a task says that it was taken over. */
  takeOvers: number;
  /** Objects of the undisturbed round, which each disturbed round was compared with. */
  objects: number;
  /** Tasks that did not complete, with what their log ends with. */
  failed: string[];
  /** What a disturbed round lacks, or has too much, compared with the undisturbed one. */
  differences: string[];
}

interface Options {
  kills: number;
  /** Whether no further round begins; there is always one. */
  isOver(): boolean;
  /** From 0 up to 1, for the moments of the kills. */
  random(): number;
  /** Is told of the progress. */
  say(line: string): void;
}

/** When the next kill comes after the tasks were submitted, or after the last one, in milliseconds. */
const SHORTEST = 500;
const LONGEST = 20_000;
/** Lines of the log of a task that did not complete. */
const LAST_LINES = 5;

/**
 * Runs five tasks at once, round after round, kills the replica that works at
 * random moments, and compares what each round made with an undisturbed one.
 */
export async function kills(
  portal: Portal,
  { kills: wanted, isOver, random, say }: Options,
): Promise<KillsReport> {
  const { replicas, standIns } = portal;
  let working = 0;
  const api = new PortalApi(() => replicas[working].url);
  const report: KillsReport = {
    kills: 0,
    interrupted: 0,
    tasks: 0,
    takeOvers: 0,
    objects: 0,
    failed: [],
    differences: [],
  };

  const begin = async (number: number) => {
    const round = await prepareRound(portal, api, number);
    return { round, tasks: await submitAll(api, round) };
  };
  /** @returns what the round made */
  const end = async (round: Round, tasks: string[], number: number) => {
    await api.waitForTasks(tasks);
    for (const [index, task] of tasks.entries()) {
      const status = await api.statusOf(task);
      const events = await api.eventsOf(task);
      report.takeOvers += events.filter(
        ({ type }) => type === 'recovered',
      ).length;
      if (status !== 'completed') {
        report.failed.push(
          `${roundName(number)}, ${
            round.submissions[index].template
          }: ${status}: ${events
            .slice(-LAST_LINES)
            .map(({ text }) => text)
            .join(' | ')}`,
        );
      }
    }
    const state = await readRound(standIns, round);
    forgetClusters(standIns);
    return state;
  };

  const undisturbed = await begin(0);
  const expected = await end(undisturbed.round, undisturbed.tasks, 0);
  if (report.failed.length) {
    return report;
  }
  report.objects = expected.length;
  say(`An undisturbed round makes ${expected.length} objects`);

  let restarting = Promise.resolve();
  for (
    let number = 1;
    report.kills < wanted && (number === 1 || !isOver());
    number += 1
  ) {
    const { round, tasks } = await begin(number);
    report.tasks += tasks.length;
    while (report.kills < wanted) {
      const delay = SHORTEST + random() * (LONGEST - SHORTEST);
      await setTimeout(delay);
      const left = await api.stillAtWork(tasks);
      if (!left.length) {
        break;
      }
      const victim = replicas[working];
      await victim.kill();
      report.kills += 1;
      report.interrupted += left.length;
      working = 1 - working;
      say(
        `Kill ${report.kills} of ${wanted}: replica ${
          victim.name
        } after ${Math.round(delay)} ms, with ${left.length} tasks under way`,
      );
      restarting = victim.start();
      // One of the two has to live.
      await restarting;
    }
    const found = await end(round, tasks, number);
    const differences = compareStates(expected, found);
    report.differences.push(
      ...differences.map(each => `${roundName(number)} ${each}`),
    );
    differences.forEach(each => say(`${roundName(number)} ${each}`));
    say(
      differences.length
        ? `${roundName(number)} differs in ${differences.length} objects`
        : `${roundName(number)} equals the undisturbed one`,
    );
  }
  return report;
}

async function submitAll(api: PortalApi, round: Round): Promise<string[]> {
  const tasks: string[] = [];
  for (const submission of round.submissions) {
    tasks.push(await api.submit(submission));
  }
  return tasks;
}
