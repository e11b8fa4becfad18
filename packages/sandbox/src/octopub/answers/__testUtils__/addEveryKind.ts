import { Asker } from './Asker';
import { certificate } from './certificate';

const IN_SPACE = '/api/Spaces-1';

/** What the demo's space has no object of, and tests of answers need one of. */
export interface AddedKinds {
  gitProjectId: string;
  gitRunbookSlug: string;
  parentEnvironmentId: string;
  serviceAccountId: string;
  identityId: string;
  certificateId: string;
  deployedProjectId: string;
  triggeredProjectId: string;
  /** An image, with versions in the feed for images. */
  packageId: string;
  dockerFeedId: string;
  /** A published snapshot, and where it can be run. */
  snapshotId: string;
  runbookEnvironmentId: string;
  /** A task that waits for people in a deployment of this project. */
  waitingProjectId: string;
}

/** Makes one object of each kind that the demo has none of. */
export async function addEveryKind(asker: Asker): Promise<AddedKinds> {
  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await asker.send(method, `${IN_SPACE}${path}`, body);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    }
    return answer.body;
  };
  const all = (path: string) => send('GET', `${path}/all`);
  const [group] = await all('/projectgroups');
  const lifecycle = (await all('/lifecycles')).find(
    ({ Name }: { Name: string }) => Name === 'Default Lifecycle',
  );
  const project = (Name: string) =>
    send('POST', '/projects', {
      Name,
      ProjectGroupId: group.Id,
      LifecycleId: lifecycle.Id,
    });
  const step = (Name: string, ActionType: string, Properties: object) => ({
    Name,
    Actions: [{ Name, ActionType, Properties }],
  });
  const script = step('Greet', 'Octopus.Script', {
    'Octopus.Action.RunOnServer': 'true',
    'Octopus.Action.Script.ScriptBody': 'echo hello',
  });
  const setSteps = async (path: string, Steps: object[]) =>
    send('PUT', path, { ...(await send('GET', path)), Steps });

  await send('POST', '/tagsets', { Name: 'Region', Tags: [{ Name: 'Asia' }] });
  await send('POST', '/tenants', {
    Name: 'Shop in Asia',
    TenantTags: ['Region/Asia'],
  });
  await send('POST', '/subscriptions', {
    Name: 'Backstage',
    SpaceId: 'Spaces-1',
    IsDisabled: true,
    EventNotificationSubscription: {
      Filter: { EventCategories: ['Created'] },
      WebhookURI: 'http://127.0.0.1:9/hook',
    },
  });
  const parent = await send('POST', '/parentEnvironments', {
    Name: 'Pull Requests',
    SpaceId: 'Spaces-1',
  });
  const { body: account } = await asker.send('POST', '/api/users', {
    Username: 'ci',
    DisplayName: 'Build server',
    IsService: true,
  });
  const { body: identity } = await asker.send(
    'POST',
    `/api/serviceaccounts/${account.Id}/oidcidentities/create/v1`,
    {
      ServiceAccountId: account.Id,
      Name: 'main',
      Issuer: 'https://token.actions.githubusercontent.com',
      Subject: 'repo:shop/frontend:ref:refs/heads/main',
    },
  );

  const uploaded = await send('POST', '/certificates', {
    Name: 'cluster',
    CertificateData: { HasValue: true, NewValue: certificate },
  });
  await send('POST', '/git-credentials', {
    SpaceId: 'Spaces-1',
    Name: 'GitHub',
    Details: {
      Type: 'UsernamePassword',
      Username: 'shop',
      Password: { HasValue: true, NewValue: 'example' },
    },
  });
  const demo = (name: string) =>
    all('/projects').then(
      projects =>
        projects.find(({ Name }: { Name: string }) => Name === name).Id,
    );

  const docker = (await all('/feeds')).find(
    ({ FeedType }: { FeedType: string }) => FeedType === 'Docker',
  );
  const [published] = await all('/runbooks');
  const [place] = await send('GET', `/runbooks/${published.Id}/environments`);
  const {
    Items: [trigger],
  } = await send('GET', '/projecttriggers');

  const waiting = await project('Approved by people');
  await setSteps(waiting.Links.DeploymentProcess.replace(IN_SPACE, ''), [
    step('Approve', 'Octopus.Manual', {
      'Octopus.Action.Manual.Instructions': 'Look at it',
    }),
    script,
  ]);
  const [environment] = await all('/environments');
  const release = await send('POST', '/releases', {
    ProjectId: waiting.Id,
    Version: '1.0.0',
  });
  await send('POST', '/deployments', {
    ReleaseId: release.Id,
    EnvironmentId: environment.Id,
  });

  const inGit = await project('In Git');
  await setSteps(inGit.Links.DeploymentProcess.replace(IN_SPACE, ''), [script]);
  const runbook = await send('POST', `/projects/${inGit.Id}/runbooks`, {
    Name: 'Scale',
    ProjectId: inGit.Id,
    EnvironmentScope: 'All',
    RunRetentionPolicy: { QuantityToKeep: 10, ShouldKeepForever: false },
  });
  await setSteps(`/runbookProcesses/${runbook.RunbookProcessId}`, [script]);
  await send('POST', '/runbookSnapshots?publish=true', {
    Name: 'First',
    ProjectId: inGit.Id,
    RunbookId: runbook.Id,
  });
  await send('POST', `/projects/${inGit.Id}/git/convert`, {
    CommitMessage: 'Move to Git',
    VersionControlSettings: {
      Type: 'VersionControlled',
      Url: 'https://example.com/shop.git',
      DefaultBranch: 'main',
      BasePath: '.octopus',
      Credentials: { Type: 'Anonymous' },
    },
  });
  await send('POST', '/releases', {
    ProjectId: inGit.Id,
    Version: '1.0.0',
    VersionControlReference: { GitRef: 'refs/heads/main' },
  });
  return {
    gitProjectId: inGit.Id,
    gitRunbookSlug: runbook.Slug,
    parentEnvironmentId: parent.Id,
    serviceAccountId: account.Id,
    identityId: identity.Id,
    certificateId: uploaded.Id,
    deployedProjectId: await demo('EKS Octopub Frontend'),
    triggeredProjectId: trigger.ProjectId,
    dockerFeedId: docker.Id,
    snapshotId: published.PublishedRunbookSnapshotId,
    runbookEnvironmentId: place.Id,
    packageId: 'octopussamples/octopub-frontend',
    waitingProjectId: waiting.Id,
  };
}
