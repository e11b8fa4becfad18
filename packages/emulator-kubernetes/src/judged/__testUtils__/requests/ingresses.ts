import { mutations } from './mutations';

const backend = { service: { name: 'web', port: { number: 80 } } };
const ingress = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web' },
  spec: {
    ingressClassName: 'nginx',
    rules: [
      {
        host: 'web.example.com',
        http: { paths: [{ path: '/', pathType: 'Prefix', backend }] },
      },
    ],
  },
};
const rule = 'spec.rules.0';
const path = `${rule}.http.paths.0`;

export const ingresses = [
  ...mutations(
    '/apis/networking.k8s.io/v1/namespaces/{namespace}/ingresses',
    ingress,
    [
      ['a path without a slash', `${path}.path`, 'web'],
      ['no path', `${path}.path`, undefined],
      ['a path with two slashes', `${path}.path`, '/a//b'],
      ['a path with two dots', `${path}.path`, '/a/../b'],
      ['a path that ends with two dots', `${path}.path`, '/a/..'],
      ['a path that ends with a dot', `${path}.path`, '/a/.'],
      ['a path with an encoded slash', `${path}.path`, '/a%2fb'],
      ['no type of path', `${path}.pathType`, undefined],
      ['a type of path that there is not', `${path}.pathType`, 'Regex'],
      ['an empty list of paths', `${rule}.http.paths`, []],
      ['a host with a port', `${rule}.host`, 'web.example.com:80'],
      ['a host in upper case', `${rule}.host`, 'Web.example.com'],
      ['a host that is an address', `${rule}.host`, '10.0.0.1'],
      ['a host with a star', `${rule}.host`, '*.example.com'],
      ['a host with a star inside', `${rule}.host`, 'web.*.com'],
      ['no host', `${rule}.host`, undefined],
      ['an empty host', `${rule}.host`, ''],
      ['no backend', `${path}.backend`, undefined],
      ['an empty backend', `${path}.backend`, {}],
      ['a backend without a port', `${path}.backend.service.port`, undefined],
      [
        'a backend with two ports',
        `${path}.backend.service.port`,
        { number: 80, name: 'http' },
      ],
      ['a backend of port 0', `${path}.backend.service.port.number`, 0],
      ['a backend in upper case', `${path}.backend.service.name`, 'Web'],
      [
        'a backend that begins with a digit',
        `${path}.backend.service.name`,
        '2048-game',
      ],
      [
        'a backend of two kinds',
        `${path}.backend.resource`,
        { kind: 'Bucket', name: 'b' },
      ],
      ['neither rules nor a backend', 'spec.rules', undefined],
      ['a class in upper case', 'spec.ingressClassName', 'NGINX'],
      ['an empty class', 'spec.ingressClassName', ''],
      ['a host of TLS that is none', 'spec.tls', [{ hosts: ['a b'] }]],
      ['a backend for everything', 'spec', { defaultBackend: backend }],
      ['no specification', 'spec', undefined],
    ],
  ),
  ...mutations(
    '/apis/networking.k8s.io/v1/ingressclasses',
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'judged' },
      spec: { controller: 'example.com/controller' },
    } as { kind: string },
    [
      ['no controller', 'spec.controller', undefined],
      ['a controller without a domain', 'spec.controller', 'nginx'],
      [
        'a controller of 300 letters',
        'spec.controller',
        `a/${'b'.repeat(300)}`,
      ],
      ['parameters without a name', 'spec.parameters', { kind: 'Settings' }],
    ],
  ),
];
