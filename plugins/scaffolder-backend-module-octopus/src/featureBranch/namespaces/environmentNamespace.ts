/**
 * The namespace that the blueprint's scripts derive from the name of an
 * environment, such as `feature-branch` (`environment_namespace` in
 * plugins/octopus-blueprint/scripts/lib/namespace.sh).
 */
export function environmentNamespace(environment: string): string {
  return environment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 63)
    .replace(/-$/, '');
}
