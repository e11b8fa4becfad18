import { ConflictError } from '@backstage/errors';
import { changedFields } from '../comparing/changedFields';
import { hash } from '../comparing/hash';
import { PlannedObject } from '../planning/PlannedObject';
import { Process } from '../space/Space';
import { ApplyContext } from './ApplyContext';

/**
 * Writes the steps of a process. When Octopus says that its version is stale,
 * the process is read once more: it may hold our steps already (an answer was
 * lost), or be as it was but for its number, and is then written once more.
 */
export async function putProcess(
  path: string,
  before: Process,
  { kind, object }: PlannedObject,
  { client, ids, signal }: ApplyContext,
): Promise<Process> {
  const fields = kind.fields(object.spec, ids);
  const put = (onto: Process) =>
    client.put<Process>(
      path,
      { ...onto, ...(kind.merge?.(onto, fields) ?? fields) },
      { signal },
    );
  try {
    return await put(before);
  } catch (error) {
    if (!(error instanceof ConflictError)) {
      throw error;
    }
    const now = await client.get<Process>(path, { signal });
    if (!changedFields(kind, fields, now).length) {
      return now;
    }
    if (hash(kind.managed(now)) !== hash(kind.managed(before))) {
      throw error;
    }
    return put(now);
  }
}
