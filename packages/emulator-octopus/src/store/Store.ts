import { Collection } from './Collection';
import { Entity, Kind } from './kind';

/** Plain data: survives `structuredClone` and JSON. */
export interface StoreSnapshot {
  counters: Record<string, number>;
  collections: Record<string, Entity[]>;
}

/** An object that was put, put in place of another, or removed. */
export interface StoreChange {
  idPrefix: string;
  before?: Entity;
  after?: Entity;
}

/** Everything that the server knows, in memory. */
export class Store {
  private readonly collections = new Map<string, Collection<any>>();
  private readonly counters = new Map<string, number>();
  private listener?: (change: StoreChange) => void;
  private isRestoring = false;

  /** Tells of every change from now on, but for what `restore` brings back. */
  onChange(listener: (change: StoreChange) => void): void {
    this.listener = listener;
  }

  of<T extends Entity>(kind: Kind<T>): Collection<T> {
    return this.named(kind.idPrefix);
  }

  /**
   * The next id, such as `Projects-1`. Numbers run per server, not per space.
   * @param first - the first number ever given, 1 when left out
   */
  nextId(prefix: string, first: number = 1): string {
    const number = this.counters.get(prefix) ?? first;
    this.counters.set(prefix, number + 1);
    return `${prefix}-${number}`;
  }

  /** Forgets everything inside a space. */
  dropSpace(spaceId: string): void {
    for (const collection of this.collections.values()) {
      collection
        .inSpace(spaceId)
        .forEach((item: Entity) => collection.remove(item.Id));
    }
  }

  snapshot(): StoreSnapshot {
    return structuredClone({
      counters: Object.fromEntries(this.counters),
      collections: Object.fromEntries(
        [...this.collections].map(([name, items]) => [name, items.list()]),
      ),
    });
  }

  /**
   * Goes back to an earlier state.
   *
   * @param options - `isReusingIds`: whether ids that were given since are given
   * again
   */
  restore(
    snapshot: StoreSnapshot,
    { isReusingIds }: { isReusingIds: boolean },
  ): void {
    this.isRestoring = true;
    const { counters, collections } = structuredClone(snapshot);
    if (isReusingIds) {
      this.counters.clear();
    }
    this.collections.forEach(collection => collection.clear());
    for (const [prefix, number] of Object.entries(counters)) {
      const next = this.counters.get(prefix) ?? number;
      this.counters.set(prefix, Math.max(next, number));
    }
    for (const [name, items] of Object.entries(collections)) {
      const collection = this.named(name);
      items.forEach(item => collection.put(item));
    }
    this.isRestoring = false;
  }

  private named(name: string): Collection<any> {
    let collection = this.collections.get(name);
    if (!collection) {
      collection = new Collection<any>((before, after) => {
        if (!this.isRestoring) {
          this.listener?.({ idPrefix: name, before, after });
        }
      });
      this.collections.set(name, collection);
    }
    return collection;
  }
}
