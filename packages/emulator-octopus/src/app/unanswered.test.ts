import { RouteTable } from '@octopus-backstage/emulator-core';
import {
  describeUnlessMissing,
  loadFacts,
  missingFacts,
} from '@octopus-backstage/contract';
import { SandboxContext } from '../context';
import { LATEST_VERSION } from '../root/serverVersion';
import { createApp } from './app';

/**
 * What a server of 2026.3 answers and the emulator does not, with the reason. An
 * operation that no reason explains fails the test, and so does a reason that
 * nothing needs any more: the list can only shrink, or grow on purpose.
 */
const unanswered: [RegExp, string][] = [
  [/\/logo$/, 'Pictures are not kept.'],
  [
    /\/observability\/|\/machines\/\{sourceId\}\/resources\//,
    'No agent is in a cluster: what it would see is made up by who simulates the steps, without manifests, logs and events.',
  ],
  [
    /\/accounts\/\{id\}\/(pk|resourceGroups|storageAccounts|websites|\{resourceGroupName\})/,
    'Azure and key pairs are not emulated.',
  ],
  [
    /\/packages(\/(notes|bulk|raw|\{)|$)/,
    'Versions of packages are known, and their files are not.',
  ],
  [
    /\/git-credentials|\/git\/(connectivity-test|validate|refs|migrate-)/,
    'Repositories are kept inside; none is reached with a credential, and their content is not moved later.',
  ],
  [
    /\/deploymentfreezes|\/retentionpolicies|\/retention-default|\/ratelimitingpolicies/,
    'Freezes, retention and rate limits are no objects that can be changed; limits are an option.',
  ],
  [/\/tenants\/.*variables$|\/tenantvariables\//, 'Tenants have no values.'],
  [/\/users\/\{id\}\/(spaces|permissions)/, 'Users have no teams or roles.'],
  [
    /\/(projects|environments)\/\{\w+\}\/metadata$|\/summary(\/v[12])?$|\/singlyScopedVariableDetails$|\/usages$|\/spaces\/\{id\}\/search$|\/operatingsystem\/|\/latestdeployments$|\/machines\/\{id\}\/(connection|tasks)|\/machinepolicies\/\{id\}\/|\/workerpools\/\{id\}\/workers$|\/environments\/summary\/v2$|\/projects\/\{projectId\}\/environments$|\/lifecycles\/\{id\}\/preview$/,
    "It is for pages of Octopus's own portal.",
  ],
  [
    /\/runbookRuns\/(template|preview)|runbookRunTemplate$|\/runbookRuns\/previews$|\/runbookSnapshots\/\{id\}\/variables$|\/releases\/\{id\}\/variables$|\/missingPackages$|\/release-notes$|\/deploymentprocesses\/(resolved|validate)$|-rule-validation\/v1$/i,
    'Previews and checks that the client does not ask for.',
  ],
  [
    /^POST .*\/tasks(\/\{id\}\/(abandon|prioritize))?$|\/tasks\/\{id\}\/status\/messages$|\/retry\/v1$|\/runbooks\/\{runbookId\}\/run$|\/deployments\/override$|\/runbookRuns\/\{id\}\/details\/v1$/,
    'Tasks start by deployments and runs only, and are not begun anew.',
  ],
  [
    /^DELETE .*\/runbookruns\/\{id\}$/,
    'Runs go with their runbook or project only.',
  ],
  [
    /\/certificates\/generate$|\/certificates\/\{id\}\/export$/,
    'Certificates are uploaded, and none is handed out.',
  ],
  [
    /^(PUT|DELETE) .*\/\{gitRef\}\/runbooks\/\{id\}$/,
    'Runbooks in Git are changed by their process only.',
  ],
  [
    /\/accounttypes$|\/capabilities|\/token\/v1$/,
    'What a server can do is known from its version.',
  ],
  [
    /\/v[12]$/,
    'It is a newer form of a route that is there, or of one that has a reason.',
  ],
];

describeUnlessMissing('operations of 2026.3', missingFacts(), () => {
  const routes = new RouteTable(
    createApp(
      new SandboxContext({
        now: () => new Date(0),
        taskSpeed: 1,
        cloud: true,
        version: LATEST_VERSION,
        random: () => 0.5,
        steps: {},
      }),
    ),
  );
  const missing = () =>
    loadFacts()
      .filter(({ method, path }) => {
        const asked = path
          .replace(/\{space(Id|Identifier)\}/, 'Spaces-1')
          .replace(/\{\w+\}/g, 'X-1')
          .replace(/\/$/, '');
        return !routes.template(method, routes.canonical(asked));
      })
      .map(({ method, path }) => `${method} ${path}`);

  it('are answered, or there is a reason why not', () => {
    expect(
      missing().filter(
        operation => !unanswered.some(([pattern]) => pattern.test(operation)),
      ),
    ).toEqual([]);
  });

  it('are not said to be unanswered when they are', () => {
    const idle = unanswered.filter(
      ([pattern]) => !missing().some(operation => pattern.test(operation)),
    );
    expect(idle).toEqual([]);
  });
});
