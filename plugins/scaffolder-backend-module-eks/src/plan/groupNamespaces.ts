/** A profile takes five selectors. Source: Amazon EKS quotas (eks-cluster.md §1.3). */
const SELECTORS = 5;

/**
 * The namespaces of each Fargate profile: as few profiles as possible, because
 * EKS makes only one at a time. That with `kube-system` comes first, since
 * CoreDNS waits for it.
 *
 * @param wanted - namespaces that must be covered
 * @param covered - those that existing profiles take already
 */
export function groupNamespaces(
  wanted: string[],
  covered: string[] = [],
): string[][] {
  const open = [...new Set(wanted)].filter(name => !covered.includes(name));
  const ordered = [
    ...open.filter(name => name === 'kube-system'),
    ...open.filter(name => name !== 'kube-system'),
  ];
  const groups: string[][] = [];
  while (ordered.length) {
    groups.push(ordered.splice(0, SELECTORS));
  }
  return groups;
}
