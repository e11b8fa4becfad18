import { audits, frontend, products } from '../projects/octopubServices';
import { ServiceDefinition } from '../projects/serviceDefinition';
import { ingressAnnotations } from './ingressAnnotations';

interface Route {
  namespace: string;
  service: string;
  path: string;
}

function routesOf(namespace: string): Route[] {
  return [audits, frontend, products].map((service: ServiceDefinition) => ({
    namespace,
    service: service.name,
    path: service.ingressPath
      .replace('#{Kubernetes.Namespace}', namespace)
      .replace('#{Microservice.Name}', service.name),
  }));
}

const routes = ['test', 'testing', 'development'].flatMap(routesOf);

/** F5's controller orders minions by namespace and name; nginx takes the first location that matches. */
const maintained = [...routes].sort((a, b) =>
  `${a.namespace}/${a.service}` < `${b.namespace}/${b.service}` ? -1 : 1,
);

/** ingress-nginx puts longer paths first. */
const retired = [...routes].sort((a, b) => b.path.length - a.path.length);

const rewriteTarget = ingressAnnotations.find(({ key }) =>
  key.startsWith('nginx.org/rewrite-target'),
)!.value;

function route(order: Route[], url: string): string | undefined {
  for (const { namespace, service, path } of order) {
    const match = new RegExp(`^${path}`).exec(url);
    if (match) {
      return `${namespace}/${service} ${rewriteTarget.replace('$1', match[1])}`;
    }
  }
  return undefined;
}

describe.each([
  ['the maintained controller', maintained],
  ['the retired controller', retired],
])('ingresses on %s', (_name, order) => {
  it.each([
    ['/test', 'test/frontend /'],
    ['/test/', 'test/frontend /'],
    ['/test/index.html', 'test/frontend /index.html'],
    ['/test/apiary.html', 'test/frontend /apiary.html'],
    ['/test/api/products', 'test/products /api/products'],
    ['/test/api/products/7', 'test/products /api/products/7'],
    ['/test/api/audits', 'test/audits /api/audits'],
    ['/testing/index.html', 'testing/frontend /index.html'],
    ['/testing/api/audits/1', 'testing/audits /api/audits/1'],
    ['/development', 'development/frontend /'],
    ['/tes', undefined],
    ['/test/api/unknown', undefined],
  ])('send %s to %s', (url, target) => {
    expect(route(order, url)).toBe(target);
  });
});

describe('ingressAnnotations', () => {
  const values = new Map(
    ingressAnnotations.map(({ key, value }) => [key, value]),
  );

  it('mean the same to both controllers', () => {
    expect(values.get('nginx.ingress.kubernetes.io/rewrite-target')).toBe(
      values.get('nginx.org/rewrite-target'),
    );
    expect(values.get('nginx.ingress.kubernetes.io/use-regex')).toBe('true');
    expect(values.get('nginx.org/path-regex')).toBe('case_sensitive');
    expect(values.get('nginx.org/mergeable-ingress-type')).toBe('minion');
  });
});
