import { manifestFieldManager } from '../../manifests';
import {
  active,
  goodAnswers,
  loadBalancer,
} from '../__testUtils__/createCluster';
import {
  answer,
  clusterVariables,
  described,
  noCluster,
  octopus,
} from '../__testUtils__/eksAnswers';
import { describeJudged } from '../__testUtils__/describeJudged';
import { namespace } from '../__testUtils__/judgedObjects';

jest.setTimeout(180_000);

const foreignService = `---
apiVersion: v1
kind: Service
metadata: { name: nginx-ingress, namespace: nginx-ingress }
spec: { ports: [{ port: 80 }] }
`;
const quota = `---
apiVersion: v1
kind: ResourceQuota
metadata: { name: none, namespace: nginx-ingress }
spec: { hard: { pods: 0 } }
`;
const foreignClass = `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
`;
const otherBinding = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: nginx-ingress }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
`;

/** The situations follow from each other: one cluster has one ingress controller. */
describeJudged('create-eks-cluster and delete-eks-cluster', judge => {
  const tools = { downloads: ['eksctl', 'kubectl'] };
  const create = () =>
    judge().run('create-eks-cluster', clusterVariables, {
      ...tools,
      answers: [
        active,
        ...goodAnswers.filter(({ tool }) => tool !== 'kubectl'),
      ],
    });
  const remove = () =>
    judge().run('delete-eks-cluster', clusterVariables, {
      ...tools,
      answers: [
        octopus('GET', 'machines/all', []),
        answer('aws', /^eks describe-cluster /, described('ACTIVE'), noCluster),
        answer('aws', /^cloudformation describe-stacks /, {
          stdout: 'octopus-reference-architecture\n',
        }),
        answer('aws', /^eks (list-|update-kubeconfig )/),
        answer('eksctl', /^delete cluster /),
      ],
    });
  const kubectl = (line: string) => judge().kubectl(line);
  const giveAddress = () =>
    judge().kubernetes.api.send(
      'PATCH',
      '/api/v1/namespaces/nginx-ingress/services/nginx-ingress/status',
      { status: { loadBalancer: { ingress: [{ hostname: loadBalancer }] } } },
      'application/merge-patch+json',
    );
  const versions = () =>
    kubectl(
      'get clusterrole/nginx-ingress clusterrolebinding/nginx-ingress ingressclass/nginx --output jsonpath={.items[*].metadata.resourceVersion}',
    );

  it('uses the ingress controller of somebody else, and installs none', async () => {
    await judge().apply(foreignClass);
    const result = create();
    expect(result.exitCode).toBe(0);
    expect(result.highlights).toContainEqual(
      expect.stringContaining(
        'already has the ingress controller k8s.io/ingress-nginx for the class nginx',
      ),
    );
    expect(result.outputs).not.toHaveProperty('IngressHostname');
    expect(
      await kubectl('get namespace nginx-ingress --ignore-not-found'),
    ).toBe('');
    await kubectl('delete ingressclass nginx');
  });

  it("refuses a service of somebody else's before anything is applied", async () => {
    await judge().apply(namespace('nginx-ingress') + foreignService);
    const result = create();
    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(
      'has objects of other makers, which were not overwritten: Service nginx-ingress.',
    );
    expect(
      await kubectl('get clusterrole nginx-ingress --ignore-not-found'),
    ).toBe('');
    await kubectl('delete namespace nginx-ingress --timeout 60s');
  });

  it('installs the controller, and says what is missing when AWS makes no load balancer', async () => {
    const result = create();
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('successfully rolled out');
    expect(result.failure).toContain('got no host name within 5 minutes');
    expect(
      await kubectl(
        'get namespace feature-branch --output jsonpath={.status.phase}',
      ),
    ).toBe('Active');
  });

  it('goes on from there, and changes nothing the next time', async () => {
    expect((await giveAddress()).status).toBe(200);
    expect(create()).toMatchObject({
      exitCode: 0,
      outputs: { IngressHostname: loadBalancer },
    });
    const before = await versions();
    expect(create().exitCode).toBe(0);
    expect(await versions()).toBe(before);
  });

  it('makes again what somebody deleted', async () => {
    await kubectl('delete clusterrolebinding nginx-ingress');
    await kubectl('delete configmap nginx-config --namespace nginx-ingress');
    expect(create().exitCode).toBe(0);
    expect(
      await kubectl(
        'get clusterrolebinding/nginx-ingress --output jsonpath={.roleRef.name}',
      ),
    ).toBe('nginx-ingress');
    expect(
      await kubectl(
        'get configmap nginx-config --namespace nginx-ingress --output name',
      ),
    ).toContain('nginx-config');
  });

  it('leaves a controller that somebody put to sleep, and warns', async () => {
    const scaleTo = (replicas: number) =>
      kubectl(
        `scale deployment/nginx-ingress --namespace nginx-ingress --replicas ${replicas}`,
      );
    await scaleTo(0);
    const result = create();
    expect(result.exitCode).toBe(0);
    expect(result.warnings).toContainEqual(
      expect.stringContaining('has scaled the ingress controller to 0'),
    );
    expect(
      await kubectl(
        'get deployment nginx-ingress --namespace nginx-ingress --output jsonpath={.spec.replicas}',
      ),
    ).toBe('0');
    await scaleTo(1);
  });

  it('leaves what somebody changed as it is, and names it', async () => {
    await kubectl(
      'set image deployment/nginx-ingress nginx-ingress=nginx/nginx-ingress:edge --namespace nginx-ingress',
    );
    const result = create();
    expect(result.exitCode).toBe(0);
    expect(result.highlights).toContainEqual(
      expect.stringContaining(
        'left as they are: deployment.apps/nginx-ingress.',
      ),
    );
    expect(
      await kubectl(
        'get deployment nginx-ingress --namespace nginx-ingress --output jsonpath={.spec.template.spec.containers[0].image}',
      ),
    ).toBe('nginx/nginx-ingress:edge');
  });

  it('stops at what cannot be changed, alone and beside a conflict', async () => {
    await kubectl('delete clusterrolebinding nginx-ingress');
    await kubectl('delete deployment nginx-ingress --namespace nginx-ingress');
    const { status } = await judge().kubernetes.api.send(
      'PATCH',
      `/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/nginx-ingress?fieldManager=${manifestFieldManager}`,
      otherBinding,
      'application/apply-patch+yaml',
    );
    expect(status).toBe(201);

    const expectRefusal = () => {
      const result = create();
      expect(result.exitCode).toBe(1);
      expect(result.failure).toContain('did not take all of');
      expect(result.stderr).toContain('cannot change roleRef');
      return result;
    };
    expect(expectRefusal().stderr).not.toContain('conflict');
    await kubectl(
      'set image deployment/nginx-ingress nginx-ingress=nginx/nginx-ingress:edge --namespace nginx-ingress',
    );
    expect(expectRefusal().stderr).toContain('Apply failed with 1 conflict');
  });

  it('says why a controller does not start', async () => {
    await kubectl('delete clusterrolebinding nginx-ingress');
    await kubectl('delete deployment nginx-ingress --namespace nginx-ingress');
    await judge().apply(quota);
    const result = create();
    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('did not start');
    expect(result.stdout).toContain('exceeded quota');
    await kubectl('delete resourcequota none --namespace nginx-ingress');
  });

  it('says what holds a load balancer, and deletes the service when it is let go', async () => {
    await kubectl(
      'patch service nginx-ingress --namespace nginx-ingress --patch {"metadata":{"finalizers":["example.com/held"]}}',
    );
    const held = remove();
    expect(held.exitCode).toBe(1);
    expect(held.failure).toContain('The service nginx-ingress');
    expect(held.stdout).toContain('example.com/held');
    await kubectl(
      'patch service nginx-ingress --namespace nginx-ingress --type merge --patch {"metadata":{"finalizers":null}}',
    );
    expect(remove().exitCode).toBe(0);
    expect(
      await kubectl('get services --namespace nginx-ingress --output name'),
    ).toBe('');
  });
});
