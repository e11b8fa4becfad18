import { kinds, Resource } from '../kinds';
import { NamedKind, Space } from '../space/Space';
import { textsOf } from './textsOf';
import { Holder } from './Holder';
import { RemovalItem } from './RemovalItem';

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

/** Everything in the space that could use something else; the ledger itself does not count. */
export function holdersOf(
  space: Space,
  items: RemovalItem[],
  ledgerSetId: string | undefined,
): Holder[] {
  const byResource = new Map(items.map(item => [item.resource, item]));
  const holder = (
    label: string,
    resource: Resource,
    within: unknown[],
  ): Holder => ({
    label,
    resource,
    texts: textsOf(resource),
    within: within.filter((id): id is string => typeof id === 'string'),
    item: byResource.get(resource),
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
