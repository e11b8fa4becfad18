/** A key of the cache; its parts may hold anything. */
export function cacheKey(...parts: string[]): string {
  return parts.map(encodeURIComponent).join('/');
}
