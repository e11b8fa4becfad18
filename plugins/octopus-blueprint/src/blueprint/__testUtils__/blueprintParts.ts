import {
  Blueprint,
  Reference,
  StepSpec,
  SuppliedValue,
} from '../model/Blueprint';

/** Every step of a blueprint, with the project it belongs to. */
export function allSteps(
  blueprint: Blueprint,
): { project: string; step: StepSpec }[] {
  return blueprint.projects.flatMap(project =>
    [
      ...project.deploymentProcess,
      ...project.runbooks.flatMap(runbook => runbook.steps),
    ].map(step => ({ project: project.name, step })),
  );
}

function allValues(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(allValues)]
    : [value];
}

/** Every reference, wherever it is. */
export function allReferences(blueprint: Blueprint): Reference[] {
  return allValues(blueprint).filter(
    (value): value is Reference =>
      typeof value === 'object' && value !== null && 'ref' in value,
  );
}

/** Every value that the person supplies, wherever it is. */
export function allSuppliedValues(blueprint: Blueprint): SuppliedValue[] {
  return allValues(blueprint).filter(
    (value): value is SuppliedValue =>
      typeof value === 'object' && value !== null && 'placeholder' in value,
  );
}
