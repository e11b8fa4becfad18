/** A kind of object and how it is reached. Source: `APIResource` in the Kubernetes API reference (meta/v1). */
export interface ResourceType {
  /** Empty for the core group. */
  group: string;
  version: string;
  /** Plural, as it is in addresses. */
  name: string;
  singularName: string;
  kind: string;
  namespaced: boolean;
  shortNames?: string[];
  /** In `kubectl get all`. */
  inAll?: boolean;
  subresources: ('status' | 'scale')[];
  /** Cannot be deleted together. */
  deletedOneByOne?: boolean;
  /** There are never any: nothing here would look after them, so none can be made. */
  isAlwaysEmpty?: boolean;
  /** Counts changes of the specification. */
  hasGeneration?: boolean;
}

/** Such as `apps/v1`, or `v1` in the core group. */
export function apiVersionOf(type: { group: string; version: string }) {
  return type.group ? `${type.group}/${type.version}` : type.version;
}

/** As messages name it, such as `deployments.apps`. */
export function qualifiedName(type: ResourceType): string {
  return type.group ? `${type.name}.${type.group}` : type.name;
}
