import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';
import { readMilliseconds } from '../waits/readMilliseconds';

/** What is waited for: whose wait, the constant that limits it, and what comes then. */
const waits: [string, string, string, string][] = [
  [
    'a page, for its answer',
    'plugins/octopus-backend/src/waiting/readAnswerLimit.ts',
    'ANSWER_MS',
    'shows the last that is known, or asks again; what it waits for is read to its end',
  ],
  [
    'a page or an action, for the catalog, the permission policy or another service of Backstage',
    'plugins/octopus-backend/src/waiting/limited.ts',
    'BACKSTAGE_MS',
    'fails, and says what did not respond',
  ],
  [
    'a page, for a read of the cache',
    'plugins/octopus-backend/src/cache/CacheStore.ts',
    'READ_MS',
    'goes on without, and asks Octopus',
  ],
  [
    'nobody, for a write to the cache',
    'plugins/octopus-backend/src/cache/CacheStore.ts',
    'WRITE_MS',
    'the write is given up',
  ],
  [
    'a page, for what was kept in the database',
    'plugins/octopus-backend/src/cache/KnownStore.ts',
    'READ_MS',
    'goes on without, and asks Octopus',
  ],
  [
    'nobody, for keeping it there',
    'plugins/octopus-backend/src/cache/KnownStore.ts',
    'WRITE_MS',
    'the write is given up',
  ],
  [
    'a backend that starts, for the database of what is known',
    'plugins/octopus-backend/src/cache/KnownStore.ts',
    'START_MS',
    'starts; the first page tries again',
  ],
  [
    'all pages, after a read of the cache or the database took too long',
    'plugins/octopus-backend/src/cache/CircuitBreaker.ts',
    'PAUSE_MS',
    'one read finds out whether it is back',
  ],
  [
    'a page, after Octopus could not be reached',
    'plugins/octopus-backend/src/cache/SharedCache.ts',
    'PAUSE_MS',
    'one request finds out; until then the last known state is shown',
  ],
  [
    'a task, for Octopus while it is away',
    'plugins/octopus-node/src/client/patient.ts',
    'OUTAGE_MS',
    'fails, and says how far it got; an action with a `timeout` waits until that',
  ],
  [
    'a task, for Backstage itself, such as for its catalog or the permission policy',
    'plugins/octopus-node/src/waiting/limited.ts',
    'TASK_MS',
    'fails, and says what did not respond',
  ],
  [
    'a task, for one response of GitHub',
    'plugins/scaffolder-backend-module-node-app/src/github/createOctokit.ts',
    'RESPONSE_MS',
    'sends the request again, later and later',
  ],
  [
    'a task, for a limit of GitHub',
    'plugins/scaffolder-backend-module-node-app/src/github/outlastFailures.ts',
    'LIMIT_MS',
    'fails, and says that the limit lasts longer',
  ],
  [
    'a task, for content that GitHub or another server holds',
    'plugins/scaffolder-backend-module-node-app/src/content/fetchContent.ts',
    'CONTENT_MS',
    'fails before it has changed anything',
  ],
  [
    'a task, for one response of AWS',
    'plugins/scaffolder-backend-module-eks/src/context/AwsClients.ts',
    'SILENCE_MS',
    'sends the request again, until the deadline of what is waited for',
  ],
  [
    'a task, for AWS to say whose the credentials of the portal are',
    'plugins/scaffolder-backend-module-eks/src/aws/createAwsAccess.ts',
    'IDENTITY_MS',
    'fails before it has changed anything',
  ],
  [
    'a task, for the token of a GitHub App',
    'plugins/scaffolder-backend-module-node-app/src/github/openGitHub.ts',
    'SIGN_IN_MS',
    'fails before it has changed anything',
  ],
  [
    'a cancelled feature branch, for Octopus while it is away',
    'plugins/scaffolder-backend-module-octopus/src/featureBranch/tasks/cancelTasks.ts',
    'OUTAGE_MS',
    'says which tasks to cancel by hand',
  ],
  [
    'a task, for its database',
    'plugins/octopus-node/src/locks/acquire.ts',
    'DATABASE_LIMIT_MS',
    'fails before it has changed anything',
  ],
  [
    'the second run of a task, for a first one that is alive',
    'plugins/octopus-node/src/locks/acquire.ts',
    'RUN_LIMIT_MS',
    'refuses',
  ],
  [
    'the second run of a task, for a first one that shows no sign of life',
    'plugins/octopus-node/src/locks/acquire.ts',
    'LEASE_MS',
    'takes the task over',
  ],
  [
    'a check of what to notify owners of, for its database',
    'plugins/octopus-backend/src/notifications/ToldTasks.ts',
    'STATEMENT_MS',
    'the next check tries again',
  ],
  [
    'a readiness probe, for the database',
    'packages/backend/src/health/Dependencies.ts',
    'LIMIT_MS',
    'not ready',
  ],
];

/** What is waited for, and how long, as the code has it. */
export function waitLimits(): string {
  return markdownTable(
    ['who waits, and for what', 'how long', 'and then'],
    waits.map(([who, file, constant, then]) => [
      who,
      formatDuration(readMilliseconds(readText(file), constant)),
      then,
    ]),
  );
}

function formatDuration(ms: number): string {
  const units: [number, string][] = [
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1_000, 's'],
  ];
  const [size, unit] = units.find(([each]) => ms >= each) ?? [1, 'ms'];
  return `${ms / size} ${unit}`;
}
