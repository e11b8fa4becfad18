import { isInScope } from './isInScope';
import { Variable } from '../../variables/variableSets';
import { VariableContext } from './variableContext';

const WEIGHTS: Record<string, number> = { Environment: 2, Channel: 1 };

function specificity(variable: Variable): number {
  return Object.entries(variable.Scope ?? {})
    .filter(([, ids]) => ids?.length)
    .reduce((sum, [kind]) => sum + (WEIGHTS[kind] ?? 0), 0);
}

/**
 * The value of each variable for a deployment: the most specific scope wins;
 * between equals the set that comes first (the project's before its library
 * sets).
 */
export function resolveVariables(
  sets: Variable[][],
  context: VariableContext,
): Map<string, string> {
  const chosen = new Map<string, { value: string; weight: number }>();
  for (const variable of sets.flat()) {
    const weight = specificity(variable);
    const known = chosen.get(variable.Name);
    if (isInScope(variable, context) && (!known || weight > known.weight)) {
      chosen.set(variable.Name, { value: variable.Value ?? '', weight });
    }
  }
  return new Map([...chosen].map(([name, { value }]) => [name, value]));
}
