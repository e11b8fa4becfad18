/** A copy of what came from JSON, free to be changed. */
export function cloneJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
