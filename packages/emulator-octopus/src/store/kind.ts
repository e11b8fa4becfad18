/** What every stored object has; the rest is up to its kind. */
export interface Entity {
  Id: string;
  /** Missing on what belongs to the server rather than to a space. */
  SpaceId?: string;
  Name?: string;
  Slug?: string;
}

/** A kind of object: where it is kept, and how Octopus speaks of it. */
export interface Kind<T extends Entity> {
  /** First part of ids, such as `Environments` of `Environments-1`. */
  idPrefix: string;
  /** `ItemType` of its collections, such as `Environment`. */
  itemType: string;
  /** In messages, such as `Library Variable Set`. */
  label: string;
  /** Last part of its collection's path, such as `environments`. */
  path: string;
  /** Never set: carries the type of the stored objects. */
  readonly stored?: T;
}
