/** Whether a selector of a Fargate profile takes a namespace; `*` and `?` are wildcards. */
export function matchesNamespace(selector: string, namespace: string): boolean {
  const pattern = selector
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`).test(namespace);
}
