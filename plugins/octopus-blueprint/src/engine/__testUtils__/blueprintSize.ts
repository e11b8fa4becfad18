import { Blueprint } from '../../blueprint/model/Blueprint';

/** The ledger is created, written before the first object, and after the last. */
const LEDGER_WRITES = 3;

/**
 * What a blueprint amounts to, counted from its lists. The engine has no part
 * in the count, so a kind that the engine forgets makes the two differ.
 */
export function blueprintSize(blueprint: Blueprint) {
  const { libraryVariableSets, projects } = blueprint;
  const lists = Object.values(blueprint).filter(Array.isArray);
  const variables = [...libraryVariableSets, ...projects].map(
    owner => owner.variables.length,
  );
  const runbooks = projects.flatMap(project => project.runbooks);
  const published = runbooks.filter(({ steps }) => steps.length).length;
  const objects = sum([
    ...lists.map(list => list.length),
    ...variables,
    ...projects.flatMap(({ channels, triggers }) => [
      channels.length,
      triggers.length,
    ]),
    projects.filter(project => project.deploymentProcess.length).length,
    runbooks.length,
    published,
  ]);
  const variableSets = variables.filter(Boolean).length;
  return {
    /** Objects that the engine plans one by one. */
    objects,
    /**
     * Writes of a run in an empty space, those of the ledger included, for
     * blueprints that are too small for a save of the ledger in between. All
     * variables of a set are one write; a runbook is published with another.
     */
    writes: objects - sum(variables) + variableSets + published + LEDGER_WRITES,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
