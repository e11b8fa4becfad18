import { SentObject } from '../objects/KubeObject';
import { itemElement } from './FieldSet';

/** The value at a path of elements as FieldsV1 writes them, if there is one. */
export function fieldValue(object: SentObject, elements: string[]): unknown {
  let value: unknown = object;
  for (const element of elements) {
    value = child(value, element);
  }
  return value;
}

function child(value: unknown, element: string): any {
  if (element.startsWith('f:')) {
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[element.slice(2)]
      : undefined;
  }
  return Array.isArray(value)
    ? value.find(item => isItem(item, element))
    : undefined;
}

/** Is this the item of a list that the element of a path stands for? */
export function isItem(item: unknown, element: string): boolean {
  const keys = element.startsWith('k:')
    ? Object.keys(JSON.parse(element.slice(2)))
    : undefined;
  return itemElement(item, keys) === element;
}

/** Gives the object without what is at a path; maps and lists that this empties go too. */
export function withoutField<T>(value: T, elements: string[]): T {
  const [element, ...rest] = elements;
  const below = child(value, element);
  if (below === undefined) {
    return value;
  }
  const kept = rest.length > 0 ? withoutField(below, rest) : undefined;
  const gone = kept === undefined || isEmptied(kept, below);
  if (Array.isArray(value)) {
    const changed = gone ? [] : [kept];
    return value.flatMap(item =>
      isItem(item, element) ? changed : [item],
    ) as T;
  }
  const { [element.slice(2)]: _, ...others } = value as Record<string, unknown>;
  return (gone ? others : { ...others, [element.slice(2)]: kept }) as T;
}

function isEmptied(value: unknown, before: unknown): boolean {
  return (
    value !== before &&
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 0
  );
}
