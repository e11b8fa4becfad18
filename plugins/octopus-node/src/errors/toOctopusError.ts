import { classify } from './classify';
import { gitAdvice } from './gitAdvice';
import {
  describeDetails,
  type OctopusErrorDetails,
  withDetails,
} from './OctopusErrorDetails';
import type { ErrorBody } from './parseErrorBody';
import { causedBy, type RequestName } from './RequestName';

/**
 * The typed error for a response of 400 or above: what Octopus did not do, and
 * what it says. The request is its cause.
 */
export function toOctopusError(
  request: RequestName,
  body: ErrorBody,
): Error & { octopus: OctopusErrorDetails } {
  const { isPage, ...details } = body;
  const { status } = details;
  const said =
    describeDetails(details) || `It gave no reason (status ${status}).`;
  const { ErrorClass, advice } = classify(body);
  const message = [
    `${request.server} ${verb(status, isPage)} ${request.purpose}: ${said}`,
    gitAdvice(details) ?? advice,
  ].filter(Boolean);
  return causedBy(
    withDetails(new ErrorClass(message.join(' ')), details),
    request,
    `was answered with status ${status}`,
  );
}

/** A page is not from Octopus, and what it does not have it cannot refuse. */
function verb(status: number, isPage: boolean): string {
  if (status >= 500) {
    return 'failed to';
  }
  return isPage || status === 404 ? 'could not' : 'refused to';
}
