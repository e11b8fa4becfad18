import { FieldsV1 } from '../objects/KubeObject';
import { isAtomicMap, isSet, keyDefaults, listKeys } from './listKeys';

/**
 * A set of fields of an object. A field is a path of elements as FieldsV1
 * writes them: `f:spec`, `k:{"name":"web"}`, `v:"value"`; it is kept as the
 * JSON text of that list. Source: "Field management" in the Kubernetes
 * documentation; kubernetes-sigs/structured-merge-diff:fieldpath/serialize.go
 */
export type FieldSet = Set<string>;

export const parsePath = (path: string): string[] => JSON.parse(path);

/** What the server itself keeps is nobody's. */
const ownerless = [
  ...['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'],
  ...['metadata.uid', 'metadata.resourceVersion', 'metadata.generation'],
  ...['metadata.creationTimestamp', 'metadata.managedFields'],
  ...['metadata.deletionTimestamp', 'metadata.deletionGracePeriodSeconds'],
];

/** The element of a path that stands for an item of a list. */
export function itemElement(item: unknown, keys: string[] | undefined) {
  if (!keys) {
    return `v:${JSON.stringify(item)}`;
  }
  const fields = item as Record<string, unknown>;
  const entries = [...keys]
    .sort()
    .map(key => [key, fields[key] ?? keyDefaults[key]])
    .filter(([, value]) => value !== undefined);
  return `k:${JSON.stringify(Object.fromEntries(entries))}`;
}

/** All fields that an object has; what is replaced as a whole is one field. */
export function fieldsOf(object: object): FieldSet {
  const fields: FieldSet = new Set();
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const visit = (value: unknown, elements: string[], path: string) => {
    const at = JSON.stringify(elements);
    if (ownerless.includes(path)) {
      return;
    }
    const keys = listKeys(path);
    if (Array.isArray(value) && value.length > 0 && (keys || isSet(path))) {
      for (const item of value) {
        const element = [...elements, itemElement(item, keys)];
        fields.add(JSON.stringify(element));
        if (keys) {
          visit(item, element, path);
        }
      }
    } else if (
      isMap(value) &&
      Object.keys(value).length > 0 &&
      !isAtomicMap(path)
    ) {
      for (const [key, child] of Object.entries(value)) {
        visit(child, [...elements, `f:${key}`], path ? `${path}.${key}` : key);
      }
    } else {
      fields.add(at);
    }
  };
  visit(object, [], '');
  return fields;
}

/** As a tree, for `managedFields`. */
export function toFieldsV1(fields: FieldSet): FieldsV1 {
  const root: FieldsV1 = {};
  for (const path of [...fields].sort()) {
    let node = root;
    for (const element of parsePath(path)) {
      node[element] ??= {};
      node = node[element];
    }
    if (/^[kv]:/.test(parsePath(path).at(-1)!) && hasChildren(fields, path)) {
      node['.'] = {};
    }
  }
  return root;
}

function hasChildren(fields: FieldSet, path: string): boolean {
  const prefix = `${path.slice(0, -1)},`;
  return [...fields].some(other => other.startsWith(prefix));
}

/** The reverse: leaves of the tree, and fields that are marked as such. */
export function fromFieldsV1(tree: FieldsV1): FieldSet {
  const fields: FieldSet = new Set();
  const visit = (node: FieldsV1, elements: string[]) => {
    const children = Object.entries(node).filter(([key]) => key !== '.');
    if (node['.'] || (children.length === 0 && elements.length > 0)) {
      fields.add(JSON.stringify(elements));
    }
    children.forEach(([key, child]) => visit(child, [...elements, key]));
  };
  visit(tree, []);
  return fields;
}

/** As messages name it: `.spec.containers[name="web"].image`. */
export function describePath(path: string): string {
  return parsePath(path)
    .map(element => {
      const content = element.slice(2);
      if (element.startsWith('f:')) {
        return `.${content}`;
      }
      if (element.startsWith('v:')) {
        return `[=${content}]`;
      }
      const keys = Object.entries(JSON.parse(content));
      return `[${keys.map(
        ([key, value]) => `${key}=${JSON.stringify(value)}`,
      )}]`;
    })
    .join('');
}
