import { VariableSetResource } from '../resources/deployments';

/** The variable that the reference architecture prompts for a namespace with. */
const NAMESPACE_VARIABLE = 'Kubernetes.Namespace';

/**
 * The namespace that a deployment was given. A value with an expression in it
 * is the project's own default, not what was asked for.
 */
export function namespaceOf({
  Variables,
}: VariableSetResource): string | undefined {
  const found = Variables.find(
    ({ Name, Value, IsSensitive }) =>
      Name === NAMESPACE_VARIABLE &&
      !IsSensitive &&
      Value &&
      !Value.includes('#{'),
  );
  return found?.Value ?? undefined;
}
