import { refusals } from '../http/ApiError';
import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';

/** Source: `Preconditions` in the Kubernetes API reference (meta/v1). */
export interface Preconditions {
  uid?: string;
  resourceVersion?: string;
}

/** @throws ApiError (409) when the object is not what it was taken for */
export function checkPreconditions(
  type: ResourceType,
  { metadata }: KubeObject,
  { uid, resourceVersion }: Preconditions = {},
) {
  const failed = (field: string, wanted: string, is: string) =>
    refusals.conflict(
      type,
      metadata.name,
      `Precondition failed: ${field} in precondition: ${wanted}, ${field} in object meta: ${is}`,
    );
  if (uid && uid !== metadata.uid) {
    throw failed('UID', uid, metadata.uid);
  }
  if (resourceVersion && resourceVersion !== metadata.resourceVersion) {
    throw failed('ResourceVersion', resourceVersion, metadata.resourceVersion);
  }
}
