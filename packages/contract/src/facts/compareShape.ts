import { FactShape, readName } from './Fact';

/** How a value departs from what is known of it. */
export interface Departure {
  kind: 'unknown' | 'missing' | 'value' | 'type';
  /** Path such as `Steps[].Actions[].Name`. */
  at: string;
}

const types: Record<string, (value: unknown) => boolean> = {
  string: value => typeof value === 'string',
  'date-time': value => typeof value === 'string',
  integer: value => Number.isInteger(value),
  number: value => typeof value === 'number',
  boolean: value => typeof value === 'boolean',
};

/**
 * Compares a value with its known shape. A field that is null counts as there.
 *
 * @param wants - which known fields have to be there: those that are required,
 *   as in what is sent, or all, as in what a server answers
 */
export function compareShape(
  value: unknown,
  shape: FactShape,
  wants: 'required' | 'all',
  at = '',
): Departure[] {
  if (value === null || value === undefined) {
    return [];
  }
  if (typeof shape === 'string') {
    return compareType(value, shape, at);
  }
  if (Array.isArray(shape)) {
    return Array.isArray(value)
      ? distinct(
          value.flatMap(item =>
            compareShape(item, shape[0] ?? 'any', wants, `${at}[]`),
          ),
        )
      : [{ kind: 'type', at }];
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    return [{ kind: 'type', at }];
  }
  return compareFields(value as Record<string, unknown>, shape, wants, at);
}

function compareFields(
  value: Record<string, unknown>,
  shape: { [name: string]: FactShape },
  wants: 'required' | 'all',
  at: string,
): Departure[] {
  if ('*' in shape) {
    return distinct(
      Object.values(value).flatMap(item =>
        compareShape(item, shape['*'], wants, `${at}{}`),
      ),
    );
  }
  const known = Object.entries(shape).map(([name, below]) => ({
    ...readName(name),
    below,
  }));
  const below = (key: string) => (at ? `${at}.${key}` : key);
  const isKnown = (key: string) =>
    known.some(({ key: other }) => other.toLowerCase() === key.toLowerCase());
  return [
    ...Object.keys(value)
      .filter(key => !isKnown(key))
      .map(key => ({ kind: 'unknown' as const, at: below(key) })),
    ...known.flatMap(({ key, isRequired, below: expected }) => {
      const [, item] =
        Object.entries(value).find(
          ([name]) => name.toLowerCase() === key.toLowerCase(),
        ) ?? [];
      if (item === undefined) {
        return wants === 'all' || isRequired
          ? [{ kind: 'missing' as const, at: below(key) }]
          : [];
      }
      return compareShape(item, expected, wants, below(key));
    }),
  ];
}

function compareType(value: unknown, type: string, at: string): Departure[] {
  const [, values] = /^enum\((.*)\)$/.exec(type) ?? [];
  if (values) {
    return values.split('|').includes(String(value))
      ? []
      : [{ kind: 'value', at }];
  }
  const [, item] = /^\[(.*)\]$/.exec(type) ?? [];
  if (item) {
    return Array.isArray(value)
      ? distinct(value.flatMap(one => compareType(one, item, `${at}[]`)))
      : [{ kind: 'type', at }];
  }
  return types[type]?.(value) === false ? [{ kind: 'type', at }] : [];
}

function distinct(departures: Departure[]): Departure[] {
  return departures.filter(
    ({ kind, at }, index) =>
      departures.findIndex(one => one.kind === kind && one.at === at) === index,
  );
}
