/** What is wrong with a field, as a cause in the details of a refusal. */
export interface Fault {
  /** Path such as `spec.ports[1].name`. */
  field: string;
  /** Source: `CauseType` in the Kubernetes API reference (meta/v1). */
  reason: string;
  message: string;
}

/**
 * The kinds of faults. Source of reasons and texts:
 * kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go
 */
export const faults = {
  invalid: (field: string, value: unknown, why: string): Fault => ({
    field,
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(value) ?? 'null'}: ${why}`,
  }),
  required: (field: string, why = ''): Fault => ({
    field,
    reason: 'FieldValueRequired',
    message: `Required value${why && `: ${why}`}`,
  }),
  duplicate: (field: string, value: unknown): Fault => ({
    field,
    reason: 'FieldValueDuplicate',
    message: `Duplicate value: ${JSON.stringify(value)}`,
  }),
  unsupported: (field: string, value: unknown, known: string[]): Fault => ({
    field,
    reason: 'FieldValueNotSupported',
    message: `Unsupported value: ${JSON.stringify(
      value,
    )}: supported values: ${known.map(one => JSON.stringify(one)).join(', ')}`,
  }),
  forbidden: (field: string, why: string): Fault => ({
    field,
    reason: 'FieldValueForbidden',
    message: `Forbidden: ${why}`,
  }),
  notFound: (field: string, value: unknown): Fault => ({
    field,
    reason: 'FieldValueNotFound',
    message: `Not found: ${JSON.stringify(value)}`,
  }),
  tooLong: (field: string, most: number): Fault => ({
    field,
    reason: 'FieldValueTooLong',
    message: `Too long: may not be more than ${most} bytes`,
  }),
};

/** Faults of each element of a list, if there is one. */
export function inList<T>(
  field: string,
  list: T[] | undefined,
  check: (item: T, field: string) => Fault[],
): Fault[] {
  return (list ?? []).flatMap((item, index) =>
    check(item, `${field}[${index}]`),
  );
}

/** One fault for each value that was in the list before. */
export function repeated<T>(
  field: string,
  list: T[] | undefined,
  valueOf: (item: T) => unknown,
  member = '',
): Fault[] {
  const seen = new Set<unknown>();
  return inList(field, list, (item, at) => {
    const value = valueOf(item);
    const isRepeated = value !== undefined && seen.has(value);
    seen.add(value);
    return isRepeated ? [faults.duplicate(`${at}${member}`, value)] : [];
  });
}
