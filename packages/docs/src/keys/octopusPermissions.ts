/** Which of the keys needs a permission: each role has those of the ones before it. */
export type KeyRole = 'reader' | 'operator' | 'builder';

export interface NeededPermission {
  /** Name: definition `Permission` of Octopus's OpenAPI document. */
  name: string;
  role: KeyRole;
  /** Default: a permission of a space. */
  level?: 'system';
  /** What it is for, and what is missing without it where everything else works. */
  why: string;
  /** A request that needs it, as the stand-in of Octopus knows: verb and path. */
  request?: [string, string];
}

const SPACE = '/api/Spaces-1';

/** Rows for what is made, changed and deleted under one path. */
function changes(
  kind: string,
  path: string,
  why: string,
  verbs: [string, string, string][] = [
    ['Create', 'POST', path],
    ['Edit', 'PUT', `${path}/${kind}s-1`],
    ['Delete', 'DELETE', `${path}/${kind}s-1`],
  ],
): NeededPermission[] {
  return verbs.map(([verb, method, at]) => ({
    name: `${kind}${verb}`,
    role: 'builder',
    why: `${why}: ${verb.toLowerCase()}`,
    request: [method, `${SPACE}${at}`],
  }));
}

/**
 * What the keys of a portal need in Octopus, once. What each permission allows:
 * OctopusDeploy/docs `src/pages/docs/security/users-and-teams/default-permissions.md`.
 * That a request to view needs the permission of its own name is an inference
 * from that page.
 */
export const octopusPermissions: NeededPermission[] = [
  { name: 'ProjectView', role: 'reader', why: 'Everything' },
  {
    name: 'ProjectGroupView',
    role: 'reader',
    why: 'Projects of chosen groups, in the catalog; the blueprint',
  },
  {
    name: 'ProcessView',
    role: 'reader',
    why: 'Channels, steps of a deployment, packages of a new release',
  },
  { name: 'ReleaseView', role: 'reader', why: 'Releases' },
  { name: 'DeploymentView', role: 'reader', why: 'What runs where' },
  { name: 'EnvironmentView', role: 'reader', why: 'Environments' },
  {
    name: 'LifecycleView',
    role: 'reader',
    why: 'Phases, and what may go next',
  },
  { name: 'TaskView', role: 'reader', why: 'States and logs' },
  { name: 'RunbookView', role: 'reader', why: 'Runbooks' },
  { name: 'RunbookRunView', role: 'reader', why: 'Their last runs' },
  {
    name: 'FeedView',
    role: 'reader',
    why: 'Builds of branches, versions of packages',
  },
  {
    name: 'VariableView',
    role: 'reader',
    why: 'Namespaces of deployments. Without it, feature branches that were deployed in Octopus itself are missing, and none expires',
  },
  {
    name: 'VariableViewUnscoped',
    role: 'reader',
    why: 'The same, for variables without an environment',
  },
  {
    name: 'ArtifactView',
    role: 'reader',
    why: 'Files that the steps of a task handed over',
    request: ['GET', `${SPACE}/artifacts`],
  },
  {
    name: 'InterruptionView',
    role: 'reader',
    why: 'What a task waits for',
  },
  {
    name: 'TenantView',
    role: 'reader',
    why: 'Tenants. Without it, ids stand for their names, and none can be chosen',
  },
  {
    name: 'MachineView',
    role: 'reader',
    why: 'Targets of clusters, and whether what was deployed is up',
  },
  {
    name: 'AccountView',
    role: 'reader',
    why: 'AWS accounts of a space. Without it, forms do not list them',
  },
  {
    name: 'WorkerView',
    role: 'reader',
    why: 'Worker pools of a space. Without it, forms do not list them',
  },
  {
    name: 'EventView',
    role: 'reader',
    why: 'What has changed in a space. Without it, what its dashboard does not show is on pages up to half a minute late',
    request: ['GET', `${SPACE}/events`],
  },
  {
    name: 'UserView',
    role: 'reader',
    level: 'system',
    why: 'Names of people. Without it, ids stand for those who are responsible for an answer',
  },

  {
    name: 'LibraryVariableSetView',
    role: 'operator',
    why: 'Shared variables that a release takes along; the record of what was made in a space',
  },
  {
    name: 'ReleaseCreate',
    role: 'operator',
    why: 'New releases, also those of feature branches',
    request: ['POST', `${SPACE}/releases`],
  },
  {
    name: 'DeploymentCreate',
    role: 'operator',
    why: 'Deploy',
    request: ['POST', `${SPACE}/deployments`],
  },
  {
    name: 'RunbookRunCreate',
    role: 'operator',
    why: 'Run runbooks; remove feature branches, also expired ones',
    request: ['POST', `${SPACE}/runbookRuns`],
  },
  {
    name: 'TaskCancel',
    role: 'operator',
    why: 'Cancel',
    request: ['POST', `${SPACE}/tasks/ServerTasks-1/cancel`],
  },
  {
    name: 'InterruptionViewSubmitResponsible',
    role: 'operator',
    why: 'Answer manual interventions and guided failures, of the teams that the user is in',
  },
  {
    name: 'InterruptionSubmit',
    role: 'operator',
    why: 'The same, where a step names no team',
    request: ['PUT', `${SPACE}/interruptions/Interruptions-1/responsible`],
  },

  {
    name: 'SubscriptionView',
    role: 'builder',
    why: 'Subscriptions that tell a portal, by `octopus:subscribe` and `octopus:unsubscribe`',
    request: ['GET', `${SPACE}/subscriptions/all`],
  },
  { name: 'TriggerView', role: 'builder', why: 'Triggers of a space' },
  { name: 'CertificateView', role: 'builder', why: 'Certificates of clusters' },
  ...changes('Environment', '/environments', 'Environments'),
  ...changes('Lifecycle', '/lifecycles', 'Lifecycles'),
  ...changes('Account', '/accounts', 'AWS accounts'),
  ...changes(
    'LibraryVariableSet',
    '/libraryvariablesets',
    'Shared variables, and the record of what was made',
  ),
  ...changes('ProjectGroup', '/projectgroups', 'Project groups'),
  ...changes('Project', '/projects', 'Projects'),
  ...changes('Trigger', '/projecttriggers', 'Triggers of projects'),
  ...changes('Subscription', '/subscriptions', 'Subscriptions of a portal'),
  {
    name: 'FeedEdit',
    role: 'builder',
    why: 'Feeds of images and packages',
    request: ['POST', `${SPACE}/feeds`],
  },
  {
    name: 'ProcessEdit',
    role: 'builder',
    why: 'Channels, and steps of projects',
    request: ['POST', `${SPACE}/channels`],
  },
  {
    name: 'RunbookEdit',
    role: 'builder',
    why: 'Runbooks, and publishing them',
    request: ['POST', `${SPACE}/runbooks`],
  },
  {
    name: 'VariableEdit',
    role: 'builder',
    why: 'Variables',
    request: ['PUT', `${SPACE}/variables/variableset-Projects-1`],
  },
  {
    name: 'VariableEditUnscoped',
    role: 'builder',
    why: 'The same, for variables without an environment',
  },
  ...changes('Machine', '/machines', 'Targets of clusters'),
  ...changes('Certificate', '/certificates', 'Certificates of clusters', [
    ['Create', 'POST', '/certificates'],
    ['Delete', 'DELETE', '/certificates/Certificates-1'],
  ]),
  {
    name: 'CertificateEdit',
    role: 'builder',
    why: 'Replace the certificate of a cluster that has a new one',
  },
  {
    name: 'UserEdit',
    role: 'builder',
    level: 'system',
    why: 'Let a service account trust the repository of a new service. Not needed where services release with a key (`octopusApiKey`)',
    request: ['POST', '/api/serviceaccounts/Users-1/oidcidentities/create/v1'],
  },
];
