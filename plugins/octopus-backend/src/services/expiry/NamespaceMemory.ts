import { SpaceTarget } from '../target/ProjectTarget';
import { readNamespaces } from '../view/readNamespaces';

/** So many are asked for at once: their ids go into the address. */
const BATCH = 50;

/**
 * Namespaces by id of the variable set of a deployment, which never changes, so
 * that each is read once.
 */
export class NamespaceMemory {
  private readonly known = new Map<string, string | undefined>();

  async namespacesOf(
    target: SpaceTarget,
    manifestIds: string[],
  ): Promise<Map<string, string | undefined>> {
    const keyOf = (id: string) => `${target.instance.name}/${id}`;
    const unknown = manifestIds.filter(id => !this.known.has(keyOf(id)));
    for (let start = 0; start < unknown.length; start += BATCH) {
      const batch = unknown.slice(start, start + BATCH);
      const found = await readNamespaces(target, batch);
      batch.forEach(id => this.known.set(keyOf(id), found.get(id)));
    }
    return new Map(manifestIds.map(id => [id, this.known.get(keyOf(id))]));
  }
}
