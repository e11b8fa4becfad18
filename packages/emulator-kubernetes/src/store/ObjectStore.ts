import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';

export interface Change {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  resource: ResourceType;
  object: KubeObject;
  /** What it was before. */
  before?: KubeObject;
}

/**
 * All objects of a cluster, and the history of their changes. Objects are
 * never changed in place, so what was read stays as it was.
 */
export class ObjectStore {
  private readonly objects = new Map<string, KubeObject>();
  private readonly listeners = new Set<(change: Change) => void>();
  private revision = 0;
  /** All changes, oldest first; the resource version is in the object. */
  readonly history: Change[] = [];

  get resourceVersion(): string {
    return String(this.revision);
  }

  get(
    resource: ResourceType,
    namespace: string | undefined,
    name: string,
  ): KubeObject | undefined {
    return this.objects.get(keyOf(resource, namespace, name));
  }

  /** Sorted by namespace and name, as etcd has them. */
  list(resource: ResourceType, namespace?: string): KubeObject[] {
    const prefix = keyOf(resource, namespace, '');
    return [...this.objects.keys()]
      .filter(key => key.startsWith(prefix))
      .sort()
      .map(key => this.objects.get(key)!);
  }

  put(resource: ResourceType, object: KubeObject): KubeObject {
    const { namespace, name } = object.metadata;
    const key = keyOf(resource, namespace, name);
    const before = this.objects.get(key);
    const stored = this.stamp(object);
    this.objects.set(key, stored);
    this.tell({
      type: before ? 'MODIFIED' : 'ADDED',
      ...{ resource, object: stored, before },
    });
    return stored;
  }

  remove(resource: ResourceType, object: KubeObject): KubeObject {
    const { namespace, name } = object.metadata;
    this.objects.delete(keyOf(resource, namespace, name));
    const removed = this.stamp(object);
    this.tell({ type: 'DELETED', resource, object: removed, before: object });
    return removed;
  }

  /** Calls on every change to come; gives what ends that. */
  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private stamp(object: KubeObject): KubeObject {
    this.revision += 1;
    return {
      ...object,
      metadata: { ...object.metadata, resourceVersion: this.resourceVersion },
    };
  }

  private tell(change: Change) {
    this.history.push(change);
    [...this.listeners].forEach(listener => listener(change));
  }
}

function keyOf(
  { group, name: plural, namespaced }: ResourceType,
  namespace: string | undefined,
  name: string,
): string {
  const place = namespaced && namespace !== undefined ? `${namespace}/` : '';
  return `${group}/${plural}/${place}${name}`;
}
