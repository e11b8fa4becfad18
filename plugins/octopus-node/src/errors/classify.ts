import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { OctopusErrorDetails } from './OctopusErrorDetails';
import type { ErrorBody } from './parseErrorBody';

/** What a refusal is to Backstage, and what helps. */
interface Classification {
  ErrorClass: new (message: string) => Error;
  advice?: string;
}

/**
 * A `Version` or a row that is no longer the newest. Sources: the descriptions
 * of the 400 responses of PUT /variables/{id} and PUT /runbookProcesses/{id} in
 * the server's OpenAPI document; StaleDataException of OctopusDeploy/Nevermore,
 * as terraform-provider-octopusdeploy#907 of OctopusDeployLabs quotes it.
 */
const STALE = /another user has made changes|submitted data was out of date/i;

/**
 * Who does not administer the system can change nothing in it then. Source:
 * octopus-api.md section 4.3; the exact words are not public.
 */
const MAINTENANCE = /maintenance mode/i;

/**
 * A 500 that stays: the project is version-controlled and the route is not
 * made for such projects. Source: octopus-api.md section 4.1.
 */
const VERSION_CONTROLLED = /request for a version-controlled resource/i;

const BY_STATUS: Record<number, Classification> = {
  401: {
    ErrorClass: AuthenticationError,
    advice: 'Check the credential of this instance under octopus.instances.',
  },
  403: {
    ErrorClass: NotAllowedError,
    advice:
      'Give the user of this credential the permission, or use a credential that has it.',
  },
  404: { ErrorClass: NotFoundError },
  409: { ErrorClass: ConflictError },
  429: {
    ErrorClass: ServiceUnavailableError,
    advice:
      'The rate limit of this Octopus user is used up: try again in a minute, and give Backstage a service account of its own.',
  },
};

/** The class of a response of 400 or above, and the advice for its reason. */
export function classify(body: ErrorBody): Classification {
  const { status } = body;
  if ((status === 400 || status === 409) && mentions(body, STALE)) {
    return { ErrorClass: ConflictError };
  }
  if (!body.isPage && mentions(body, MAINTENANCE)) {
    return {
      ErrorClass: ServiceUnavailableError,
      advice:
        'Octopus is under maintenance, during which only its administrators can change anything: try again afterwards.',
    };
  }
  const usual = BY_STATUS[status] ?? {
    ErrorClass: status >= 500 ? ServiceUnavailableError : InputError,
  };
  return body.isPage ? classifyPage(status, usual) : usual;
}

/** A page does not come from the API, so nothing in Octopus has refused anything. */
function classifyPage(status: number, usual: Classification): Classification {
  return {
    ErrorClass: status === 403 ? ServiceUnavailableError : usual.ErrorClass,
    advice:
      status >= 500
        ? 'This is a web page, not a response from the Octopus API: check that the server is running, and what stands in front of it.'
        : 'This is a web page, not a response from the Octopus API: a firewall, proxy or sign-in in front of the server may have refused the request. Let Backstage through, or correct baseUrl of this instance.',
  };
}

function mentions(details: OctopusErrorDetails, pattern: RegExp): boolean {
  return [details.errorMessage, ...details.errors].some(text =>
    pattern.test(text),
  );
}

/** Whether a server error will be the same however often one asks. */
export function isPermanent(details: OctopusErrorDetails): boolean {
  return details.status === 500 && mentions(details, VERSION_CONTROLLED);
}
