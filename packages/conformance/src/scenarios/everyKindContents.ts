import { Checks } from '../checks/Checks';
import { OctopusServer } from '../server/startServer';
import { checkIdentities } from './everyKindIdentities';
import { checkTenants } from './everyKindTenants';

type Resource = Record<string, any>;

/** Does the space hold what `terraform/every-kind` says in this revision? */
export async function checkRevision(
  checks: Checks,
  server: OctopusServer,
  spaceId: string,
  revision: 1 | 2,
): Promise<void> {
  const all = (kind: string) =>
    server.get<Resource[]>(`/api/${spaceId}/${kind}/all`);
  const named = async (kind: string, name: string) =>
    (await all(kind)).find(({ Name }) => Name === name);
  const later = revision > 1;
  const Description = `Revision ${revision}`;

  const development = await named('environments', 'Development');
  checks.contains('environment', development, {
    Description,
    AllowDynamicInfrastructure: true,
    UseGuidedFailure: later,
    SortOrder: 1,
  });
  const lifecycle = await named('lifecycles', 'Application');
  checks.contains('lifecycle', lifecycle, { Description });
  checks.contains('first phase', lifecycle?.Phases[0], {
    Name: 'Development',
    AutomaticDeploymentTargets: later ? [development?.Id] : [],
    OptionalDeploymentTargets: later ? [] : [development?.Id],
    IsOptionalPhase: true,
  });
  checks.contains('retention', lifecycle?.ReleaseRetentionPolicy, {
    Strategy: 'Count',
    Unit: 'Days',
    QuantityToKeep: 30,
  });

  checks.contains('AWS account', await named('accounts', 'AWS Account'), {
    AccountType: 'AmazonWebServicesAccount',
    Description,
    AccessKey: `AKIAEXAMPLE${revision}`,
    SecretKey: { HasValue: true, NewValue: null, Hint: null },
  });
  checks.contains('OIDC account', await named('accounts', 'AWS Role'), {
    AccountType: 'AmazonWebServicesOidcAccount',
    Description,
    RoleArn: 'arn:aws:iam::123456789012:role/octopus',
    DeploymentSubjectKeys: ['space', 'project', 'environment'],
  });
  checks.contains('Docker feed', await named('feeds', 'Docker Hub'), {
    FeedType: 'Docker',
    Username: `user-${revision}`,
  });
  checks.contains('GitHub feed', await named('feeds', 'Github Releases'), {
    FeedType: 'GitHub',
    DownloadAttempts: 4 + revision,
  });
  checks.contains('Helm feed', await named('feeds', 'Bitnami'), {
    FeedType: 'Helm',
    FeedUri: `https://charts.example.com/${revision}`,
  });
  checks.contains('Maven feed', await named('feeds', 'Sales Maven Feed'), {
    FeedType: 'Maven',
    DownloadAttempts: 4 + revision,
  });
  const certificate = await named('certificates', 'eks');
  const parentId = await checkIdentities(checks, server, spaceId, revision);
  const machine = await named('machines', 'eks');
  checks.contains('target', machine, {
    EnvironmentIds: [development?.Id, parentId],
    Roles: ['EKS'],
  });
  checks.contains('endpoint', machine?.Endpoint, {
    CommunicationStyle: 'Kubernetes',
    ClusterUrl: `https://cluster.example.com:${442 + revision}`,
    SkipTlsVerification: 'True',
    ClusterCertificate: certificate?.Id,
  });
  await checkProject(checks, server, spaceId, revision);
  await checkTenants(checks, server, spaceId, revision);
}

async function checkProject(
  checks: Checks,
  server: OctopusServer,
  spaceId: string,
  revision: 1 | 2,
): Promise<void> {
  const get = (path: string) => server.get<any>(`/api/${spaceId}/${path}`);
  const later = revision > 1;
  const [project] = await get('projects/all');
  checks.contains('project', project, {
    Name: 'Service',
    Slug: 'service',
    Description: `Revision ${revision}`,
  });
  checks.contains('connectivity', project.ProjectConnectivityPolicy, {
    AllowDeploymentsToNoTargets: later,
  });

  const { Variables } = await get(`variables/${project.VariableSetId}`);
  const values = (Variables as Resource[]).map(({ Name, Value }) => [
    Name,
    Value,
  ]);
  checks.equal('variables', values.sort(), [
    ['Feature.Branch', ''],
    ['Kubernetes.Namespace', `octopub-${revision}`],
    ['Kubernetes.Namespace', `production-${revision}`],
  ]);
  const [set] = await get('libraryvariablesets/all');
  const library = await get(`variables/${set.VariableSetId}`);
  const secret = (library.Variables as Resource[]).find(
    ({ Name }) => Name === 'GitHub.Token',
  );
  checks.contains('sensitive variable', secret, {
    Type: 'Sensitive',
    IsSensitive: true,
    Value: null,
  });

  const { Items: channels } = await get(`projects/${project.Id}/channels`);
  checks.equal(
    'channels, and which is the default one',
    channels
      .map(({ Name, IsDefault }: Resource) => `${Name}: ${IsDefault}`)
      .sort(),
    ['Default: false', 'Mainline: true', 'Pull Requests: false'],
  );
  const mainline = channels.find(({ Name }: Resource) => Name === 'Mainline');
  checks.contains('rule', mainline.Rules[0], {
    Tag: '^$',
    VersionRange: `[${revision}.0,)`,
    ActionPackages: [
      { DeploymentAction: 'Deploy Container', PackageReference: 'web' },
    ],
  });

  const process = await get(
    `deploymentprocesses/${project.DeploymentProcessId}`,
  );
  checks.equal(
    'steps of the project',
    process.Steps.map(({ Name }: Resource) => Name),
    later
      ? ['Generate Variables', 'Smoke Test', 'Deploy Container']
      : ['Generate Variables', 'Deploy Container', 'Smoke Test'],
  );
  const [runbook] = await get('runbooks/all');
  checks.contains('runbook', runbook, {
    Name: '📉 Scale Pods to Zero',
    Description: `Revision ${revision}`,
    EnvironmentScope: 'Specified',
  });
  const runbookProcess = await get(
    `runbookProcesses/${runbook.RunbookProcessId}`,
  );
  checks.equal(
    'steps of the runbook',
    runbookProcess.Steps.map(({ Name }: Resource) => Name),
    later ? ['Report', 'Scale'] : ['Scale', 'Report'],
  );
  const { Items: triggers } = await get(`projects/${project.Id}/triggers`);
  checks.contains('trigger', triggers[0], {
    Name: 'Scale Pods to Zero in the evening',
    IsDisabled: later,
  });
  checks.contains('schedule', triggers[0].Filter, {
    FilterType: 'CronExpressionSchedule',
    CronExpression: `0 0 ${18 + revision} * * Mon-Fri`,
  });
  checks.contains('action of the trigger', triggers[0].Action, {
    ActionType: 'RunRunbook',
    RunbookId: runbook.Id,
  });
}

/** Is only left what Octopus itself puts into a space? */
export async function checkEmptiness(
  checks: Checks,
  server: OctopusServer,
  spaceId: string,
): Promise<void> {
  const kinds = {
    environments: [],
    lifecycles: ['Default Lifecycle'],
    accounts: [],
    certificates: [],
    feeds: ['Octopus Server (built-in)', 'Octopus Server Releases (built-in)'],
    libraryvariablesets: [],
    projectgroups: ['Default Project Group'],
    projects: [],
    channels: [],
    runbooks: [],
    machines: [],
    tenants: [],
    tagsets: [],
  };
  for (const [kind, expected] of Object.entries(kinds)) {
    const items = await server.get<Resource[]>(`/api/${spaceId}/${kind}/all`);
    checks.equal(
      `${kind} after destroy`,
      items.map(({ Name }) => Name).sort(),
      expected,
    );
  }
  const { Items: parents } = await server.get<{ Items: Resource[] }>(
    `/api/${spaceId}/environments/v2?type=Parent&skip=0&take=100`,
  );
  checks.equal('parent environments after destroy', parents, []);
  const users = await server.get<Resource[]>('/api/users/all');
  checks.equal(
    'users after destroy',
    users.map(({ Username }) => Username),
    ['admin', 'reader'],
  );
}
