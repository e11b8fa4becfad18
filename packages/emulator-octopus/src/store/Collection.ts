import { Entity } from './kind';

/** The stored objects of one kind, in order of creation, over all spaces. */
export class Collection<T extends Entity> {
  private readonly items = new Map<string, T>();

  /** @param changed - is told of each object that is put, put in place of another, or removed */
  constructor(
    private readonly changed: (before?: T, after?: T) => void = () => {},
  ) {}

  get size(): number {
    return this.items.size;
  }

  /** The object that was put first. */
  oldest(): T | undefined {
    return this.items.values().next().value;
  }

  /** Ids are compared without regard to case, as SQL Server does for Octopus. */
  get(id: string): T | undefined {
    return this.items.get(id.toLowerCase());
  }

  list(): T[] {
    return [...this.items.values()];
  }

  inSpace(spaceId: string): T[] {
    return this.list().filter(item => item.SpaceId === spaceId);
  }

  /** Adds the object, or takes the place of the one with its id. */
  put(item: T): T {
    const before = this.get(item.Id);
    this.items.set(item.Id.toLowerCase(), item);
    this.changed(before, item);
    return item;
  }

  remove(id: string): void {
    const before = this.get(id);
    if (before) {
      this.items.delete(id.toLowerCase());
      this.changed(before);
    }
  }

  clear(): void {
    this.items.clear();
  }
}
