/**
 * What a server of 2026.3 answers and the emulator does not, with the reason. An
 * operation that no reason explains fails the test, and so does a reason that
 * nothing needs any more: the list can only shrink, or grow on purpose.
 */
export const unanswered: [RegExp, string][] = [
  [/\/logo$/, 'Pictures are not kept.'],
  [
    /\/observability\/|\/machines\/\{sourceId\}\/resources\//,
    'No agent is in a cluster: what it would see is made up by who simulates the steps, without manifests, logs and events.',
  ],
  [
    /\/accounts\/\{id\}\/(pk|resourceGroups|storageAccounts|websites|\{resourceGroupName\})|\/accounts\/azureenvironments$/,
    'Azure and key pairs are not emulated.',
  ],
  [
    /\/packages(\/(notes|bulk|raw|\{)|$)|\/feeds\/stats$|\/missingPackages$/,
    'Versions of packages are known to feeds, and their files are not: the built-in feed is empty.',
  ],
  [
    /\/git\/(connectivity-test|validate|migrate-)/,
    'Repositories are kept inside: none is reached over a network, and their content is not moved later.',
  ],
  [
    /\/git\/refs$/,
    'How its patterns are written is not public; branches, tags and commits are answered.',
  ],
  [/-rule-validation\/v1$/, 'Channels have no rules for Git here.'],
  [
    /\/deploymentfreezes|\/retentionpolicies|\/retention-default|\/ratelimitingpolicies/,
    'Freezes, retention and rate limits are no objects that can be changed; limits are an option.',
  ],
  [
    /\/tenants\/.*variables$|\/tenantvariables\//,
    'Variable templates have no effect here, so that tenants have no values.',
  ],
  [
    /\/tenants\/tag-test$/,
    'The words with which a server explains a match are not public; lists take tags.',
  ],
  [
    /\/users\/\{id\}\/permissions/,
    'Users have no teams or roles: one key may do everything, the other only read.',
  ],
  [
    /\/(accounts|certificates)\/\{id\}\/usages$/,
    'Whatever uses one is looked for only when it is deleted, which is refused then.',
  ],
  [
    /\/singlyScopedVariableDetails$|\/spaces\/\{id\}\/search$|\/operatingsystem\/|\/environments\/summary(\/v2)?$|\/workerpools\/summary$|\/lifecycles\/(previews|\{id\}\/preview)$|\/projects\/\{projectId\}\/environments$|\{gitRef\}\/summary(\/v1)?$/,
    "A summary for pages of Octopus's own portal: no client of ours or of Octopus's that is tried here asks for it.",
  ],
  [
    /\/machines\/(discover$|v2$|\{id\}\/(connection|latestdeployments|tasks))/,
    'No machine is reached, so that nothing is known of its connection or of what it did.',
  ],
  [
    /\/certificates\/certificate-global$/,
    'Tentacles, which trust it, are not emulated.',
  ],
  [
    /\/tasks\/tasktypes$|\/workerpools\/dynamicworkertypes$|\/accounttypes$|\/capabilities/,
    'What a real server lists is not public, and a shorter list would be wrong.',
  ],
  [
    /\/runbookSnapshots\/\{id\}\/runbookRuns\/template$|\/runbookRuns\/previews$|\{gitRef\}\/runbooks\/\{id\}\/runbookRuns\/preview\/\{environment\}\/\{tenant\}$|\{gitRef\}\/runbooks\/\{id\}\/runbookRunTemplate$/,
    'Runs are previewed for one place each, and those in Git for no tenant; the template of a run is that of its runbook.',
  ],
  [
    /\/runbookSnapshots\/\{id\}\/(variables|snapshot-variables\/v1)$|\/releases\/\{id\}\/variables$/,
    'The variables of a release are read set by set, by the links that it has.',
  ],
  [
    /\/release-notes$|\/deploymentprocesses\/(resolved|validate)$/,
    'Templates of notes and of processes are not filled in before a release is made.',
  ],
  [
    /^POST .*\/tasks(\/\{id\}\/(abandon|prioritize))?$|\/tasks\/\{id\}\/status\/messages$|\/retry\/v1$|\/runbooks\/\{runbookId\}\/run$|\/deployments\/override$|\/runbookRuns\/\{id\}\/details\/v1$/,
    'Tasks start by deployments and runs only, in the order in which they came, and are not begun anew.',
  ],
  [
    /^DELETE .*\/runbookruns\/\{id\}$/,
    'Runs go with their runbook or project only.',
  ],
  [
    /\/build-information\/bulk$|\/tagsets\/sortorder$/,
    'Build information goes one by one, and tag sets keep the order that each is given.',
  ],
  [
    /\/certificates\/generate$|\/certificates\/\{id\}\/export$/,
    'Certificates are uploaded, and none is handed out.',
  ],
  [
    /^(PUT|DELETE) .*\/\{gitRef\}\/runbooks\/\{id\}$/,
    'Runbooks in Git are changed by their process only.',
  ],
  [/\/token\/v1$/, 'Nobody signs in with the token of another system.'],
  [
    /^POST .*\/libraryvariablesets\/all\/v1$|\/environments\/\{id\}\/v2$|\/runbooks\/(all\/)?v2$|\/runbooks\/\{id\}\/environments\/v2$/,
    'A newer form of a route that is there.',
  ],
];

/** Why the stand-in does not answer an operation, such as `GET /api/users/{id}/spaces`. */
export function whyUnanswered(operation: string): string | undefined {
  return unanswered.find(([pattern]) => pattern.test(operation))?.[1];
}
