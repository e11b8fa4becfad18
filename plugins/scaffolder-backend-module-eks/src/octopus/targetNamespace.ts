import { InputError } from '@backstage/errors';
import { environmentNamespace } from '@octopus-backstage/plugin-octopus-blueprint';

/**
 * The namespace of an environment's target. The runbook's scripts derive it in
 * the same way, so that both register the same targets.
 *
 * @throws InputError when the name has neither letters nor digits
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
