/** Body of an Octopus error; only `ErrorMessage` is always there. Source: octopus-api.md §4.1. */
export interface OctopusErrorBody {
  ErrorMessage: string;
  Errors?: string[];
  HelpText?: string;
}

/** Thrown anywhere in a route; becomes the answer. */
export class OctopusError extends Error {
  constructor(readonly status: number, readonly body: OctopusErrorBody) {
    super(body.ErrorMessage);
    this.name = 'OctopusError';
  }
}

export function octopusError(
  status: number,
  message: string,
  errors?: string[],
): OctopusError {
  return new OctopusError(status, {
    ErrorMessage: message,
    ...(errors && { Errors: errors }),
  });
}

/**
 * A refused body: a general message, and each reason in `Errors`. Source of
 * the general message: OctopusDeploy/run-runbook-action#431, and errors that
 * the Terraform provider prints ("There was a problem with your request. [...]").
 */
export function validationError(...reasons: string[]): OctopusError {
  return octopusError(400, 'There was a problem with your request.', reasons);
}

/** Source of the wording: octopus-api.md §4.1 (a second-hand note). */
export function notFound(): OctopusError {
  return octopusError(404, 'The resource you requested was not found.');
}
