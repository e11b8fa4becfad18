/** How many selectors a profile can have. Source: Amazon EKS quotas (eks-cluster.md §1.3). */
const MAX_SELECTORS = 5;

/**
 * Groups namespaces into as few Fargate profiles as possible, since EKS creates
 * only one at a time. The group with `kube-system` comes first, because CoreDNS
 * waits for it, and namespaces that somebody is going to deploy to come next.
 *
 * @param wanted - namespaces that must be covered; may have wildcards
 * @param covered - namespaces that existing profiles cover
 * @param deployedTo - names of namespaces
 */
export function groupNamespaces(
  wanted: string[],
  covered: string[] = [],
  deployedTo: string[] = [],
): string[][] {
  const open = [...new Set(wanted)].filter(name => !covered.includes(name));
  const others = open.filter(name => name !== 'kube-system');
  const isUrgent = (selector: string) =>
    deployedTo.some(name => matchesNamespace(selector, name));
  const ordered = [
    ...open.filter(name => name === 'kube-system'),
    ...others.filter(isUrgent),
    ...others.filter(name => !isUrgent(name)),
  ];
  const groups: string[][] = [];
  while (ordered.length) {
    groups.push(ordered.splice(0, MAX_SELECTORS));
  }
  return groups;
}

/** Whether a selector of a Fargate profile matches a namespace; `*` and `?` are wildcards. */
export function matchesNamespace(selector: string, namespace: string): boolean {
  const pattern = selector
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`).test(namespace);
}
