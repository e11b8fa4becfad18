import { refusals } from '../http/ApiError';
import { ResourceType } from '../resources/ResourceType';
import { Identity } from './identity';

const reading = ['get', 'list', 'watch'];

/**
 * What the access policies of EKS allow of what the stand-in does: the cluster
 * admin everything, the others what is in namespaces. Source:
 * awsdocs/amazon-eks-user-guide:latest/ug/manage-access/access-policy-permissions.adoc
 */
const policies: Record<string, (verb: string, type: ResourceType) => boolean> =
  {
    AmazonEKSClusterAdminPolicy: () => true,
    AmazonEKSAdminPolicy: (verb, type) =>
      type.namespaced || (type.kind === 'Namespace' && reading.includes(verb)),
    AmazonEKSEditPolicy: (verb, type) =>
      (type.namespaced && !type.group.startsWith('rbac')) ||
      (type.kind === 'Namespace' && reading.includes(verb)),
    AmazonEKSAdminViewPolicy: verb => reading.includes(verb),
    AmazonEKSViewPolicy: (verb, type) =>
      reading.includes(verb) &&
      type.kind !== 'Secret' &&
      !type.group.startsWith('rbac'),
  };

export interface Attributes {
  verb: string;
  type: ResourceType;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** @throws ApiError (403) */
export function authorise(identity: Identity, attributes: Attributes): void {
  const { verb, type, namespace, name, subresource } = attributes;
  // A namespace itself counts as being in itself.
  const place = type.kind === 'Namespace' ? name : namespace;
  const isAllowed = identity.policies.some(
    ({ policyArn, accessScope }) =>
      (accessScope.type === 'cluster' ||
        (place !== undefined && accessScope.namespaces.includes(place))) &&
      policies[policyArn.split('/').at(-1)!]?.(verb, type),
  );
  if (isAllowed) {
    return;
  }
  const resource = subresource ? `${type.name}/${subresource}` : type.name;
  const scope =
    place === undefined
      ? 'at the cluster scope'
      : `in the namespace "${place}"`;
  throw refusals.forbidden(
    type,
    name,
    `User "${identity.username}" cannot ${verb} resource "${resource}" in API group "${type.group}" ${scope}`,
  );
}
