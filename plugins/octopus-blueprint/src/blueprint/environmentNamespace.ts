/**
 * The Kubernetes namespace of an Octopus environment, such as `feature-branch`
 * for `Feature Branch`: a DNS label (RFC 1123), or nothing where the name has
 * neither letters nor digits. The rule is that of the scripts
 * (`environment_namespace` in scripts/lib/namespace.sh).
 *
 * @public
 */
export function environmentNamespace(environment: string): string {
  return environment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 63)
    .replace(/-$/, '');
}
