const kind = (name: string) => ({
  POST: `${name}Create`,
  PUT: `${name}Edit`,
  DELETE: `${name}Delete`,
});

const rules: [RegExp, string | Record<string, string>][] = [
  [/\/variables(\/|$)/, 'VariableEdit'],
  [/\/deploymentprocesses(\/|$)/, 'ProcessEdit'],
  [
    /\/runbookruns\/\{id\}/,
    { PUT: 'RunbookRunCreate', DELETE: 'RunbookRunDelete' },
  ],
  [
    /\/runbookruns|\/runbook-runs|\/runbooks\/\{id\}\/run(\/v1)?$/,
    'RunbookRunCreate',
  ],
  [/\/git\/(convert|branches)/, 'ProjectEdit'],
  [/\/runbook/, 'RunbookEdit'],
  [/triggers(\/|$)/, kind('Trigger')],
  [/\/channels(\/|$)/, 'ProcessEdit'],
  [/^\/deployments/, { PUT: 'DeploymentCreate', DELETE: 'DeploymentDelete' }],
  [/\/releases/, kind('Release')],
  [/^\/tasks\/.*cancel/, 'TaskCancel'],
  [/^\/tasks/, { POST: 'TaskCreate', PUT: 'TaskEdit' }],
  [
    /^\/artifacts/,
    { POST: 'ArtifactCreate', PUT: 'ArtifactEdit', DELETE: 'ArtifactDelete' },
  ],
  [/^\/interruptions/, 'InterruptionSubmit'],
  [/^\/parentenvironments|\/environments\/ephemeral/, kind('Environment')],
  [/^\/environments/, kind('Environment')],
  [/^\/lifecycles/, kind('Lifecycle')],
  [
    /^\/build-information/,
    { POST: 'BuildInformationPush', DELETE: 'BuildInformationAdminister' },
  ],
  // A newer name than that document has: Permission of OctopusDeploy/OctopusClients.
  [/^\/git-credentials/, 'GitCredentialEdit'],
  [/^\/feeds/, 'FeedEdit'],
  [/^\/accounts/, kind('Account')],
  [/^\/libraryvariablesets/, kind('LibraryVariableSet')],
  [/^\/projectgroups/, kind('ProjectGroup')],
  [/^\/projects/, kind('Project')],
  [/^\/machinepolicies/, kind('MachinePolicy')],
  [/^\/machines/, kind('Machine')],
  [/^\/worker/, 'WorkerEdit'],
  [/^\/certificates/, kind('Certificate')],
  [/^\/subscriptions/, kind('Subscription')],
  [/^\/tagsets/, kind('TagSet')],
  [/^\/tenants/, kind('Tenant')],
  [/^\/spaces/, kind('Space')],
  [/^\/(users|serviceaccounts)/, 'UserEdit'],
];

/**
 * The permission that a writing request needs. Names: definition `Permission`
 * of the OpenAPI document. That each kind uses the permission of its own name
 * is an inference where the document has such a name.
 */
export function permissionFor(method: string, template: string): string {
  const path = template
    .replace(/^\/api/, '')
    .replace(/^\/(\{spaceId\}|spaces\/\{spaceIdentifier\})(?=\/)/, '')
    .toLowerCase();
  const rule = rules.find(([pattern]) => pattern.test(path));
  const name = rule?.[1] ?? 'AdministerSystem';
  return typeof name === 'string' ? name : name[method] ?? name.PUT;
}

const reading: [RegExp, string][] = [
  [/\/artifacts(\/|$)/, 'ArtifactView'],
  [/\/events(\/\{id\})?$/, 'EventView'],
  [/\/subscriptions(\/|$)/, 'SubscriptionView'],
];

/**
 * The permission that a reading request needs, where the stand-in asks for one.
 * That the lists of categories and their like need none: the tool find_events of
 * OctopusDeploy/mcp-server.
 */
export function permissionToRead(template: string): string | undefined {
  return reading.find(([pattern]) => pattern.test(template))?.[1];
}

/** Writing methods that only look something up, or change what is the caller's own, so that anybody may use them; the latter is inferred. */
export function onlyReads(method: string, template: string): boolean {
  return (
    method === 'GET' ||
    method === 'HEAD' ||
    /\/channels\/rule-test(\/v1)?$|\/deployments\/previews$|\/dashboardconfiguration$/i.test(
      template,
    )
  );
}
