import { exampleInput } from './__testUtils__/exampleInput';
import { eksReferenceArchitecture } from './eksReferenceArchitecture';
import { ProjectSpec, StepSpec } from './model/Blueprint';

const blueprint = eksReferenceArchitecture(exampleInput);

/** Variables that a script cannot do without, from its calls of require_variable. */
function requiredVariables(step: StepSpec): string[] {
  const body = step.properties['Octopus.Action.Script.ScriptBody'];
  return typeof body === 'string'
    ? [...body.matchAll(/require_variable '([^']+)'/g)].map(match => match[1])
    : [];
}

function projectVariables(project: ProjectSpec): string[] {
  const sets = blueprint.libraryVariableSets.filter(({ name }) =>
    project.libraryVariableSets.includes(name),
  );
  return [project, ...sets].flatMap(({ variables }) =>
    variables.map(({ name }) => name),
  );
}

/** Octopus sets its own variables, and those of other steps once they ran. */
function setByOctopus(variable: string, earlier: string[]): boolean {
  const ofStep = /^Octopus\.Action\[([^\]]+)\]/.exec(variable);
  return ofStep
    ? earlier.includes(ofStep[1])
    : variable.startsWith('Octopus.') && variable !== 'Octopus.ApiKey';
}

const processes = blueprint.projects.flatMap(project =>
  [
    { name: 'deployment process', steps: project.deploymentProcess },
    ...project.runbooks,
  ]
    .filter(({ steps }) => steps.length > 0)
    .map(({ name, steps }) => ({ project, process: name, steps })),
);

describe('the scripts', () => {
  it('need variables at all', () => {
    const needed = processes.flatMap(({ steps }) =>
      steps.flatMap(requiredVariables),
    );
    expect(needed).toEqual(
      expect.arrayContaining(['AWS.EKS.Name', 'Octopus.ApiKey']),
    );
  });

  it.each(
    processes.map(
      entry => [`${entry.project.name}: ${entry.process}`, entry] as const,
    ),
  )('of %s get every variable that they need', (_name, entry) => {
    entry.steps.forEach((step, index) => {
      const earlier = entry.steps.slice(0, index).map(({ name }) => name);
      const given = [
        ...projectVariables(entry.project),
        ...Object.keys(step.properties),
      ];
      expect(
        requiredVariables(step).filter(
          variable =>
            !given.includes(variable) && !setByOctopus(variable, earlier),
        ),
      ).toEqual([]);
    });
  });
});
