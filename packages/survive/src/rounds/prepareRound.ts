import { Portal } from '../portal/startPortal';
import { PortalApi, Submission } from '../portal/PortalApi';
import { gitHubHost } from '../portal/portalConfig';
import { credentials } from '../world/credentials';
import { deployOctopub } from '../world/deployOctopub';
import { addTargets, createSpace, fillSpace } from '../world/spaces';
import { roundName } from './roundName';

/** What five tasks work on at once, without meeting each other. */
export interface Round {
  spaceIds: string[];
  /** Of `octopub`. */
  repositories: string[];
  clusterName: string;
  region: string;
  submissions: Submission[];
}

const REGION = 'eu-west-1';

/**
 * Makes what the tasks of a round need: a space for each, and a service that a
 * branch can be deployed of. All names hold the number of the round.
 */
export async function prepareRound(
  { standIns, entities }: Pick<Portal, 'standIns' | 'entities'>,
  api: PortalApi,
  number: number,
): Promise<Round> {
  const { client, octopus, urls } = standIns;
  const round = roundName(number);
  const [branchSpace, clusterSpace, serviceSpace, firstSpace, secondSpace] =
    await Promise.all([
      fillSpace(client, `Branch ${round}`),
      fillSpace(client, `Cluster ${round}`),
      fillSpace(client, `Service ${round}`),
      createSpace(client, `First ${round}`),
      createSpace(client, `Second ${round}`),
    ]);
  await addTargets(client, branchSpace);
  await addTargets(client, serviceSpace);
  await deployOctopub(client, branchSpace);

  const service = `frontend-${round}`;
  await api.register(
    entities.add(service, `${branchSpace}/eks-octopub-frontend`),
  );
  await api.waitForEntity(`component/default/${service}`);

  const clusterName = `cluster-${round}`;
  const repository = (name: string) =>
    `${gitHubHost(urls.github)}?owner=octopub&repo=${name}`;
  const { awsAccessKey, dockerHubUsername, dockerHubToken, ...secrets } =
    credentials;
  const fill = (space: string): Submission => ({
    template: 'eks-reference-architecture',
    values: {
      ...{ space, awsAccessKey, dockerHubUsername },
      ...{ scaleToZeroAt: '19:00', scaleToOneAt: '07:00', timezone: 'UTC' },
    },
    secrets: { ...secrets, octopusApiKey: octopus.keys.admin },
  });
  return {
    spaceIds: [
      branchSpace,
      clusterSpace,
      serviceSpace,
      firstSpace,
      secondSpace,
    ],
    repositories: [`service-${round}`, clusterName],
    clusterName,
    region: REGION,
    submissions: [
      fill(firstSpace),
      {
        template: 'octopus-eks-cluster',
        values: {
          ...{ clusterName, region: REGION, space: clusterSpace },
          repoUrl: repository(clusterName),
        },
      },
      {
        template: 'octopus-node-app',
        values: {
          repoUrl: repository(`service-${round}`),
          owner: 'group:default/octopub',
          space: serviceSpace,
          dockerImage: `octopub/service-${round}`,
          dockerHubUsername,
        },
        secrets: { dockerHubToken, octopusApiKey: octopus.keys.admin },
      },
      {
        template: 'octopus-feature-branch',
        values: {
          entityRef: `component:default/${service}`,
          branch: 'newbasket',
        },
      },
      fill(secondSpace),
    ],
  };
}
