import { Constraints } from './constraints';
import { Problem } from './problem';
import { Shape } from './shape';

/**
 * Holds a value to its shape: unknown members, missing ones, types, and the
 * constraints that the SDK's schemas leave out. Members of `undefined` or
 * `null` count as absent.
 */
export function checkValue(
  shape: Shape,
  value: unknown,
  constraints: Constraints = {},
  path = '',
): Problem[] {
  switch (shape.kind) {
    case 'structure':
      return isRecord(value)
        ? checkStructure(shape, value, constraints, path)
        : wrongType(path, 'structure');
    case 'map':
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, item]) =>
            checkValue(shape.value!, item, constraints, `${path}.${key}`),
          )
        : wrongType(path, 'map');
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) =>
            checkValue(shape.value!, item, constraints, `${path}[${index}]`),
          )
        : wrongType(path, 'list');
    case 'timestamp':
      return value instanceof Date && !Number.isNaN(value.getTime())
        ? []
        : wrongType(path, 'timestamp');
    case 'blob':
      return value instanceof Uint8Array ? [] : wrongType(path, 'blob');
    case 'document':
      return [];
    default:
      return typeof value === shape.kind ? [] : wrongType(path, shape.kind);
  }
}

function checkStructure(
  shape: Shape,
  value: Record<string, unknown>,
  constraints: Constraints,
  path: string,
): Problem[] {
  const at = (name: string) => (path ? `${path}.${name}` : name);
  const absent = (name: string) =>
    value[name] === undefined || value[name] === null;
  return [
    ...(shape.required ?? [])
      .filter(absent)
      .map((name): Problem => ({ kind: 'missing', path: at(name) })),
    ...Object.keys(value)
      .filter(name => !absent(name))
      .flatMap((name): Problem[] => {
        const member = shape.members!.get(name);
        if (!member) {
          return [{ kind: 'unknown', path: at(name) }];
        }
        const problems = checkValue(member, value[name], constraints, at(name));
        const broken = problems.length
          ? undefined
          : constraints[`${shape.name}.${name}`]?.(value[name] as never);
        return broken
          ? [{ kind: 'constraint', path: at(name), expected: broken }]
          : problems;
      }),
  ];
}

function wrongType(path: string, expected: string): Problem[] {
  return [{ kind: 'type', path, expected }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}
