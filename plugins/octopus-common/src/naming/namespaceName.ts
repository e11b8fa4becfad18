/**
 * Whether Kubernetes takes this as the name of a namespace: a label of at most
 * 63 lowercase letters, digits and hyphens, with a letter or digit at both ends
 * (kubernetes/kubernetes, `IsDNS1123Label` of
 * staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go).
 *
 * @public
 */
export function isNamespaceName(name: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name);
}
