import { parseAllDocuments } from 'yaml';
import { describeScript } from './__testUtils__/describeScript';
import { createCluster } from './__testUtils__/createCluster';
import { ScriptResult } from './__testUtils__/types';

describeScript('the objects that create-eks-cluster applies', () => {
  let made: ScriptResult;
  beforeAll(() => {
    made = createCluster();
  });
  const applied = () =>
    made
      .callsOf('kubectl')
      .filter(call => call.args[0] === 'apply')
      .map(call => parseAllDocuments(call.stdin!));

  it('are YAML without a fault', () => {
    const documents = applied().flat();

    expect(
      documents.flatMap(item => [...item.errors, ...item.warnings]),
    ).toEqual([]);
    for (const item of documents.map(document => document.toJSON())) {
      expect(item).toMatchObject({
        apiVersion: expect.any(String),
        kind: expect.any(String),
        metadata: { name: expect.any(String) },
      });
    }
  });

  it('are the namespace and the controller with its master Ingress', () => {
    const [namespace, controller] = applied().map(documents =>
      documents.map(item => item.toJSON()),
    );

    expect(namespace).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'feature-branch' },
      },
    ]);
    expect(controller.map(({ kind }) => kind)).toEqual([
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
    const byKind = Object.fromEntries(
      controller.map(item => [item.kind, item]),
    );
    expect(byKind.IngressClass.spec.controller).toBe(
      'nginx.org/ingress-controller',
    );
    const [container] = byKind.Deployment.spec.template.spec.containers;
    expect(container.image).toBe('nginx/nginx-ingress:5.5.4');
    expect(container.args).toContain('-allow-empty-ingress-host=true');
    expect(byKind.Service.spec).toMatchObject({
      type: 'LoadBalancer',
      selector: byKind.Deployment.spec.selector.matchLabels,
    });
    expect(byKind.Ingress.metadata.annotations).toEqual({
      'nginx.org/mergeable-ingress-type': 'master',
    });
    expect(byKind.Ingress.spec).toEqual({
      ingressClassName: 'nginx',
      rules: [{ host: '' }],
    });
  });
});
