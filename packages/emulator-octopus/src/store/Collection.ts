import { Entity } from './kind';

/** The stored objects of one kind, in order of creation, over all spaces. */
export class Collection<T extends Entity> {
  private readonly items = new Map<string, T>();

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
    this.items.set(item.Id.toLowerCase(), item);
    return item;
  }

  remove(id: string): void {
    this.items.delete(id.toLowerCase());
  }

  clear(): void {
    this.items.clear();
  }
}
