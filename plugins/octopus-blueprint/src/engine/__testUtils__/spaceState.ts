import { ledgerVariable } from '../ledger/ledgerSet';
import type { EngineTestBed } from './engineTestBed';

/** What no two runs have in common, or what follows from something else. */
const noise = [
  'Id',
  'Slug',
  'Links',
  'Version',
  'LastSnapshotId',
  'ScopeValues',
  'Assembled',
  'OwnerId',
  'VariableSetId',
  'DeploymentProcessId',
  'RunbookProcessId',
];

const lists = [
  'environments/all',
  'lifecycles/all',
  'feeds/all',
  'accounts/all',
  'libraryvariablesets/all',
  'projectgroups/all',
  'projects/all',
  'channels/all',
  'runbooks/all',
  'projecttriggers',
  'deploymentprocesses',
  'runbookProcesses',
  'runbookSnapshots',
  'variables/all',
];

/**
 * All that is in a space, with names in the place of ids, so that two spaces
 * that came about in different ways can be compared. Lists are sorted.
 */
export async function spaceState(bed: EngineTestBed): Promise<object> {
  const items: Record<string, Record<string, any>[]> = {};
  for (const path of lists) {
    items[path] = await bed.all(path);
  }
  const names = new Map<string, string>();
  Object.entries(items).forEach(([path, all]) =>
    all.forEach(({ Id, Name }) => names.set(Id, Name ?? path)),
  );
  for (const { Id, Name, VariableSetId } of [
    ...items['projects/all'],
    ...items['libraryvariablesets/all'],
  ]) {
    names.set(VariableSetId, `variables of ${Name}`);
    names.set(`deploymentprocess-${Id}`, `process of ${Name}`);
  }
  for (const { Name, RunbookProcessId } of items['runbooks/all']) {
    names.set(RunbookProcessId, `process of ${Name}`);
  }

  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return names.get(value) ?? value;
    }
    if (Array.isArray(value)) {
      return value.map(clean);
    }
    return value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(
              ([key]) =>
                !noise.includes(key) &&
                !key.startsWith('Frozen') &&
                !key.includes('Snapshot'),
            )
            .map(([key, item]) => [key, clean(item)]),
        )
      : value;
  };
  return Object.fromEntries(
    Object.entries(items).map(([path, all]) => [
      path,
      all
        .map(item => ({
          of: path === 'runbookSnapshots' ? undefined : names.get(item.Id),
          ...(clean({
            ...item,
            Variables: item.Variables?.map((variable: any) => ({
              ...variable,
              Value:
                variable.Name === ledgerVariable ? 'ledger' : variable.Value,
            })).sort((a: any, b: any) =>
              sortKey(a, names) < sortKey(b, names) ? -1 : 1,
            ),
            ...(path === 'runbookSnapshots' && { Name: 'snapshot' }),
          }) as object),
          published:
            'PublishedRunbookSnapshotId' in item
              ? Boolean(item.PublishedRunbookSnapshotId)
              : undefined,
        }))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ]),
  );
}

function sortKey(
  variable: { Name: string; Scope: { Environment?: string[] } },
  names: Map<string, string>,
): string {
  return `${variable.Name} ${variable.Scope.Environment?.map(id =>
    names.get(id),
  )}`;
}
