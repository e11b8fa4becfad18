import { ServiceUnavailableError } from '@backstage/errors';
import { withDetails } from '../errors/OctopusErrorDetails';
import { redact } from '../errors/redact';
import { causedBy, nameRequest, type RequestName } from '../errors/RequestName';
import { waitForPermit } from '../pacing/waitForPermit';
import type { OctopusCredential } from '../types';
import { connectionFailure } from './connectionFailure';
import { fetchOnce, type HttpResponse } from './fetchOnce';
import type { Outcome } from './Outcome';
import { readResponse } from './readResponse';
import type { OctopusRequest, RequestContext } from './RequestContext';
import { buildUrl } from './urls';
import { LONGEST_WAIT_MS, RATE_LIMIT_MS } from './waits';

/** Sends a request once, as soon as the queue and the pacer permit. Rejects only when aborted. */
export function sendOnce(
  context: RequestContext,
  request: OctopusRequest,
): Promise<Outcome> {
  const { signal } = request;
  const name = nameRequest(context.instance.name, request.method, request.path);
  const url = buildUrl(context.instance.baseUrl, request.path, request.query);
  const body =
    request.body === undefined ? undefined : JSON.stringify(request.body);
  return context.queue(async () => {
    const permit = await waitForPermit(context, signal);
    let response: HttpResponse;
    try {
      response = await fetchOnce({
        method: request.method,
        url,
        headers: requestHeaders(context.credential, body !== undefined),
        body,
        signal,
        timeoutMs: request.timeoutMs ?? context.timeoutMs,
        ...(request.responseType === 'bytes' && {
          maxBytes: request.maxBytes ?? Infinity,
        }),
      });
    } catch (error) {
      permit.complete();
      return withoutResponse(context, name, error);
    }
    permit.complete(response.headers);
    const outcome = readResponse(
      {
        name,
        responseType: request.responseType,
        // A server may quote a key that it refuses.
        clean: text => redact(text, context.credential),
      },
      response,
    );
    if (outcome.kind === 'rateLimited') {
      // Before another request takes this turn.
      holdBack(context, outcome.retryAfterMs ?? RATE_LIMIT_MS);
    }
    return outcome;
  }, signal);
}

/** All requests of this user, unless it takes so long that they fail instead. */
function holdBack({ pacer }: RequestContext, ms: number): void {
  if (ms <= LONGEST_WAIT_MS) {
    pacer.pause(ms);
  }
}

function withoutResponse(
  context: RequestContext,
  name: RequestName,
  cause: unknown,
): Outcome {
  const { name: instance, baseUrl } = context.instance;
  const { reached, reason } = connectionFailure(cause);
  const errorMessage = redact(reason, context.credential);
  const error = causedBy(
    withDetails(
      new ServiceUnavailableError(
        `${name.server} did not respond when asked to ${name.purpose}: ${errorMessage}. Check that ${baseUrl} (baseUrl of instance '${instance}') can be reached from Backstage.`,
      ),
      { errorMessage, errors: [] },
    ),
    name,
    'got no response',
  );
  switch (reached) {
    case 'no':
      return { kind: 'notSent', error };
    case 'never will':
      return { kind: 'refused', error };
    default:
      return { kind: 'lost', error };
  }
}

/** Headers of a request. Source for the credential: octopus-api.md section 5. */
function requestHeaders(
  credential: OctopusCredential,
  hasBody: boolean,
): Record<string, string> {
  return {
    Accept: 'application/json, text/plain;q=0.5',
    'User-Agent': 'octopus-for-backstage',
    ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    ...('apiKey' in credential
      ? { 'X-Octopus-ApiKey': credential.apiKey }
      : { Authorization: `Bearer ${credential.accessToken}` }),
  };
}
