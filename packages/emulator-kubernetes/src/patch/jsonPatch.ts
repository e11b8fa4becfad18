import { isDeepStrictEqual } from 'node:util';
import { ApiError } from '../http/ApiError';
import { cloneJson } from '../objects/cloneJson';

interface Operation {
  op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  path: string;
  from?: string;
  value?: unknown;
}

const known = ['add', 'remove', 'replace', 'move', 'copy', 'test'];

/**
 * JSON Patch. Source: RFC 6902.
 *
 * @throws ApiError (422) when an operation does not fit the object
 */
export function jsonPatch<T>(target: T, operations: Operation[]): T {
  const document = { root: cloneJson(target) };
  for (const { op, path, from, value } of operations) {
    if (!known.includes(op)) {
      throw unfit(
        'the server rejected our request due to an error in our request',
      );
    }
    if (op === 'test') {
      if (!isDeepStrictEqual(read(document, path), value)) {
        throw unfit(`testing path ${path} failed: test failed`);
      }
    } else if (op === 'remove') {
      remove(document, path);
    } else if (op === 'add' || op === 'replace') {
      if (op === 'replace') {
        remove(document, path);
      }
      add(document, path, value);
    } else {
      const moved = cloneJson(read(document, from!));
      if (op === 'move') {
        remove(document, from!);
      }
      add(document, path, moved);
    }
  }
  return document.root;
}

function unfit(message: string) {
  return new ApiError(422, 'Invalid', message, {});
}

/** The map or list that holds what a pointer names, and the key there. */
function locate(document: object, path: string): [any, string] {
  const keys = ['root', ...path.split('/').slice(1)].map(key =>
    key.replace(/~1/g, '/').replace(/~0/g, '~'),
  );
  const last = keys.pop()!;
  const holder = keys.reduce((value: any, key) => value?.[key], document);
  if (typeof holder !== 'object' || holder === null) {
    throw unfit(`the path ${path} does not exist`);
  }
  return [holder, last];
}

function read(document: object, path: string): unknown {
  const [holder, key] = locate(document, path);
  return holder[key];
}

function remove(document: object, path: string) {
  const [holder, key] = locate(document, path);
  if (!(key in holder)) {
    throw unfit(`remove operation does not apply: ${path} does not exist`);
  }
  if (Array.isArray(holder)) {
    holder.splice(Number(key), 1);
  } else {
    delete holder[key];
  }
}

function add(document: object, path: string, value: unknown) {
  const [holder, key] = locate(document, path);
  if (Array.isArray(holder)) {
    holder.splice(key === '-' ? holder.length : Number(key), 0, value);
  } else {
    holder[key] = value;
  }
}
