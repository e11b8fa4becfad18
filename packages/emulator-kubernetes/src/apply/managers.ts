import { KubeObject, ManagedFieldsEntry } from '../objects/KubeObject';
import { FieldSet, fromFieldsV1, toFieldsV1 } from './FieldSet';

/** Who writes an object, and how. */
export interface Manager {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  subresource?: string;
}

/** A manager and the fields that are its own. */
export interface Owner extends Manager {
  time: string;
  fields: FieldSet;
}

export function isSameManager(one: Manager, other: Manager): boolean {
  return (
    one.manager === other.manager &&
    one.operation === other.operation &&
    one.apiVersion === other.apiVersion &&
    one.subresource === other.subresource
  );
}

export function ownersOf(object: KubeObject | undefined): Owner[] {
  return (object?.metadata.managedFields ?? []).map(
    ({ fieldsV1, fieldsType: _, ...entry }) => ({
      ...entry,
      fields: fromFieldsV1(fieldsV1),
    }),
  );
}

/** Writes the owners into an object; those that own nothing are left out. */
export function withOwners(object: KubeObject, owners: Owner[]): KubeObject {
  const managedFields = owners
    .filter(({ fields }) => fields.size > 0)
    .map(
      ({ fields, manager, operation, apiVersion, time, subresource }) =>
        ({
          ...{ manager, operation, apiVersion, time, fieldsType: 'FieldsV1' },
          fieldsV1: toFieldsV1(fields),
          ...(subresource && { subresource }),
        } as ManagedFieldsEntry),
    );
  return { ...object, metadata: { ...object.metadata, managedFields } };
}
