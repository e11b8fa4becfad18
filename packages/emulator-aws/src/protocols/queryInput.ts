import { Shape } from '../schema/shape';
import { fromText } from './text';

/** The two query protocols write members and lists differently. */
export interface QueryDialect {
  keyOf(name: string, shape: Shape): string;
  /** Whether `Key.1` holds the first item, not `Key.member.1`. */
  isFlat(list: Shape): boolean;
}

type Node = string | { [key: string]: Node };

/**
 * Members of a request from a form with keys such as `Tags.member.1.Key`.
 * What the shape does not have, and what does not fit it, stays in, for the
 * check to find. Sources: "AWS query protocol" and "EC2 query protocol" in
 * the Smithy documentation.
 */
export function readQueryInput(
  shape: Shape,
  parameters: URLSearchParams,
  dialect: QueryDialect,
): Record<string, unknown> {
  const tree: { [key: string]: Node } = {};
  for (const [key, value] of parameters) {
    if (key !== 'Action' && key !== 'Version' && !key.startsWith('X-Amz-')) {
      insert(tree, key.split('.'), value);
    }
  }
  return fromNode(shape, tree, dialect) as Record<string, unknown>;
}

function insert(
  tree: { [key: string]: Node },
  [head, ...rest]: string[],
  value: string,
): void {
  if (!rest.length) {
    tree[head] = value;
    return;
  }
  const before = tree[head];
  const inner = typeof before === 'object' ? before : {};
  tree[head] = inner;
  insert(inner, rest, value);
}

function fromNode(shape: Shape, node: Node, dialect: QueryDialect): unknown {
  if (shape.kind === 'list') {
    return readList(shape, node, dialect);
  }
  if (typeof node === 'string') {
    return fromText(shape, node);
  }
  if (shape.kind !== 'structure') {
    return node;
  }
  const rest = { ...node };
  const read: Record<string, unknown> = {};
  for (const [name, member] of shape.members!) {
    const key = dialect.keyOf(name, member);
    if (key in node) {
      read[name] = fromNode(member, node[key], dialect);
      delete rest[key];
    }
  }
  return { ...read, ...rest };
}

function readList(shape: Shape, node: Node, dialect: QueryDialect): unknown {
  const item = shape.value!;
  const items =
    dialect.isFlat(shape) || typeof node === 'string'
      ? node
      : node[item.traits.xmlName ?? 'member'];
  if (items === '') {
    return [];
  }
  if (typeof items !== 'object') {
    return node;
  }
  return Object.entries(items)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, value]) => fromNode(item, value, dialect));
}
