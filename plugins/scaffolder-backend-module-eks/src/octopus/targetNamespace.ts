import { InputError } from '@backstage/errors';
import { environmentNamespace } from '@octopus-backstage/plugin-octopus-blueprint';

/**
 * The namespace of the target of an environment, which the runbook's scripts
 * derive in the same way, so that both register the same targets.
 */
export function targetNamespace(environment: string): string {
  const name = environmentNamespace(environment);
  if (!name) {
    throw new InputError(
      `The environment name '${environment}' gives no Kubernetes namespace. Use letters and digits in it.`,
    );
  }
  return name;
}
