import { Kind, Shape, Traits } from './shape';

type Schema = number | string | readonly unknown[] | (() => Schema);

const LIST = 64;
const MAP = 128;
/** Of the traits that are bits, the only one that is read. */
const HTTP_LABEL = 1;
const SIMPLE: Record<number, Kind> = {
  0: 'string',
  1: 'number',
  2: 'boolean',
  4: 'timestamp',
  5: 'timestamp',
  6: 'timestamp',
  7: 'timestamp',
  15: 'document',
  17: 'number',
  19: 'number',
  21: 'blob',
  42: 'blob',
};

const known = new Map<unknown, Shape>();

/**
 * Reads a schema that the AWS SDK exports. Its form (numbers for simple
 * shapes, tuples for the others, pairs with traits for members) is the one
 * that `StaticSchema` in @smithy/types defines.
 */
export function readShape(schema: unknown): Shape {
  const { target, traits } = withTraits(schema as Schema);
  const shape = readTarget(target);
  return Object.keys(traits).length
    ? derive(shape, {
        traits: { ...shape.traits, ...traits },
        memberTraits: traits,
      })
    : shape;
}

function withTraits(schema: Schema): { target: Schema; traits: Traits } {
  const target = typeof schema === 'function' ? schema() : schema;
  if (Array.isArray(target) && target.length === 2) {
    const inner = withTraits(target[0]);
    return {
      target: inner.target,
      traits: { ...inner.traits, ...readTraits(target[1]) },
    };
  }
  return { target, traits: {} };
}

function readTraits(traits: unknown): Traits {
  if (typeof traits === 'object' && traits) {
    return traits;
  }
  return (Number(traits) & HTTP_LABEL) !== 0 ? { httpLabel: 1 } : {};
}

function readTarget(target: Schema): Shape {
  const before = known.get(target);
  if (before) {
    return before;
  }
  const shape =
    typeof target === 'number' ? readNumber(target) : readTuple(target);
  known.set(target, shape);
  return shape;
}

function readNumber(schema: number): Shape {
  const plain = { traits: {}, memberTraits: {} };
  if (schema >= LIST) {
    const isMap = schema >= MAP;
    return {
      ...plain,
      kind: isMap ? 'map' : 'list',
      value: readShape(schema - (isMap ? MAP : LIST)),
    };
  }
  return { ...plain, kind: SIMPLE[schema] };
}

function readTuple(schema: Schema): Shape {
  if (schema === 'unit') {
    return {
      kind: 'structure',
      traits: {},
      memberTraits: {},
      members: new Map(),
    };
  }
  const [id, , name, traits, first, second, required] = schema as [
    number,
    string,
    string,
    unknown,
    Schema,
    Schema,
    number?,
  ];
  const own = { name, traits: readTraits(traits), memberTraits: {} };
  switch (id) {
    case 0:
      return { ...readShape(first), ...own };
    case 1:
      return lazy({ ...own, kind: 'list' }, 'value', () => readShape(first));
    case 2:
      return lazy({ ...own, kind: 'map' }, 'value', () => readShape(second));
    default: {
      const names = first as unknown as string[];
      const members = second as unknown as Schema[];
      return lazy(
        { ...own, kind: 'structure', required: names.slice(0, required ?? 0) },
        'members',
        () =>
          new Map(names.map((member, i) => [member, readShape(members[i])])),
      );
    }
  }
}

/** Shapes refer to one another, so a part is read when it is asked for. */
function lazy<K extends 'value' | 'members'>(
  shape: Shape,
  key: K,
  read: () => Shape[K],
): Shape {
  let value: Shape[K] | undefined;
  return Object.defineProperty(shape, key, {
    enumerable: true,
    get: () => (value ??= read()),
  });
}

/** The shape with other traits; its lazy parts stay lazy. */
function derive(
  shape: Shape,
  traits: Pick<Shape, 'traits' | 'memberTraits'>,
): Shape {
  return Object.create(shape, {
    traits: { value: traits.traits },
    memberTraits: { value: traits.memberTraits },
  });
}
