import { testSandbox } from './testSandbox';

type Api = ReturnType<typeof testSandbox>;

/** A step with one action, as a caller writes it. */
export function step(name: string, action: object = {}) {
  return {
    Name: name,
    Condition: 'Success',
    StartTrigger: 'StartAfterPrevious',
    PackageRequirement: 'LetOctopusDecide',
    Properties: {},
    Actions: [
      {
        Name: name,
        ActionType: 'Octopus.Script',
        Properties: { 'Octopus.Action.Script.ScriptBody': 'echo hello' },
        ...action,
      },
    ],
  };
}

/** A project in the default group with the default lifecycle. */
export async function project(api: Api, body: object = {}) {
  const [group] = await api.get('/projectgroups/all');
  const [lifecycle] = await api.get('/lifecycles/all');
  return api.post('/projects', {
    Name: 'Shop',
    ProjectGroupId: group.Id,
    LifecycleId: lifecycle.Id,
    ...body,
  });
}

export function environment(api: Api, name: string) {
  return api.post('/environments', { Name: name });
}

/** A Docker feed without credentials. */
export function dockerFeed(api: Api) {
  return api.post('/feeds', {
    Name: 'Docker Hub',
    FeedType: 'Docker',
    FeedUri: 'https://index.docker.io',
    ApiVersion: 'v1',
  });
}

/** An action with one package of a Docker feed. */
export function withImage(feedId: string, name: string = 'web') {
  return {
    Packages: [
      {
        Name: name,
        PackageId: 'octopussamples/octopub-frontend',
        FeedId: feedId,
        AcquisitionLocation: 'NotAcquired',
        Properties: {},
      },
    ],
  };
}

export function runbook(api: Api, projectId: string, body: object = {}) {
  return api.post(`/projects/${projectId}/runbooks`, {
    Name: 'Scale',
    ProjectId: projectId,
    RunRetentionPolicy: { QuantityToKeep: 10, ShouldKeepForever: false },
    ...body,
  });
}
