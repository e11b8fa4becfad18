import { OctopusServer } from './startServer';

type Item = Record<string, any>;

/** Fields that say when and how often something was written, and where it is. */
const incidental = new Set([
  'Version',
  'Links',
  'LastModifiedBy',
  'LastModifiedOn',
  'LastSnapshotId',
]);

/** Lists of ids whose order says nothing; the provider takes them for sets. */
const unordered = new Set(['Environments', 'IncludedLibraryVariableSetIds']);

/** Everything that a space holds, by path, without what every write changes. */
export async function readSpace(
  server: OctopusServer,
  spaceId: string,
): Promise<Record<string, unknown>> {
  const space: Record<string, unknown> = {};
  const read = async (path: string) => {
    const answer = await server.get<any>(`/api/${spaceId}/${path}`);
    (Array.isArray(answer) ? answer : [answer]).forEach((item: Item) => {
      space[`${path.split('/')[0]}/${item.Id}`] = withoutIncidental(item);
    });
    return (Array.isArray(answer) ? answer : [answer]) as Item[];
  };
  for (const kind of [
    'environments',
    'lifecycles',
    'feeds',
    'accounts',
    'projectgroups',
    'channels',
  ]) {
    await read(`${kind}/all`);
  }
  for (const set of await read('libraryvariablesets/all')) {
    await read(`variables/${set.VariableSetId}`);
  }
  for (const project of await read('projects/all')) {
    await read(`variables/${project.VariableSetId}`);
    await read(`deploymentprocesses/${project.DeploymentProcessId}`);
  }
  for (const runbook of await read('runbooks/all')) {
    await read(`runbookProcesses/${runbook.RunbookProcessId}`);
  }
  return space;
}

function withoutIncidental(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutIncidental);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !incidental.has(key))
      .map(([key, part]) => [
        key,
        unordered.has(key) && Array.isArray(part)
          ? [...part].sort()
          : withoutIncidental(part),
      ]),
  );
}
