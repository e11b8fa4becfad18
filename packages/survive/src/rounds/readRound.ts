import { StandIns } from '../world/StandIns';
import { waitForOctopus } from '../world/deployOctopub';
import { waitUntil } from '../world/waitUntil';
import { awsState } from '../states/awsState';
import { githubState, unendedBuilds } from '../states/githubState';
import { octopusState } from '../states/octopusState';
import { Round } from './prepareRound';
import { withoutRound } from './roundName';

/** Builds run commands of this machine, each for ten minutes at most: a busy one takes minutes. */
const BUILDS_MS = 15 * 60_000;

/**
 * All that there is of a round, one text for each object, once what the tasks
 * began has ended as well: builds of the repositories, and their deployments.
 */
export async function readRound(
  standIns: StandIns,
  round: Round,
): Promise<string[]> {
  const { github, client, octopus } = standIns;
  const { repositories, spaceIds, region, clusterName } = round;
  let left: string[] = [];
  await waitUntil(
    () => `all builds have ended: ${left.join(', ')}`,
    BUILDS_MS,
    async () => {
      left = await unendedBuilds(github, repositories);
      return !left.length;
    },
  );
  for (const spaceId of spaceIds) {
    await waitForOctopus(client, spaceId);
  }
  return [
    ...octopusState(octopus, spaceIds, withoutRound),
    ...(await githubState(github, repositories, withoutRound)),
    ...(await awsState(standIns, region, clusterName, withoutRound)),
  ].sort();
}

/** Makes room for the next round: AWS lets nobody have many networks. */
export function forgetClusters({ aws, kubernetes }: StandIns): void {
  aws.reset();
  kubernetes.reset();
}
