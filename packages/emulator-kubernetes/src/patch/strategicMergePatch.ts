import { listKeys } from '../apply/listKeys';

/**
 * Strategic merge patch: as JSON Merge Patch, but lists whose items have a key
 * are merged item by item. Source: kubernetes/community:contributors/devel/sig-api-machinery/strategic-merge-patch.md
 */
export function strategicMergePatch(target: any, patch: any, path = ''): any {
  if (!isMap(patch)) {
    return patch;
  }
  if (patch.$patch === 'replace') {
    return withoutDirectives(patch);
  }
  const merged: Record<string, any> = isMap(target) ? { ...target } : {};
  retainKeys(merged, patch.$retainKeys);
  for (const [key, value] of Object.entries(patch)) {
    if (key.startsWith('$')) {
      removePrimitives(merged, key, value as unknown[]);
    } else if (value === null) {
      delete merged[key];
    } else {
      const below = path ? `${path}.${key}` : key;
      merged[key] = Array.isArray(value)
        ? mergeLists(merged[key], value, below)
        : strategicMergePatch(merged[key], value, below);
    }
  }
  return merged;
}

/** `$retainKeys` names the keys that stay. */
function retainKeys(merged: Record<string, any>, keys?: string[]) {
  if (keys) {
    Object.keys(merged)
      .filter(key => !keys.includes(key))
      .forEach(key => delete merged[key]);
  }
}

/** `$deleteFromPrimitiveList/<name>` names values to take out of a list. */
function removePrimitives(
  merged: Record<string, any>,
  directive: string,
  values: unknown[],
) {
  const [, list] = /^\$deleteFromPrimitiveList\/(.*)$/.exec(directive) ?? [];
  if (list && merged[list]) {
    merged[list] = merged[list].filter(
      (value: unknown) => !values.includes(value),
    );
  }
}

function mergeLists(target: any[] = [], patch: any[], path: string): any[] {
  if (path === 'metadata.finalizers') {
    return [...new Set([...target, ...patch])];
  }
  const [key] = listKeys(path) ?? [];
  if (!key) {
    return patch;
  }
  if (patch.some(item => item.$patch === 'replace')) {
    return patch.filter(item => item.$patch !== 'replace');
  }
  const indexOf = (item: any) =>
    target.findIndex(existing => existing[key] === item[key]);
  const patched = patch
    .filter(item => item.$patch !== 'delete')
    .map(item => strategicMergePatch(target[indexOf(item)] ?? {}, item, path));
  const others = target.filter(
    item => !patch.some(change => change[key] === item[key]),
  );
  return inOrder(patched, others, indexOf);
}

/**
 * The items of a patch stay in its order, and all others in theirs; of two of
 * them the one that was first before comes first, and one that was not there
 * before all others (seen on kube-apiserver 1.35.4). Source:
 * kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/util/strategicpatch/patch.go, mergeSortedSlice
 */
function inOrder(
  patched: any[],
  others: any[],
  indexOf: (item: any) => number,
): any[] {
  const [ours, theirs] = [[...patched], [...others]];
  const merged: any[] = [];
  while (ours.length > 0 && theirs.length > 0) {
    const isOursFirst = indexOf(ours[0]) < indexOf(theirs[0]);
    merged.push((isOursFirst ? ours : theirs).shift());
  }
  return [...merged, ...ours, ...theirs];
}

function withoutDirectives({ $patch: _, ...rest }: Record<string, any>) {
  return rest;
}

function isMap(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
