/**
 * What a member must be besides its type, by `Structure.member`: what is
 * broken, in the words of Smithy's validation, or nothing.
 */
export type Constraints = Record<string, (value: never) => string | undefined>;

export function pattern(expression: RegExp) {
  return (value: string) =>
    expression.test(value)
      ? undefined
      : `Member must satisfy regular expression pattern: ${expression.source}`;
}

export function length(min: number, max: number) {
  return (value: string | unknown[] | object) => {
    const size =
      typeof value === 'string' || Array.isArray(value)
        ? value.length
        : Object.keys(value).length;
    return size >= min && size <= max
      ? undefined
      : `Member must have length between ${min} and ${max}, inclusive`;
  };
}

export function range(min: number, max = Infinity) {
  return (value: number) =>
    value >= min && value <= max
      ? undefined
      : `Member must be ${
          max === Infinity
            ? `at least ${min}`
            : `between ${min} and ${max}, inclusive`
        }`;
}

export function oneOf(...values: string[]) {
  return (value: string) =>
    values.includes(value)
      ? undefined
      : `Member must satisfy enum value set: [${values.join(', ')}]`;
}

/** The first that is broken. */
export function all<T>(...checks: ((value: T) => string | undefined)[]) {
  return (value: T) =>
    checks.map(check => check(value)).find(broken => broken !== undefined);
}
