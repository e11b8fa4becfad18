import { models } from './models';
import { watchReads } from './watchReads';

/** What is wrong with an object, one sentence or path each. */
export interface ObjectFaults {
  /** Against the schema: wrong types, missing fields. */
  invalid: string[];
  /** Paths of fields that Kubernetes does not know, such as `.spec.colour`. */
  unknown: string[];
}

/**
 * Checks an object against the schema of its kind. The validators read each
 * field that they know by its name, and all keys of free maps such as labels,
 * so whatever they leave unread is unknown.
 */
export function checkObject(object: {
  apiVersion?: string;
  kind?: string;
}): ObjectFaults {
  const name = `${object.apiVersion}/${object.kind}`;
  const model = models.get(name);
  if (!model) {
    return { invalid: [`${name} is no kind that is known here`], unknown: [] };
  }
  const unread = new Set<string>();
  const invalid: string[] = [];
  try {
    model.prototype.validate.call(watchReads(object, unread));
  } catch (error) {
    invalid.push((error as Error).message);
  }
  // Sets of fields are free, and what is below an unknown field is not worth naming.
  const unknown = [...unread].filter(
    path =>
      !path.includes('.fieldsV1.') &&
      ![...unread].some(other => isBelow(path, other)),
  );
  return { invalid, unknown };
}

function isBelow(path: string, other: string): boolean {
  return path.startsWith(`${other}.`) || path.startsWith(`${other}[`);
}
