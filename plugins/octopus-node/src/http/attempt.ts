import { ServiceUnavailableError } from '@backstage/errors';
import { redact } from '../errors/redact';
import { withDetails } from '../errors/withDetails';
import { connectionFailure } from './connectionFailure';
import { exchange, type HttpAnswer } from './exchange';
import type { Outcome } from './Outcome';
import { readAnswer } from './readAnswer';
import {
  nameRequest,
  type OctopusRequest,
  type RequestContext,
} from './RequestContext';
import { requestHeaders } from './requestHeaders';
import { buildUrl } from './urls';
import { waitForPlace } from './waitForPlace';

/** Sends a request once, when its turn has come. Rejects only when aborted. */
export function attempt(
  context: RequestContext,
  request: OctopusRequest,
): Promise<Outcome> {
  const { signal } = request;
  const name = nameRequest(context, request);
  const url = buildUrl(context.instance.baseUrl, request.path, request.query);
  const body =
    request.body === undefined ? undefined : JSON.stringify(request.body);
  return context.queue(async () => {
    const place = await waitForPlace(context, signal);
    let answer: HttpAnswer;
    try {
      answer = await exchange({
        method: request.method,
        url,
        headers: requestHeaders(context.credential, body !== undefined),
        body,
        signal,
        timeoutMs: request.timeoutMs ?? context.timeoutMs,
      });
    } catch (error) {
      place.answered();
      return withoutAnswer(context, name, error);
    }
    place.answered(answer.headers);
    return readAnswer(
      {
        name,
        responseType: request.responseType,
        // A server may quote a key that it refuses.
        clean: text => redact(text, context.credential),
      },
      answer,
    );
  }, signal);
}

function withoutAnswer(
  context: RequestContext,
  name: string,
  cause: unknown,
): Outcome {
  const { name: instance, baseUrl } = context.instance;
  const { reached, reason } = connectionFailure(cause);
  const errorMessage = redact(reason, context.credential);
  const error = withDetails(
    new ServiceUnavailableError(
      `${name} got no answer: ${errorMessage}. Check that ${baseUrl} (baseUrl of instance '${instance}') can be reached from Backstage.`,
    ),
    { errorMessage, errors: [] },
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
