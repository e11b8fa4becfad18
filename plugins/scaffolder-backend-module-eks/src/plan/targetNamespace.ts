import { InputError } from '@backstage/errors';

/**
 * The Kubernetes namespace of an Octopus environment, such as `feature-branch`
 * for `Feature Branch`: a DNS label (RFC 1123). The rule is that of the
 * runbook's scripts (plugin-octopus-blueprint, scripts/lib/namespace.sh), so
 * that both register the same targets.
 */
export function environmentNamespace(environment: string): string {
  const name = environment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 63)
    .replace(/-$/, '');
  if (!name) {
    throw new InputError(
      `The environment name '${environment}' gives no Kubernetes namespace. Use letters and digits in it.`,
    );
  }
  return name;
}
