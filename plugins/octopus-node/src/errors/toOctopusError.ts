import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  describeDetails,
  type OctopusErrorDetails,
  withDetails,
} from './OctopusErrorDetails';

const REMEDIES: Record<number, string> = {
  401: 'Check the credential of this instance under octopus.instances.',
  403: 'Give the user of this credential the permission, or use a credential that has it.',
  429: 'The rate limit of this Octopus user is used up: try again in a minute, and give Backstage a service account of its own.',
};

const CLASSES: Record<number, new (message: string) => Error> = {
  401: AuthenticationError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
  429: ServiceUnavailableError,
};

/**
 * The typed error for a response of 400 or above.
 *
 * @param request - which request it was and of which instance, for the message
 */
export function toOctopusError(
  request: string,
  details: OctopusErrorDetails & { status: number },
): Error & { octopus: OctopusErrorDetails } {
  const { status } = details;
  const verb = status >= 500 ? 'failed' : 'was refused';
  const said = describeDetails(details) || 'The answer gives no reason.';
  const message = [
    `${request} ${verb} (${status}): ${said}`,
    gitRemedy(details) ?? REMEDIES[status],
  ]
    .filter(Boolean)
    .join(' ');
  return withDetails(new (errorClass(details))(message), details);
}

function errorClass(
  details: OctopusErrorDetails & { status: number },
): new (message: string) => Error {
  if (isStaleVersion(details)) {
    return ConflictError;
  }
  return (
    CLASSES[details.status] ??
    (details.status >= 500 ? ServiceUnavailableError : InputError)
  );
}

/**
 * A 400 for a `Version` that is no longer the newest. Source: the descriptions
 * of the 400 responses of PUT /variables/{id} and PUT /runbookProcesses/{id} in
 * the server's OpenAPI document.
 */
const STALE_VERSION = /another user has made changes/i;

/**
 * The project is version-controlled and the route is not made for such
 * projects. Servers have said it with a 500 that stays (octopus-api.md section
 * 4.1), and say it with a 400 (OctopusDeploy/Issues#9249 and #9365).
 */
const VERSION_CONTROLLED = /request for a version-controlled resource/i;

/** What else refuses a version-controlled project, and what helps. */
const GIT_REMEDIES: [RegExp, string][] = [
  [
    VERSION_CONTROLLED,
    'The project is version-controlled: ask for this at one of its branches.',
  ],
  // OctopusDeploy/Issues#7746 and OctopusDeploy/Library#1547
  [
    /resource 'deploymentprocess-Projects-\d+' was not found/i,
    'The project may be version-controlled: its process is then at a branch, and nowhere else.',
  ],
  // OctopusDeploy/Issues#7717 and #9996
  [
    /no (branch|git resource) with the name '.*' exists/i,
    'Choose a branch that the repository of the project has.',
  ],
  // OctopusDeploy/Issues#8397 and #7313
  [
    /branch has not been initiali[sz]ed/i,
    'The branch has no configuration of Octopus in the folder that the project names: choose another branch.',
  ],
];

function gitRemedy(details: OctopusErrorDetails): string | undefined {
  return GIT_REMEDIES.find(([pattern]) => mentions(details, pattern))?.[1];
}

function mentions(details: OctopusErrorDetails, pattern: RegExp): boolean {
  return [details.errorMessage, ...details.errors].some(text =>
    pattern.test(text),
  );
}

/** Whether the object was saved by somebody else in the meantime. */
function isStaleVersion(details: OctopusErrorDetails): boolean {
  return details.status === 400 && mentions(details, STALE_VERSION);
}

/** Whether a server error will be the same however often one asks. */
export function isPermanent(details: OctopusErrorDetails): boolean {
  return details.status === 500 && mentions(details, VERSION_CONTROLLED);
}
