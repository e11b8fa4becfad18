import { parse } from 'yaml';
import { refusals } from '../http/ApiError';
import { SentObject } from '../objects/KubeObject';

const accepted = ['application/json', 'application/yaml'];

/**
 * Reads the body of a request: JSON, or YAML where the type says so.
 *
 * @throws ApiError for another type (415) and for what cannot be read (400)
 */
export async function readBody(
  request: Request,
  types: string[] = accepted,
): Promise<any> {
  const type = (request.headers.get('Content-Type') ?? 'application/json')
    .split(';')[0]
    .trim();
  if (!types.includes(type)) {
    throw refusals.unsupportedMediaType(types);
  }
  const text = await request.text();
  try {
    return type.endsWith('yaml') ? parse(text) : JSON.parse(text || '{}');
  } catch (error) {
    throw refusals.badRequest(
      `error decoding patch: ${(error as Error).message}`,
    );
  }
}

/** @throws ApiError (400) for a body that is meant for another address */
export function requireKind(
  body: SentObject,
  {
    apiVersion,
    kind,
    namespace,
    name,
  }: {
    apiVersion: string;
    kind: string;
    namespace?: string;
    name?: string;
  },
): void {
  if (body.apiVersion !== apiVersion || body.kind !== kind) {
    throw refusals.badRequest(
      `${body.kind ?? 'Object'} in version ${JSON.stringify(
        body.apiVersion ?? '',
      )} cannot be handled as a ${kind} of ${apiVersion}`,
    );
  }
  const sent = body.metadata ?? {};
  if (sent.namespace && namespace && sent.namespace !== namespace) {
    throw refusals.badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
  if (name && sent.name && sent.name !== name) {
    throw refusals.badRequest(
      `the name of the object (${sent.name}) does not match the name on the URL (${name})`,
    );
  }
}
