import { ReferableKind, SuppliedValue } from '../../blueprint/model/Blueprint';
import { differences } from '../comparing/differences';
import { Fields, pick, Resource } from '../model/fields';
import { ObjectKind } from '../model/Plan';

/** A field whose value the person who applies the blueprint supplies. */
export interface SuppliedField {
  field: string;
  value: SuppliedValue;
  /** How Octopus takes it: as text, or as `{ HasValue, NewValue }`. */
  wire: 'text' | 'sensitiveValue';
}

/** What the engine knows about one kind of object. */
export interface Kind<S = any> {
  readonly kind: ObjectKind;
  /** For messages, e.g. `project group`. */
  readonly label: string;
  /** An unmanaged object of the same name is reused instead of being a conflict. */
  readonly shared: boolean;
  /** The desired fields as they are sent, without supplied values. */
  fields(spec: S, ids: Ids): Fields;
  /** The same fields of a response and no others, so that new fields of a newer server do not count as drift. */
  managed(resource: Resource): Fields;
  supplied?(spec: S): SuppliedField[];
  /** Keeps what Octopus identifies parts by, such as the ids of steps. */
  merge?(current: Resource, fields: Fields): Fields;
  /** Whether it is still as Octopus created it along with its owner. */
  initial?(resource: Resource): boolean;
  /** A field that cannot be changed after creation. */
  readonly fixed?: string;
  /** Why an unmanaged object cannot be reused. */
  incompatible?(spec: S, resource: Resource): string | undefined;
}

/** Resolves names to ids. */
export interface Ids {
  of(kind: ReferableKind, name: string): string;
  runbook(project: string, name: string): string;
  /** Undefined when the space has no pool of that name, which means its default pool. */
  workerPool(name: string): string | undefined;
  /** The feed that Octopus itself makes, e.g. of the releases of projects. */
  builtInFeed(feedType: string): string;
}

/** Names of the desired fields that differ in an object, among those that the kind manages. */
export function changedFields(
  kind: Kind,
  wanted: Fields,
  current: Resource,
): string[] {
  const comparable = kind.managed(wanted as Resource);
  return differences(
    pick(comparable, Object.keys(wanted)),
    kind.managed(current),
  );
}
