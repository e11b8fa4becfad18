import { InputError } from '@backstage/errors';
import { hash } from '../comparing/hash';
import { sameName } from '../comparing/sameName';
import { Resource } from '../model/fields';
import { PlannedObject } from '../planning/PlannedObject';
import { Process } from '../space/Space';
import { ApplyContext } from './ApplyContext';
import { PackageVersions, VersionUnknown } from './PackageVersions';

type Published = { id: string } | { reason: string };

/**
 * Publishes a snapshot of a runbook. Its name follows from what it freezes, so
 * that a run that does not know whether the last one came this far finds the
 * same snapshot instead of making another. Names must be unique: source, the
 * refusal "RunbookSnapshot '...' already exists for this project."
 *
 * @returns why it was not published, when a package has no version
 */
export async function publishRunbook(
  planned: PlannedObject,
  process: Process,
  packages: PackageVersions,
  context: ApplyContext,
): Promise<Published> {
  const { client, space, located, signal, blueprint } = context;
  const runbook = located.get(planned.object.owner)!;
  const name = snapshotName(blueprint.version, planned, process, context);

  const present = await publishedAlready(planned, runbook, context);
  if (present && sameName(present.Name, name)) {
    return { id: present.Id };
  }

  let selected;
  try {
    selected = await packages.selectFor(process);
  } catch (error) {
    if (error instanceof VersionUnknown) {
      return { reason: `not published, as ${error.message}` };
    }
    throw error;
  }
  const snapshot = await post(name, selected);
  space.put('runbook', { ...runbook, PublishedRunbookSnapshotId: snapshot.Id });
  return { id: snapshot.Id };

  async function post(named: string, versions: unknown): Promise<Resource> {
    const find = async () =>
      (
        await client.list<Resource>(
          `/api/${space.id}/runbooks/${runbook.Id}/runbookSnapshots`,
          { signal },
        )
      ).find(item => sameName(item.Name, named));
    try {
      return await client.post<Resource>(
        `/api/${space.id}/runbookSnapshots`,
        {
          ProjectId: runbook.ProjectId,
          RunbookId: runbook.Id,
          Name: named,
          SelectedPackages: versions,
        },
        { query: { publish: true }, signal, findLost: find },
      );
    } catch (error) {
      const found = error instanceof InputError ? await find() : undefined;
      if (!found) {
        throw error;
      }
      return found;
    }
  }
}

/** The snapshot that is published, when nobody noted whether it is this one. */
async function publishedAlready(
  { entry }: PlannedObject,
  runbook: Resource,
  { client, space, signal }: ApplyContext,
): Promise<Resource | undefined> {
  const id = runbook.PublishedRunbookSnapshotId as string | null | undefined;
  return id && entry && !entry.published
    ? client.get<Resource>(`/api/${space.id}/runbookSnapshots/${id}`, {
        signal,
      })
    : undefined;
}

function snapshotName(
  version: string,
  { object, kind }: PlannedObject,
  process: Process,
  { space, located }: ApplyContext,
): string {
  const frozen = hash({
    runbook: process.RunbookId,
    steps: kind.managed(process),
    version: process.Version,
    variables: object.sees?.map(key => {
      const id = located.get(key)?.VariableSetId as string;
      return `${id} ${space.variableSets.get(id)?.Version ?? 0}`;
    }),
  });
  return `Blueprint ${version} ${frozen.slice(0, 8)}`;
}
