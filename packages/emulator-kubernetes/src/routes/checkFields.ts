import { refusals } from '../http/ApiError';
import { cloneJson } from '../objects/cloneJson';
import { SentObject } from '../objects/KubeObject';
import { checkObject } from '../schema/checkObject';
import { RequestContext } from './RequestContext';

/**
 * What becomes of fields that Kubernetes does not know: by default the server
 * leaves them out with a warning, and refuses them where that was asked for.
 * What cannot be decoded is refused in any case. Source: "Field validation" in
 * "Kubernetes API Concepts".
 *
 * @throws ApiError (400), or 422 when it is a patch that cannot be decoded
 */
export function checkFields<T extends SentObject>(
  { query, request }: RequestContext,
  body: T,
): { known: T; warnings: string[] } {
  const mode = query.get('fieldValidation') ?? 'Warn';
  const { malformed, unknown } = checkObject(body);
  const texts = unknown.map(path => `unknown field "${path.slice(1)}"`);
  if (malformed.length > 0) {
    throw request.method === 'PATCH'
      ? refusals.invalidPatch(malformed[0])
      : undecodable(body, malformed[0]);
  }
  if (mode === 'Strict' && texts.length > 0) {
    throw undecodable(body, `strict decoding error: ${texts.join(', ')}`);
  }
  return {
    known: dropFields(body, unknown),
    warnings: mode === 'Warn' ? texts : [],
  };
}

function undecodable({ apiVersion, kind }: SentObject, why: string) {
  const version = apiVersion?.split('/').at(-1);
  return refusals.badRequest(
    `${kind} in version "${version}" cannot be handled as a ${kind}: ${why}`,
  );
}

/** Paths are such as `.spec.containers[0].colour`. */
function dropFields<T extends SentObject>(body: T, paths: string[]): T {
  const known = cloneJson(body);
  for (const path of paths) {
    const keys = [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map(
      ([, name, index]) => name ?? index,
    );
    const last = keys.pop()!;
    const holder = keys.reduce((value: any, key) => value[key], known);
    delete holder[last];
  }
  return known;
}
