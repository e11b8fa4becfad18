import { checkKubernetesObject } from '@octopus-backstage/emulator-kubernetes';
import { parseAllDocuments } from 'yaml';
import {
  ingressControllerManifests,
  KubernetesManifest,
  namespaceManifest,
} from '.';
import { toYaml } from './KubernetesManifest';

const all = ingressControllerManifests({
  scheme: 'internal',
  tags: { a: 'b' },
});
const kindOf = (manifest: KubernetesManifest) => manifest.kind;
const find = <T = any>(manifests: KubernetesManifest[], kind: string) =>
  manifests.find(manifest => manifest.kind === kind) as T;

describe('manifests', () => {
  it.each(
    [namespaceManifest('test'), ...all].map(
      manifest => [manifest.kind, manifest] as const,
    ),
  )('%s is what Kubernetes knows', (_, manifest) => {
    expect(checkKubernetesObject(manifest)).toEqual({
      malformed: [],
      faults: [],
      unknown: [],
    });
  });

  it('come as YAML that says the same', () => {
    const documents = parseAllDocuments(toYaml(all));

    expect(
      documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]),
    ).toEqual([]);
    expect(documents.map(document => document.toJSON())).toEqual(all);
  });
});

describe('ingressControllerManifests', () => {
  const manifests = ingressControllerManifests();
  const deployment = find(manifests, 'Deployment');
  const [container] = deployment.spec.template.spec.containers;
  const service = find(manifests, 'Service');

  it('come in an order in which each finds what it needs', () => {
    expect(manifests.map(kindOf)).toEqual([
      'Namespace',
      'ServiceAccount',
      'ClusterRole',
      'ClusterRoleBinding',
      'Role',
      'RoleBinding',
      'ConfigMap',
      'IngressClass',
      'Deployment',
      'Service',
      'Ingress',
    ]);
  });

  it('fit together', () => {
    expect(service.spec.selector).toEqual(
      deployment.spec.template.metadata.labels,
    );
    expect(
      service.spec.ports.map((port: { targetPort: string }) => port.targetPort),
    ).toEqual(
      container.ports.slice(0, 2).map((port: { name: string }) => port.name),
    );
    expect(container.args).toContain(
      `-external-service=${service.metadata.name}`,
    );
    const { namespace, name } = find(manifests, 'ConfigMap').metadata;
    expect(container.args).toContain(`-nginx-configmaps=${namespace}/${name}`);
  });

  it('leave the number of pods to whoever scales', () => {
    expect(deployment.spec).not.toHaveProperty('replicas');
  });

  it('take ingresses without a host', () => {
    expect(container.image).toBe('nginx/nginx-ingress:5.5.4');
    expect(container.args).toContain('-allow-empty-ingress-host=true');
    const { metadata, spec } = find(manifests, 'Ingress');
    expect(metadata.annotations).toEqual({
      'nginx.org/mergeable-ingress-type': 'master',
    });
    expect(spec).toEqual({ ingressClassName: 'nginx', rules: [{ host: '' }] });
  });

  it('have a load balancer whose targets are nodes', () => {
    expect(service.spec.type).toBe('LoadBalancer');
    expect(service.metadata.annotations).toEqual({
      'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb',
    });
  });

  it('are as the options say', () => {
    const other = ingressControllerManifests({
      version: '5.6.1',
      scheme: 'internal',
      tags: { team: 'web', cost: '7' },
    });

    expect(
      find(other, 'Deployment').spec.template.spec.containers[0].image,
    ).toBe('nginx/nginx-ingress:5.6.1');
    expect(find(other, 'Service').metadata.annotations).toMatchObject({
      'service.beta.kubernetes.io/aws-load-balancer-internal': 'true',
      'service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags':
        'team=web,cost=7',
    });
  });
});
