import { refusals } from '../http/ApiError';
import { cloneJson } from '../objects/cloneJson';
import { SentObject } from '../objects/KubeObject';
import { checkObject } from '../schema/checkObject';
import { RequestContext } from './RequestContext';

/**
 * What becomes of fields that Kubernetes does not know: by default the server
 * leaves them out with a warning, and refuses them where that was asked for.
 * Source: "Field validation" in "Kubernetes API Concepts".
 *
 * @throws ApiError (400)
 */
export function checkFields<T extends SentObject>(
  { query }: RequestContext,
  body: T,
): { known: T; warnings: string[] } {
  const mode = query.get('fieldValidation') ?? 'Warn';
  const { unknown } = checkObject(body);
  const texts = unknown.map(path => `unknown field "${path.slice(1)}"`);
  if (mode === 'Strict' && texts.length > 0) {
    throw refusals.badRequest(
      `${body.kind} in version "${body.apiVersion
        ?.split('/')
        .at(-1)}" cannot be handled as a ${
        body.kind
      }: strict decoding error: ${texts.join(', ')}`,
    );
  }
  return {
    known: dropFields(body, unknown),
    warnings: mode === 'Warn' ? texts : [],
  };
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
