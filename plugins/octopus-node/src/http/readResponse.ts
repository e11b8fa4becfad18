import {
  AuthenticationError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { isPermanent } from '../errors/classify';
import { withDetails } from '../errors/OctopusErrorDetails';
import { excerpt, parseErrorBody } from '../errors/parseErrorBody';
import { causedBy, type RequestName } from '../errors/RequestName';
import { toOctopusError } from '../errors/toOctopusError';
import { parseRetryAfter } from '../pacing/rateLimitHeaders';
import type { HttpResponse } from './fetchOnce';
import type { Outcome } from './Outcome';

/** Server errors after which the same request may succeed. */
const PASSING = new Set([500, 502, 503, 504]);

const SIGN_IN = /log-?in|sign-?in|oauth|openid|saml|sso/i;

/** The request that a response belongs to. */
interface SentRequest {
  /** Which request it was, for messages. */
  name: RequestName;
  responseType?: 'json' | 'text' | 'bytes';
  /** Takes secrets out of what the server wrote. */
  clean: (text: string) => string;
}

/** Interprets a response: its body, or the error that it stands for. */
export function readResponse(
  request: SentRequest,
  response: HttpResponse,
): Outcome {
  const { status, headers, body, bytes } = response;
  if (status >= 400) {
    return refused(request, response);
  }
  if (status >= 300) {
    return redirected(request, status, headers.get('Location') ?? '');
  }
  if (bytes === 'too many') {
    const text = 'The file is too large to be read through this portal.';
    const error = failure(InputError, request, status, text);
    return { kind: 'refused', error, status };
  }
  if (bytes) {
    return { kind: 'done', body: bytes };
  }
  if (!body.trim()) {
    return { kind: 'done', body: undefined };
  }
  if (request.responseType === 'text') {
    return { kind: 'done', body };
  }
  try {
    return { kind: 'done', body: JSON.parse(body) };
  } catch {
    return notJson(request, response);
  }
}

function refused(
  { name, clean }: SentRequest,
  { status, headers, body }: HttpResponse,
): Outcome {
  const details = parseErrorBody(status, clean(body));
  const error = toOctopusError(name, details);
  const retryAfterMs = parseRetryAfter(headers);
  if (status === 429) {
    return { kind: 'rateLimited', error, retryAfterMs };
  }
  return PASSING.has(status) && !isPermanent(details)
    ? { kind: 'lost', error, retryAfterMs }
    : { kind: 'refused', error, status };
}

function redirected(
  request: SentRequest,
  status: number,
  location: string,
): Outcome {
  // What follows the path may carry tokens.
  const target = request.clean(location.split(/[?#]/)[0]);
  const error = SIGN_IN.test(location)
    ? failure(
        AuthenticationError,
        request,
        status,
        `A sign-in page (${target}) responded instead of the API. Let Backstage reach Octopus without the sign-in that stands in front of it, or correct baseUrl of this instance.`,
      )
    : failure(
        ServiceUnavailableError,
        request,
        status,
        `The address leads elsewhere (${status} to ${target}). Set baseUrl of this instance to the final address of the Octopus server.`,
      );
  return { kind: 'refused', error, status };
}

function notJson(
  request: SentRequest,
  { status, headers, body }: HttpResponse,
): Outcome {
  if (/json/i.test(headers.get('Content-Type') ?? '')) {
    const text = 'The response is JSON that is truncated or malformed.';
    const error = failure(ServiceUnavailableError, request, status, text);
    return { kind: 'lost', error };
  }
  const page = excerpt(request.clean(body));
  const text = `The response is a web page instead of JSON (${page}). Check baseUrl of this instance, and whether a sign-in page stands in front of Octopus.`;
  const error = failure(ServiceUnavailableError, request, status, text);
  return { kind: 'refused', error, status };
}

function failure(
  ErrorClass: new (message: string) => Error,
  { name }: SentRequest,
  status: number,
  errorMessage: string,
): Error {
  const message = `${name.server} gave no usable response when asked to ${name.purpose}: ${errorMessage}`;
  const details = { status, errorMessage, errors: [] };
  return causedBy(
    withDetails(new ErrorClass(message), details),
    name,
    `was answered with status ${status}`,
  );
}
