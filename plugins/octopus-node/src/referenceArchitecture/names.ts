import { answerOf, VariableSetResource } from '../variables/answerOf';

// Names of the reference architecture by which its parts find each other. The
// blueprint writes them into a space and the other plugins look for them there;
// this package is the only one that all of them depend on.

/**
 * The runbook of the stack's project that deletes the namespace of a feature branch.
 *
 * @public
 */
export const REMOVAL_RUNBOOK = 'Delete Feature Branch';

/**
 * The prompted variable that holds the namespace of a feature branch.
 *
 * @public
 */
export const NAMESPACE_VARIABLE = 'Kubernetes.Namespace';

/**
 * The namespace that a deployment was given, by its variables.
 *
 * @public
 */
export function namespaceOf(set: VariableSetResource): string | undefined {
  return answerOf(set, NAMESPACE_VARIABLE);
}
