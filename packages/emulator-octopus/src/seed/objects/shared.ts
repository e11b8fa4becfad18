import { SpaceWriter } from '../SpaceWriter';
import { CLUSTER_ROLE, clusterEnvironments, environmentNames } from './names';

/** Ids by name of what the projects are made with. */
export interface SharedObjects {
  environments: Record<string, string>;
  lifecycles: Record<string, string>;
  feeds: Record<string, string>;
  libraries: Record<string, string>;
  groups: Record<string, string>;
  account: string;
}

const GUIDED = ['Development', 'Test', 'Production'];

async function createEnvironments(writer: SpaceWriter) {
  const ids: Record<string, string> = {};
  for (const Name of environmentNames) {
    const { Id } = await writer.post('/environments', {
      Name,
      UseGuidedFailure: GUIDED.includes(Name),
      AllowDynamicInfrastructure: true,
    });
    ids[Name] = Id;
  }
  return ids;
}

async function createLifecycles(
  writer: SpaceWriter,
  environments: Record<string, string>,
) {
  const retention = { Unit: 'Days', QuantityToKeep: 3 };
  const phase = (Name: string, automatic = false) => ({
    Name,
    OptionalDeploymentTargets: automatic ? [] : [environments[Name]],
    AutomaticDeploymentTargets: automatic ? [environments[Name]] : [],
    MinimumEnvironmentsBeforePromotion: 0,
    IsOptionalPhase: false,
  });
  const application = [
    phase('Development'),
    { ...phase('Feature Branch'), IsOptionalPhase: true },
    phase('Test'),
    phase('Production'),
  ];
  const phases: Record<string, object[]> = {
    Application: application,
    DevSecOps: [...application, phase('Security', true)],
    'Feature Branch': [phase('Feature Branch')],
    Sync: [phase('Sync')],
  };
  const ids: Record<string, string> = {};
  for (const [Name, Phases] of Object.entries(phases)) {
    const { Id } = await writer.post('/lifecycles', {
      Name,
      Phases,
      ReleaseRetentionPolicy: retention,
      TentacleRetentionPolicy: retention,
    });
    ids[Name] = Id;
  }
  return ids;
}

async function createFeeds(writer: SpaceWriter) {
  const docker = await writer.post('/feeds', {
    Name: 'Docker Hub',
    FeedType: 'Docker',
    FeedUri: 'https://index.docker.io',
    ApiVersion: 'v1',
    PackageAcquisitionLocationOptions: ['ExecutionTarget', 'NotAcquired'],
  });
  const github = await writer.post('/feeds', {
    Name: 'Github Releases',
    FeedType: 'GitHub',
    FeedUri: 'https://api.github.com',
  });
  const all: { Id: string; FeedType: string }[] = await writer.get(
    '/feeds/all',
  );
  return {
    docker: docker.Id,
    github: github.Id,
    releases: all.find(feed => feed.FeedType === 'OctopusProject')!.Id,
  };
}

async function createLibraries(writer: SpaceWriter) {
  const secrets: Record<string, string> = {
    'This Instance': 'Octopus.ApiKey',
    GitHub: 'Git.Credentials.Password',
  };
  const ids: Record<string, string> = {};
  for (const [Name, secret] of Object.entries(secrets)) {
    const set = await writer.post('/libraryvariablesets', {
      Name,
      ContentType: 'Variables',
    });
    ids[Name] = set.Id;
    await writer.variables(set.VariableSetId, [
      { Name: secret, Value: 'example', Type: 'Sensitive', IsSensitive: true },
    ]);
  }
  return ids;
}

async function createTargets(
  writer: SpaceWriter,
  environments: Record<string, string>,
  AccountId: string,
) {
  for (const name of clusterEnvironments) {
    const slug = name.toLowerCase().replace(' ', '-');
    await writer.post('/machines', {
      Name: `eks-${slug}`,
      EnvironmentIds: [environments[name]],
      Roles: [CLUSTER_ROLE],
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: `https://${slug}.eks.example.com`,
        Namespace: slug,
        SkipTlsVerification: 'False',
        Authentication: {
          AuthenticationType: 'KubernetesAws',
          AccountId,
          ClusterName: 'octopus',
          UseInstanceRole: false,
          AssumeRole: false,
        },
      },
    });
  }
}

/** Makes what all projects of the reference architecture share, targets included. */
export async function createShared(
  writer: SpaceWriter,
): Promise<SharedObjects> {
  const environments = await createEnvironments(writer);
  const account = await writer.post('/accounts', {
    Name: 'AWS Account',
    AccountType: 'AmazonWebServicesAccount',
    AccessKey: 'AKIAIOSFODNN7EXAMPLE',
    SecretKey: { HasValue: true, NewValue: 'example' },
  });
  await createTargets(writer, environments, account.Id);
  const group = await writer.post('/projectgroups', { Name: 'EKS' });
  return {
    environments,
    lifecycles: await createLifecycles(writer, environments),
    feeds: await createFeeds(writer),
    libraries: await createLibraries(writer),
    groups: { EKS: group.Id },
    account: account.Id,
  };
}
