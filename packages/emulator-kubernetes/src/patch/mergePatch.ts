/** JSON Merge Patch. Source: RFC 7396. */
export function mergePatch(target: any, patch: any): any {
  if (!isMap(patch)) {
    return patch;
  }
  const merged: Record<string, any> = isMap(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[key];
    } else {
      merged[key] = mergePatch(merged[key], value);
    }
  }
  return merged;
}

function isMap(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
