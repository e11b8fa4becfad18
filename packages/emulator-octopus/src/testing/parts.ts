/**
 * What asks a server inside one space; every method rejects unless it succeeds.
 *
 * @public
 */
export interface OctopusTestApi {
  get(path: string): Promise<any>;
  post(path: string, body: unknown): Promise<any>;
  put(path: string, body: unknown): Promise<any>;
}

/**
 * A phase of a lifecycle with one environment, which people deploy to.
 *
 * @public
 */
export function phase(
  Name: string,
  environmentId: string,
  extra: object = {},
): object {
  return {
    Name,
    OptionalDeploymentTargets: [environmentId],
    AutomaticDeploymentTargets: [],
    MinimumEnvironmentsBeforePromotion: 0,
    IsOptionalPhase: false,
    ...extra,
  };
}

/**
 * A step with one action of the same name.
 *
 * @public
 */
export function step(
  Name: string,
  ActionType: string,
  {
    condition = 'Success',
    roles,
    action,
  }: { condition?: string; roles?: string; action?: object } = {},
): object {
  return {
    Name,
    Condition: condition,
    StartTrigger: 'StartAfterPrevious',
    PackageRequirement: 'LetOctopusDecide',
    Properties: roles ? { 'Octopus.Action.TargetRoles': roles } : {},
    Actions: [{ Name, ActionType, Properties: {}, ...action }],
  };
}

/**
 * The variable `Kubernetes.Namespace`, asked for in one environment.
 *
 * @public
 */
export function namespacePrompt(environmentId: string, Description = '') {
  return {
    Name: 'Kubernetes.Namespace',
    Value: '',
    Type: 'String',
    IsSensitive: false,
    Scope: { Environment: [environmentId] },
    Prompt: {
      Label: 'Namespace',
      Description,
      Required: true,
      DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
    },
  };
}

/**
 * One image, taken by the target, as the action of a step has it.
 *
 * @public
 */
export function imagePackage(packageId: string, feedId: string): object {
  return {
    Name: 'web',
    PackageId: packageId,
    FeedId: feedId,
    AcquisitionLocation: 'NotAcquired',
    Properties: {},
  };
}

/**
 * A channel whose releases take no prereleases of the image of a step.
 *
 * @public
 */
export function mainlineChannel(ProjectId: string, stepName: string): object {
  return {
    Name: 'Mainline',
    ProjectId,
    IsDefault: true,
    Rules: [
      {
        Tag: '^$',
        VersionRange: '',
        ActionPackages: [
          { DeploymentAction: stepName, PackageReference: 'web' },
        ],
      },
    ],
  };
}

/**
 * Adds a feed of Docker images without credentials.
 *
 * @public
 */
export function createDockerFeed(api: OctopusTestApi): Promise<any> {
  return api.post('/feeds', {
    Name: 'Docker Hub',
    FeedType: 'Docker',
    FeedUri: 'https://index.docker.io',
    ApiVersion: 'v1',
  });
}

/**
 * Adds a Kubernetes target of the role `cluster`.
 *
 * @public
 */
export function createTarget(
  api: OctopusTestApi,
  Name: string,
  environmentId: string,
  Namespace: string,
): Promise<any> {
  return api.post('/machines', {
    Name,
    EnvironmentIds: [environmentId],
    Roles: ['cluster'],
    Endpoint: {
      CommunicationStyle: 'Kubernetes',
      ClusterUrl: 'https://cluster.example.com',
      Namespace,
    },
  });
}

/**
 * Replaces the steps of a process.
 *
 * @param path - such as `/deploymentprocesses/deploymentprocess-Projects-1`
 *
 * @public
 */
export async function putSteps(
  api: OctopusTestApi,
  path: string,
  Steps: object[],
): Promise<any> {
  return api.put(path, { ...(await api.get(path)), Steps });
}

/**
 * Replaces the variables of a set.
 *
 * @public
 */
export async function putVariables(
  api: OctopusTestApi,
  setId: string,
  Variables: object[],
): Promise<any> {
  const path = `/variables/${setId}`;
  return api.put(path, { ...(await api.get(path)), Variables });
}

/**
 * Moves the configuration of a project to a Git repository, as people do under
 * its version control settings. It then has one branch, `main`.
 *
 * @param where - `runbooks`: where they are; projects that were converted before
 * 2025.1 have them in the database
 *
 * @public
 */
export async function putIntoGit(
  octopus: OctopusTestApi,
  projectId: string,
  where: { runbooks: 'git' | 'database' } = { runbooks: 'git' },
): Promise<void> {
  await octopus.post(`/projects/${projectId}/git/convert`, {
    CommitMessage: 'Move the configuration to Git',
    VersionControlSettings: {
      Type: 'VersionControlled',
      Url: 'https://git.example.com/octopub/configuration.git',
      BasePath: '.octopus',
      DefaultBranch: 'main',
      Credentials: { Type: 'Anonymous' },
      ConversionState: {
        VariablesAreInGit: true,
        RunbooksAreInGit: where.runbooks === 'git',
      },
    },
  });
}

/**
 * Makes a branch of a version-controlled project, off its branch `main`.
 *
 * @public
 */
export async function createGitBranch(
  octopus: OctopusTestApi,
  projectId: string,
  name: string,
): Promise<void> {
  const { SpaceId } = await octopus.get(`/projects/${projectId}`);
  await octopus.post(`/projects/${projectId}/git/branches/v2`, {
    NewBranchName: name,
    BaseGitRef: 'refs/heads/main',
    ProjectId: projectId,
    SpaceId,
  });
}
