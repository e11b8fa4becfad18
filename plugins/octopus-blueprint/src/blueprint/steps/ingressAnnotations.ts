import { keyValue } from './keyValue';

/**
 * Annotations that make both NGINX controllers treat the path of an ingress as
 * a regular expression and forward its first group.
 *
 * The `nginx.org` ones are for the F5 NGINX Ingress Controller 5.5 and later
 * (nginx/kubernetes-ingress:internal/configs/annotations.go); there the ingress
 * is a minion, because ingresses without a host share one master. The others
 * are for the retired ingress-nginx. Each controller ignores the other's.
 */
export const ingressAnnotations = [
  keyValue('nginx.org/mergeable-ingress-type', 'minion'),
  keyValue('nginx.org/path-regex', 'case_sensitive'),
  keyValue('nginx.org/rewrite-target', '/$1'),
  keyValue('nginx.ingress.kubernetes.io/use-regex', 'true'),
  keyValue('nginx.ingress.kubernetes.io/rewrite-target', '/$1'),
];
