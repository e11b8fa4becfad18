import { Fault, faults } from '../http/faults';
import { models } from './models';
import { SchemaError, toFieldPath } from './SchemaError';
import { watchReads } from './watchReads';

/** What is wrong with an object. */
export interface ObjectFaults {
  /** What cannot be decoded at all, such as a text where a number has to be; a sentence each. */
  malformed: string[];
  /** What is missing, and values that there are not. */
  faults: Fault[];
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
    const malformed = [`${name} is no kind that is known here`];
    return { malformed, faults: [], unknown: [] };
  }
  const unread = new Set<string>();
  let errors: SchemaError[] = [];
  try {
    model.prototype.validate.call(watchReads(object, unread));
  } catch (error) {
    errors = (error as { errors: SchemaError[] }).errors;
  }
  // Sets of fields are free, and what is below an unknown field is not worth naming.
  const unknown = [...unread].filter(
    path =>
      !path.includes('.fieldsV1.') &&
      ![...unread].some(other => isBelow(path, other)),
  );
  return { ...sort(errors, object), unknown };
}

function sort(errors: SchemaError[], object: unknown) {
  const malformed = new Map<string, string>();
  const found: Fault[] = [];
  for (const { keyword, instancePath, params, message } of errors) {
    const field = toFieldPath(instancePath);
    if (keyword === 'required') {
      const missing = params.missingProperty;
      found.push(faults.required(field ? `${field}.${missing}` : missing));
    } else if (keyword === 'enum') {
      const value = valueAt(object, instancePath);
      found.push(faults.unsupported(field, value, params.allowedValues));
    } else if (!malformed.has(field)) {
      malformed.set(field, `${field} ${message}`);
    }
  }
  return { malformed: [...malformed.values()], faults: found };
}

function valueAt(object: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce((value: any, key) => value?.[key], object);
}

function isBelow(path: string, other: string): boolean {
  return path.startsWith(`${other}.`) || path.startsWith(`${other}[`);
}
