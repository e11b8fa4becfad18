import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { neutral, Rename } from './neutral';

/** Kinds of objects that are compared, as the stand-in calls them. */
const KINDS = [
  'Accounts',
  'Certificates',
  'BuildInformation',
  'Channels',
  'deploymentprocess',
  'Deployments',
  'Environments',
  'Feeds',
  'LibraryVariableSets',
  'Lifecycles',
  'Machines',
  'ProjectGroups',
  'Projects',
  'ProjectTriggers',
  'Releases',
  'RunbookProcess',
  'RunbookRuns',
  'Runbooks',
  'RunbookSnapshots',
  'TagSets',
  'Tenants',
  'variableset',
];

type Item = Record<string, any>;

/** Copies that Octopus makes of processes and variables for a release. */
const COPY = /-s-\d+-[A-Z0-9]{5}$/;

/**
 * All that is in some spaces of Octopus, one text for each object, with names in
 * the place of ids, so that two rounds can be compared. Sensitive values are
 * compared, but not told.
 *
 * @param rename - for names that differ from round to round
 */
export function octopusState(
  { store }: Pick<OctopusSandbox, 'store'>,
  spaceIds: string[],
  rename: Rename,
): string[] {
  const { collections } = store();
  const named = nameIds(Object.values(collections).flat() as Item[]);
  const states = new Map<string, string>(
    (collections.ServerTasks as Item[]).map(task => [task.Id, task.state]),
  );
  return KINDS.flatMap(kind =>
    ((collections[kind] ?? []) as Item[])
      .filter(
        ({ Id, SpaceId, Name }) =>
          spaceIds.includes(SpaceId) && !COPY.test(Id) && !isLedger(Name),
      )
      .map(item => ({
        ...item,
        ...(item.TaskId && { TaskId: states.get(item.TaskId) }),
        ...(kind === 'RunbookSnapshots' && { Name: withoutHash(item.Name) }),
        ...(kind === 'variableset' && { Variables: withoutLedger(item) }),
      }))
      .map(
        item =>
          `Octopus ${kind} ${JSON.stringify(
            neutral(item, text => rename(named(text))),
          )}`,
      ),
  );
}

/** What the portal itself remembers of what it wrote: hashes of ids, too. */
function isLedger(name: unknown): boolean {
  return /ledger/i.test(String(name));
}

function withoutLedger({ Variables }: Item): Item[] {
  return Variables.map((variable: Item) =>
    isLedger(variable.Name) ? { ...variable, Value: 'ledger' } : variable,
  );
}

/** `Blueprint 1.3.0 UGS80Nk8` */
function withoutHash(name: string): string {
  return name.replace(/ \S{8}$/, '');
}

/** @returns what replaces ids by names within a text */
function nameIds(items: Item[]): Rename {
  const names = new Map(
    items.map(({ Id, Name, Version }) => [Id, Name ?? Version]),
  );
  return text =>
    text
      .replace(COPY, '')
      .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b/g, 'uuid')
      .replace(/\b([A-Z][A-Za-z]+)-\d+\b/g, (id, kind) => {
        const name = names.get(id);
        return name === undefined && !names.has(id) ? id : `${kind}<${name}>`;
      })
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, 'time');
}
