import { ingressAnnotations } from '../ingressAnnotations';
import { Route } from './routes';

/** How a controller turns ingresses into the locations of nginx. */
export interface Controller {
  /** In the order in which nginx tries them. */
  order(routes: Route[]): Route[];
  /** @param upstream - the address of the service */
  location(route: Route, upstream: string): string;
}

const keyOf = ({ namespace, name }: Route) => `${namespace}/${name}`;

function annotation(name: string): string {
  return ingressAnnotations.find(({ key }) => key === name)!.value;
}

/**
 * The F5 NGINX Ingress Controller with mergeable ingresses: minions ordered by
 * namespace and name. Source: nginx/kubernetes-ingress v5.5.4,
 * internal/k8s/configuration.go (order),
 * internal/configs/version1/nginx.ingress.tmpl and template_helper.go (shape)
 */
export const maintained: Controller = {
  order: routes => [...routes].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  location: ({ path }, upstream) => `
    location ~ "^${path}" {
      rewrite ^${path} ${annotation('nginx.org/rewrite-target')} break;
      proxy_http_version 1.1;
      proxy_pass http://${upstream};
    }`,
};

/**
 * The retired ingress-nginx: longer paths first. Source:
 * kubernetes/ingress-nginx:internal/ingress/controller/controller.go (order),
 * template/template.go, buildLocation and buildProxyPass (shape)
 */
export const retired: Controller = {
  order: routes => [...routes].sort((a, b) => b.path.length - a.path.length),
  location: ({ path }, upstream) => `
    location ~* "^${path}" {
      rewrite "(?i)${path}" ${annotation(
    'nginx.ingress.kubernetes.io/rewrite-target',
  )} break;
      proxy_http_version 1.1;
      proxy_pass http://${upstream};
    }`,
};
