import {
  AuthenticationError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { excerpt } from '../errors/excerpt';
import { isPermanent } from '../errors/classify';
import { parseErrorBody } from '../errors/parseErrorBody';
import { toOctopusError } from '../errors/toOctopusError';
import { withDetails } from '../errors/withDetails';
import { parseRetryAfter } from '../pacing/parseRetryAfter';
import type { HttpAnswer } from './exchange';
import type { Outcome } from './Outcome';

/** Server errors after which the same request may succeed. */
const PASSING = new Set([500, 502, 503, 504]);

const SIGN_IN = /log-?in|sign-?in|oauth|openid|saml|sso/i;

/**
 * Judges an answer.
 *
 * @param name - which request it was, for messages
 */
export function readAnswer(
  name: string,
  { status, headers, body }: HttpAnswer,
  responseType: 'json' | 'text' = 'json',
): Outcome {
  if (status >= 400) {
    const details = { ...parseErrorBody(status, body), status };
    const error = toOctopusError(name, details);
    const retryAfterMs = parseRetryAfter(headers);
    if (status === 429) {
      return { kind: 'rateLimited', error, retryAfterMs };
    }
    return PASSING.has(status) && !isPermanent(details)
      ? { kind: 'lost', error, retryAfterMs }
      : { kind: 'refused', error, status };
  }
  if (status >= 300) {
    return redirected(name, status, headers.get('Location') ?? '');
  }
  if (!body.trim()) {
    return { kind: 'done', body: undefined };
  }
  if (responseType === 'text') {
    return { kind: 'done', body };
  }
  return parseBody(name, status, headers, body);
}

function redirected(name: string, status: number, location: string): Outcome {
  // What follows the path may carry tokens.
  const [target] = location.split(/[?#]/);
  const signIn = SIGN_IN.test(location);
  const ErrorClass = signIn ? AuthenticationError : ServiceUnavailableError;
  const errorMessage = signIn
    ? `was led to a sign-in page (${target}) instead of the API. Let Backstage reach Octopus without the sign-in that stands in front of it, or correct baseUrl.`
    : `was led elsewhere (${status} to ${target}). Set baseUrl of this instance to the final address of the Octopus server.`;
  const error = withDetails(new ErrorClass(`${name} ${errorMessage}`), {
    status,
    errorMessage,
    errors: [],
  });
  return { kind: 'refused', error, status };
}

function parseBody(
  name: string,
  status: number,
  headers: Headers,
  body: string,
): Outcome {
  try {
    return { kind: 'done', body: JSON.parse(body) };
  } catch {
    const page = !/json/i.test(headers.get('Content-Type') ?? '');
    const errorMessage = page
      ? `was answered with a page instead of JSON (${excerpt(
          body,
        )}). Check baseUrl of this instance, and whether a sign-in page stands in front of Octopus.`
      : 'was answered with JSON that breaks off or is malformed.';
    const error = withDetails(
      new ServiceUnavailableError(`${name} ${errorMessage}`),
      { status, errorMessage, errors: [] },
    );
    return page ? { kind: 'refused', error, status } : { kind: 'lost', error };
  }
}
