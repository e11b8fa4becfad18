import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';
import { ZodType } from 'zod';
import { Caller } from '../context/Caller';
import { isFile, sendFile } from './sendFile';

/** The schemas of a route's query and body, where it has them. */
export type Schemas = Partial<Record<'query' | 'body', ZodType>>;

/** What a request has: the placeholders of its path, and the parsed rest. */
interface ParsedInput {
  params: Record<string, string>;
  query?: unknown;
  body?: unknown;
}

/**
 * Turns a route into a request handler. It authenticates the caller, validates
 * the query and the body, and responds with 200, with 201 to a POST, with a
 * download, or with 204 where the response is empty.
 *
 * @param allow - whom it is for
 * @throws AuthenticationError when nobody is signed in, NotAllowedError when the
 * caller is of another kind, InputError whose `field` names the invalid part of the
 * query or body
 */
export function serve(
  httpAuth: HttpAuthService,
  { query, body }: Schemas,
  handle: (caller: Caller, input: ParsedInput) => Promise<unknown>,
  allow: 'user' | 'service' = 'user',
): RequestHandler {
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: [allow],
    });
    const result = await handle(
      { credentials, request },
      {
        params: request.params,
        ...(query && { query: parse(query, request.query) }),
        ...(body && { body: parse(body, request.body) }),
      },
    );
    if (result === undefined) {
      response.status(204).end();
    } else if (isFile(result)) {
      sendFile(response, result);
    } else {
      response.status(request.method === 'POST' ? 201 : 200).json(result);
    }
  };
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
