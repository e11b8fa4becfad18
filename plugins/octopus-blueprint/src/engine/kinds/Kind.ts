import { SuppliedValue } from '../../blueprint/types';
import { ObjectKind } from '../types';
import { Ids } from '../objects/Ids';

/** Fields of a request or an answer, by their names in the API. */
export type Fields = Record<string, unknown>;

/** An object as Octopus answers it. */
export type Resource = Fields & { Id: string };

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
