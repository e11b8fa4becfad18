import { answerOf } from '../variables/answerOf';
import { VariableSetResource } from '../variables/VariableSetResource';

/** The variable that the reference architecture prompts for a namespace with. */
export const NAMESPACE_VARIABLE = 'Kubernetes.Namespace';

/** The namespace that a deployment was given. */
export function namespaceOf(set: VariableSetResource): string | undefined {
  return answerOf(set, NAMESPACE_VARIABLE);
}
