import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';
import { ZodType } from 'zod';
import { Caller, callerName } from '../context/Caller';
import { LateAnswers } from '../waiting/LateAnswers';
import { StillReadingError } from '../waiting/StillReadingError';
import { because } from '../waiting/reason';
import { isFile, sendFile } from './sendFile';
import { sendStillReading } from './sendStillReading';

/** The schemas of a route's query and body, where it has them. */
export type Schemas = Partial<Record<'query' | 'body', ZodType>>;

/** What a request has: the placeholders of its path, and the parsed rest. */
interface ParsedInput {
  params: Record<string, string>;
  query?: unknown;
  body?: unknown;
}

/** What all routes are served with. */
export interface Serving {
  httpAuth: HttpAuthService;
  answers: LateAnswers;
}

/**
 * Turns a route into a request handler. It authenticates the caller, validates
 * the query and the body, and responds with 200, with 201 to a POST, with a
 * download, or with 204 where the response is empty. People who read something
 * get an answer within the limit; a change may take longer, and so may what
 * another plugin reads.
 *
 * @param allow - whom it is for
 * @throws AuthenticationError when nobody is signed in, NotAllowedError when the
 * caller is of another kind, InputError whose `field` names the invalid part of the
 * query or body
 */
export function serve(
  { httpAuth, answers }: Serving,
  { query, body }: Schemas,
  handle: (caller: Caller, input: ParsedInput) => Promise<unknown>,
  allow: 'user' | 'service' = 'user',
): RequestHandler {
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: [allow],
    });
    const input = {
      params: request.params,
      ...(query && { query: parse(query, request.query) }),
      ...(body && { body: parse(body, request.body) }),
    };
    const who = callerName(credentials);
    const reason = request.method === 'GET' ? 'page' : 'write';
    const run = () =>
      because(allow === 'service' ? 'search' : reason, () =>
        handle({ credentials, request }, input),
      );
    let result: unknown;
    try {
      if (request.method !== 'GET') {
        result = await change(answers, who, run);
      } else if (allow === 'service') {
        result = await run();
      } else {
        result = await answers.answer(who, request.originalUrl, run);
      }
    } catch (error) {
      if (error instanceof StillReadingError) {
        sendStillReading(request, response, error);
        return;
      }
      throw error;
    }
    if (result === undefined) {
      response.status(204).end();
    } else if (isFile(result)) {
      sendFile(response, result);
    } else {
      response.status(request.method === 'POST' ? 201 : 200).json(result);
    }
  };
}

/** What somebody reads while changing something may be older than the change. */
async function change<T>(
  answers: LateAnswers,
  who: string,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } finally {
    answers.forget(who);
  }
}

function parse(schema: ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  const [{ path, message }] = result.error.issues;
  const field = path.join('.');
  throw Object.assign(
    new InputError(field ? `${field}: ${message}` : message),
    { field },
  );
}
