import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { resourceTypes } from '../resources/resourceTypes';

/** What an address below `/api` or `/apis` means. */
export interface Target {
  type: ResourceType;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** Nothing for a resource that there is not. Source: "Resource URIs" in "Kubernetes API Concepts". */
export function parsePath(path: string): Target | undefined {
  const match =
    /^\/(?:api\/(v1)|apis\/([^/]+\/[^/]+))(?:\/namespaces\/([^/]+)(?=\/[^/]+))?\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(
      path,
    );
  if (!match) {
    return undefined;
  }
  const [, core, grouped, ...rest] = match;
  const [inNamespace, plural, name, subresource] = rest.map(
    part => part && decodeURIComponent(part),
  );
  const find = (wanted: string, namespaced: boolean) =>
    resourceTypes.find(
      type =>
        apiVersionOf(type) === (core ?? grouped) &&
        type.name === wanted &&
        (type.namespaced || !namespaced),
    );
  const type = find(plural, inNamespace !== undefined);
  if (type && (!subresource || isKnown(type, subresource))) {
    return { type, namespace: inNamespace, name, subresource };
  }
  // What follows a namespace can be a subresource of its own.
  const namespaces = find('namespaces', false);
  return inNamespace && !name && namespaces && isKnown(namespaces, plural)
    ? { type: namespaces, name: inNamespace, subresource: plural }
    : undefined;
}

function isKnown(type: ResourceType, subresource: string): boolean {
  return (type.subresources as string[]).includes(subresource);
}
