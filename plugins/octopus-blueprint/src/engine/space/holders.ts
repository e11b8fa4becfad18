import { kinds } from '../kinds';
import { Resource } from '../model/fields';
import { NamedKind, Space } from './Space';

/** An object of the space that may hold the ids of others. */
export interface Holder {
  /** For messages, such as `runbook 'Get Pods'`. */
  label: string;
  resource: Resource;
  /** Every text in it. */
  texts: Set<string>;
  /** Ids of the runbook, project or library set that it is in, from the inside out. */
  within: string[];
}

const named: NamedKind[] = [
  'environment',
  'lifecycle',
  'feed',
  'account',
  'libraryVariableSet',
  'projectGroup',
  'project',
  'channel',
  'runbook',
  'trigger',
  'machine',
];

/** Everything of the space that has been read and could refer to something else, except the ledger. */
export function holdersIn(
  space: Space,
  ledgerSetId: string | undefined,
): Holder[] {
  const holder = (
    label: string,
    resource: Resource,
    within: unknown[],
  ): Holder => ({
    label,
    resource,
    texts: textsOf(resource),
    within: within.filter((id): id is string => typeof id === 'string'),
  });

  const owners = [...space.all('project'), ...space.all('libraryVariableSet')];
  return [
    ...named.flatMap(kind =>
      space
        .all(kind)
        .map(resource =>
          holder(`${labelOf(kind)} '${resource.Name}'`, resource, [
            resource.ProjectId,
          ]),
        ),
    ),
    ...[...space.deploymentProcesses.values()].map(process =>
      holder(
        `the deployment process of project '${
          space.byId('project', process.ProjectId as string)?.Name
        }'`,
        process,
        [process.ProjectId],
      ),
    ),
    ...[...space.runbookProcesses.values()].map(process =>
      holder(
        `runbook '${space.byId('runbook', process.RunbookId as string)?.Name}'`,
        process,
        [process.RunbookId, process.ProjectId],
      ),
    ),
    ...owners
      .filter(({ Id }) => Id !== ledgerSetId)
      .flatMap(owner =>
        (
          space.variableSets.get(owner.VariableSetId as string)?.Variables ?? []
        ).map(variable =>
          holder(`variable '${variable.Name}' of '${owner.Name}'`, variable, [
            owner.Id,
          ]),
        ),
      ),
  ];
}

function labelOf(kind: NamedKind): string {
  if (kind === 'machine') {
    return 'deployment target';
  }
  return kind === 'workerPool' ? 'worker pool' : kinds[kind].label;
}

/** Every text in a value, keys included: some maps have ids as their keys. */
function textsOf(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    into.add(value);
  } else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      into.add(key);
      textsOf(item, into);
    }
  }
  return into;
}
