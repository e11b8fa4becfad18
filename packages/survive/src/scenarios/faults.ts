import { compareStates } from '../comparing/compareStates';
import { PortalApi, TaskEvent } from '../portal/PortalApi';
import { Portal } from '../portal/startPortal';
import { prepareRound } from '../rounds/prepareRound';
import { forgetClusters, readRound } from '../rounds/readRound';
import { roundName } from '../rounds/roundName';
import { beginFaults } from './beginFaults';

/** What came of requests that failed, of each action. */
export interface ActionUnderFaults {
  action: string;
  runs: number;
  completed: number;
  /** Ended with an error that says that the server cannot be reached, and completed when run again. */
  saidSo: number;
}

/** What came of all. */
export interface FaultsReport {
  /** Of all requests, in percent. */
  percent: number;
  /** Sent while requests failed. */
  requests: number;
  failing: number;
  actions: ActionUnderFaults[];
  /** Objects of the undisturbed round, which each other round was compared with. */
  objects: number;
  /** Runs that ended with another error, or did not complete without faults either. */
  failed: string[];
  /** What a round lacks, or has too much, compared with the undisturbed one. */
  differences: string[];
}

interface Options {
  rounds: number;
  /** Whether no further round begins; there is always one that is disturbed. */
  isOver(): boolean;
  /** From 0 up to 1, for the requests to AWS that fail. */
  random(): number;
  say(line: string): void;
}

const PERCENT = 10;
const NO_TRAFFIC = { requests: 0, failing: 0 };
/** What a run may end with when its requests fail again and again. */
const RIGHT_ERROR = 'ServiceUnavailableError';

/**
 * Runs five tasks at once, round after round, while one of ten requests to
 * Octopus, GitHub and AWS fails. What ends with the right error is run again
 * without faults. Then each round is compared with an undisturbed one.
 */
export async function faults(
  portal: Portal,
  { rounds, isOver, random, say }: Options,
): Promise<FaultsReport> {
  const { replicas, standIns } = portal;
  const api = new PortalApi(() => replicas[0].url);
  const actions = new Map<string, ActionUnderFaults>();
  const report: FaultsReport = {
    percent: PERCENT,
    requests: 0,
    failing: 0,
    actions: [],
    objects: 0,
    failed: [],
    differences: [],
  };
  let expected: string[] = [];

  for (
    let number = 0;
    number <= rounds && (number <= 1 || !isOver());
    number += 1
  ) {
    const round = await prepareRound(portal, api, number);
    const run = async (submissions: typeof round.submissions) => {
      const tasks: string[] = [];
      for (const submission of submissions) {
        tasks.push(await api.submit(submission));
      }
      await api.waitForTasks(tasks);
      return Promise.all(tasks.map(task => endOf(api, task)));
    };
    const isDisturbed = number > 0;
    const endFaults = isDisturbed
      ? beginFaults(standIns, PERCENT, random)
      : undefined;
    const ends = await run(round.submissions);
    const { requests, failing } = endFaults?.() ?? NO_TRAFFIC;
    report.requests += requests;
    report.failing += failing;
    const again = round.submissions.filter(
      (_, index) => ends[index].status !== 'completed',
    );
    for (const [index, { template }] of round.submissions.entries()) {
      const { status, last } = ends[index];
      if (isDisturbed) {
        count(actions, template, status, last);
      }
      if (status !== 'completed') {
        say(`${roundName(number)}, ${template}: ${last?.text}`);
      }
      if (
        status !== 'completed' &&
        !(isDisturbed && last?.errorName === RIGHT_ERROR)
      ) {
        report.failed.push(
          `${roundName(number)}, ${template}: ${status}: ${last?.errorName}: ${
            last?.text
          }`,
        );
      }
    }
    const reruns = await run(again);
    reruns.forEach(({ status, last }, index) => {
      if (status !== 'completed') {
        report.failed.push(
          `${roundName(number)}, ${
            again[index].template
          }, run again: ${status}: ${last?.text}`,
        );
      }
    });
    const state = await readRound(standIns, round);
    forgetClusters(standIns);
    if (!isDisturbed) {
      expected = state;
      report.objects = state.length;
      say(`An undisturbed round makes ${state.length} objects`);
      continue;
    }
    const differences = compareStates(expected, state);
    report.differences.push(
      ...differences.map(each => `${roundName(number)} ${each}`),
    );
    // At once: it may be long until the last round ends.
    differences.forEach(each => say(`${roundName(number)} ${each}`));
    say(
      `${roundName(number)} of ${rounds}: ${
        ends.filter(({ status }) => status === 'completed').length
      } of ${
        ends.length
      } completed, ${failing} of ${requests} requests failed, ${
        differences.length
      } differences`,
    );
  }
  report.actions = [...actions.values()];
  return report;
}

async function endOf(
  api: PortalApi,
  task: string,
): Promise<{ status?: string; last?: TaskEvent }> {
  const events = await api.eventsOf(task);
  return {
    status: await api.statusOf(task),
    last: events.filter(({ type }) => type === 'completion').pop(),
  };
}

function count(
  actions: Map<string, ActionUnderFaults>,
  action: string,
  status: string | undefined,
  last: TaskEvent | undefined,
) {
  const counted = actions.get(action) ?? {
    action,
    runs: 0,
    completed: 0,
    saidSo: 0,
  };
  counted.runs += 1;
  if (status === 'completed') {
    counted.completed += 1;
  } else if (last?.errorName === RIGHT_ERROR) {
    counted.saidSo += 1;
  }
  actions.set(action, counted);
}
