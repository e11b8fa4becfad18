import { KubeObject } from '../../objects/KubeObject';
import { ResourceType } from '../../resources/ResourceType';
import { Fault, faults, inList } from '../../http/faults';
import {
  labelFaults,
  NameRule,
  nameFaults,
  qualifiedNameFaults,
} from './names';

const standardFinalizers = ['orphan', 'foregroundDeletion', 'kubernetes'];

/** So many bytes all annotations of an object may take. */
const MOST_ANNOTATED = 256 * 1024;

/**
 * What every object has. Source:
 * kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go
 */
export function metadataFaults(
  type: ResourceType,
  { metadata }: KubeObject,
  before?: KubeObject,
): Fault[] {
  const { annotations = {}, finalizers, ownerReferences } = metadata;
  const annotated = Object.entries(annotations).flat().join('').length;
  return [
    ...(before
      ? []
      : nameFaults('metadata.name', metadata.name, nameRule(type))),
    ...labelFaults('metadata.labels', metadata.labels),
    // Case does not matter in keys of annotations.
    ...Object.keys(annotations).flatMap(key =>
      qualifiedNameFaults('metadata.annotations', key.toLowerCase()),
    ),
    ...(annotated > MOST_ANNOTATED
      ? [faults.tooLong('metadata.annotations', MOST_ANNOTATED)]
      : []),
    ...inList('metadata.finalizers', finalizers, finalizerFaults),
    ...(ownerReferences ?? []).flatMap(({ uid }: { uid?: string }) =>
      uid
        ? []
        : [
            faults.invalid(
              'metadata.ownerReferences.uid',
              uid ?? '',
              'must not be empty',
            ),
          ],
    ),
    ...newFinalizerFaults(metadata, before),
  ];
}

/** Source: the strategies in kubernetes/kubernetes:pkg/registry */
function nameRule({ group, kind }: ResourceType): NameRule {
  if (group.startsWith('rbac')) {
    return 'pathSegment';
  }
  if (kind === 'Namespace') {
    return 'label';
  }
  return kind === 'Service' ? 'label1035' : 'subdomain';
}

export function finalizerFaults(finalizer: string, field: string): Fault[] {
  const wrong = qualifiedNameFaults(field, finalizer);
  if (wrong.length > 0) {
    return wrong;
  }
  return finalizer.includes('/') || standardFinalizers.includes(finalizer)
    ? []
    : [
        faults.invalid(
          field,
          finalizer,
          'name is neither a standard finalizer name nor is it fully qualified',
        ),
      ];
}

function newFinalizerFaults(
  { finalizers = [] }: KubeObject['metadata'],
  before: KubeObject | undefined,
): Fault[] {
  const added = finalizers.filter(
    name => !before?.metadata.finalizers?.includes(name),
  );
  return before?.metadata.deletionTimestamp && added.length > 0
    ? [
        faults.forbidden(
          'metadata.finalizers',
          `no new finalizers can be added if the object is being deleted, found new finalizers []string{${added
            .map(name => JSON.stringify(name))
            .join(', ')}}`,
        ),
      ]
    : [];
}
