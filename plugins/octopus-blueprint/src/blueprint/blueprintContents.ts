import { Blueprint } from './model/Blueprint';

/**
 * Names of what a blueprint holds, in its order.
 *
 * @public
 */
export interface BlueprintContents {
  environments: string[];
  lifecycles: string[];
  feeds: string[];
  accounts: string[];
  libraryVariableSets: string[];
  projectGroups: string[];
  projects: string[];
  libraryVariables: string[];
  projectVariables: string[];
  /** Variables of either kind that ask for their value. */
  promptedVariables: string[];
  channels: string[];
  runbooks: string[];
  /** Projects that deploy something. */
  deploymentProcesses: string[];
  /** Of deployment processes and runbooks. */
  steps: string[];
  triggers: string[];
}

/**
 * Lists what a blueprint holds by kind, for documents and tests.
 *
 * @public
 */
export function blueprintContents(blueprint: Blueprint): BlueprintContents {
  const { libraryVariableSets, projects } = blueprint;
  const libraryVariables = libraryVariableSets.flatMap(set => set.variables);
  const projectVariables = projects.flatMap(project => project.variables);
  const runbooks = projects.flatMap(project => project.runbooks);
  return {
    environments: namesOf(blueprint.environments),
    lifecycles: namesOf(blueprint.lifecycles),
    feeds: namesOf(blueprint.feeds),
    accounts: namesOf(blueprint.accounts),
    libraryVariableSets: namesOf(libraryVariableSets),
    projectGroups: namesOf(blueprint.projectGroups),
    projects: namesOf(projects),
    libraryVariables: namesOf(libraryVariables),
    projectVariables: namesOf(projectVariables),
    promptedVariables: namesOf(
      [...libraryVariables, ...projectVariables].filter(({ prompt }) => prompt),
    ),
    channels: namesOf(projects.flatMap(project => project.channels)),
    runbooks: namesOf(runbooks),
    deploymentProcesses: namesOf(
      projects.filter(project => project.deploymentProcess.length),
    ),
    steps: namesOf([
      ...projects.flatMap(project => project.deploymentProcess),
      ...runbooks.flatMap(runbook => runbook.steps),
    ]),
    triggers: namesOf(projects.flatMap(project => project.triggers)),
  };
}

function namesOf(items: { name: string }[]): string[] {
  return items.map(({ name }) => name);
}
