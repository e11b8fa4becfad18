import { WORKFLOW_USER_AGENT } from '@octopus-backstage/sandbox';
import { StandIns } from '../world/StandIns';
import { sampleAwsFaults } from './sampleAwsFaults';
import { sampleFaults } from './sampleFaults';

/** What was sent to Octopus, GitHub and AWS, also by workflows. */
export interface Traffic {
  requests: number;
  /** Of these, how many failed on purpose. */
  failing: number;
}

/**
 * Lets requests to Octopus, GitHub and AWS fail.
 *
 * @param percent - of all requests; above 0, below 100
 * @param random - from 0 up to 1, for the requests to AWS
 * @returns what ends it, and tells what was sent meanwhile
 */
export function beginFaults(
  standIns: Pick<StandIns, 'octopus' | 'github' | 'aws'>,
  percent: number,
  random: () => number,
): () => Traffic {
  const { octopus, github, aws } = standIns;
  const before = readTraffic(standIns);
  for (const server of [octopus, github]) {
    sampleFaults(percent).forEach(rule =>
      // A workflow is another program: what it does about faults is its own.
      server.addFault({ ...rule, sparing: WORKFLOW_USER_AGENT }),
    );
  }
  sampleAwsFaults(percent, random).forEach(fault => aws.faults.add(fault));
  return () => {
    [octopus, github].forEach(server => server.clearFaults());
    aws.faults.clear();
    const after = readTraffic(standIns);
    return {
      requests: after.requests - before.requests,
      failing: after.failing - before.failing,
    };
  };
}

function readTraffic({
  octopus,
  github,
  aws,
}: Parameters<typeof beginFaults>[0]): Traffic {
  const all = [octopus, github, aws].map(server => server.requests().total);
  return {
    requests: sum(all),
    failing: sum([octopus.faultsMet(), github.faultsMet(), aws.faults.count()]),
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
