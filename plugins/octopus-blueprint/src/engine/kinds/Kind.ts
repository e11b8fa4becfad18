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

/** What the engine has to know of one kind of object. */
export interface Kind<S = any> {
  readonly kind: ObjectKind;
  /** For messages, e.g. `project group`. */
  readonly label: string;
  /** Objects of the same name that somebody else made are used rather than refused. */
  readonly shared: boolean;
  /** The fields that the blueprint decides, as they are sent, without supplied values. */
  fields(spec: S, ids: Ids): Fields;
  /** The same fields of an answer, and nothing else, so that a newer server's further fields are no edit. */
  managed(resource: Resource): Fields;
  supplied?(spec: S): SuppliedField[];
  /** Carries over what Octopus identifies parts by, such as the ids of steps. */
  merge?(current: Resource, fields: Fields): Fields;
  /** Still as Octopus made it by itself, so that nobody can have edited it. */
  initial?(resource: Resource): boolean;
  /** A field that Octopus cannot change once the object is there. */
  readonly fixed?: string;
  /** Why an object that somebody else made cannot be used. */
  incompatible?(spec: S, resource: Resource): string | undefined;
}

/** Turns names into ids. */
export interface Ids {
  of(kind: ReferableKind, name: string): string;
  runbook(project: string, name: string): string;
  /** Undefined when the space has no pool of that name, which means its default pool. */
  workerPool(name: string): string | undefined;
  /** The feed that Octopus itself makes, e.g. of the releases of projects. */
  builtInFeed(feedType: string): string;
}

/** Names of the wanted fields that an object does not say, as far as the kind manages them. */
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
