import { environmentNamespace } from '@octopus-backstage/plugin-octopus-blueprint';
import { DemoSpace, Written } from './world/DemoSpace';
import { CLUSTER_ROLE, clusterEnvironments } from './world/services';

/** Registers the cluster for each environment, as the runbook that makes it would. */
export async function createTargets(space: DemoSpace): Promise<void> {
  const environments: Written[] = await space.get('/environments/all');
  const [account]: Written[] = await space.get('/accounts/all');
  for (const name of clusterEnvironments) {
    const namespace = environmentNamespace(name);
    const environment = environments.find(({ Name }) => Name === name)!;
    await space.post('/machines', {
      Name: `eks-${namespace}`,
      EnvironmentIds: [environment.Id],
      Roles: [CLUSTER_ROLE],
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: `https://${namespace}.eks.example.com`,
        Namespace: namespace,
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
