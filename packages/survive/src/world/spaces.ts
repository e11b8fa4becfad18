import {
  applyBlueprint,
  eksReferenceArchitecture,
  environmentNamespace,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { credentials } from './credentials';

type Item = { Id: string; Name: string };

const ENVIRONMENTS = ['Development', 'Test', 'Production', 'Feature Branch'];

/** @returns the id of a new, empty space */
export async function createSpace(
  client: OctopusClient,
  Name: string,
): Promise<string> {
  const { Id } = await client.post<Item>('/api/spaces', {
    Name,
    SpaceManagersTeams: ['teams-administrators'],
    SpaceManagersTeamMembers: [],
  });
  return Id;
}

/** A new space with the reference architecture, by the engine that the portal uses. */
export async function fillSpace(
  client: OctopusClient,
  name: string,
): Promise<string> {
  const { awsAccessKey, awsSecretKey, dockerHubUsername, dockerHubPassword } =
    credentials;
  const space = await client.resolveSpace(await createSpace(client, name));
  await applyBlueprint(
    eksReferenceArchitecture({
      ...{ awsAccessKey, awsSecretKey, dockerHubUsername, dockerHubPassword },
      githubToken: credentials.githubToken,
    }),
    { client, space },
  );
  return space.Id;
}

/** Registers a cluster for each environment, so that there is something to deploy to. */
export async function addTargets(
  client: OctopusClient,
  spaceId: string,
): Promise<void> {
  const at = `/api/${spaceId}`;
  const environments = await client.get<Item[]>(`${at}/environments/all`);
  const [account] = await client.get<Item[]>(`${at}/accounts/all`);
  for (const { Id, Name } of environments) {
    if (ENVIRONMENTS.includes(Name)) {
      const Namespace = environmentNamespace(Name);
      await client.post(`${at}/machines`, {
        Name: `eks-${Namespace}`,
        EnvironmentIds: [Id],
        Roles: ['EKS_Reference_Cluster'],
        Endpoint: {
          CommunicationStyle: 'Kubernetes',
          ClusterUrl: `https://${Namespace}.eks.example.com`,
          Namespace,
          SkipTlsVerification: 'False',
          Authentication: {
            AuthenticationType: 'KubernetesAws',
            AccountId: account.Id,
            ClusterName: 'octopus',
            UseInstanceRole: false,
            AssumeRole: false,
          },
        },
      });
    }
  }
}
