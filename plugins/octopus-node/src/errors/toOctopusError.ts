import { classify } from './classify';
import { gitAdvice } from './gitAdvice';
import {
  describeDetails,
  type OctopusErrorDetails,
  withDetails,
} from './OctopusErrorDetails';
import type { ErrorBody } from './parseErrorBody';

/**
 * The typed error for a response of 400 or above.
 *
 * @param request - which request it was and of which instance, for the message
 */
export function toOctopusError(
  request: string,
  body: ErrorBody,
): Error & { octopus: OctopusErrorDetails } {
  const { isPage: _, ...details } = body;
  const verb = details.status >= 500 ? 'failed' : 'was refused';
  const said = describeDetails(details) || 'The answer gives no reason.';
  const { ErrorClass, advice } = classify(body);
  const message = [
    `${request} ${verb} (${details.status}): ${said}`,
    gitAdvice(details) ?? advice,
  ].filter(Boolean);
  return withDetails(new ErrorClass(message.join(' ')), details);
}
