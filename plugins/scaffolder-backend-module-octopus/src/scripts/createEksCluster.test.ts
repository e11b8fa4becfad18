import { parseAllDocuments } from 'yaml';
import { describeScript } from './__testUtils__/describeScript';
import {
  accessDenied,
  answer,
  authority,
  clusterUrl,
  clusterVariables,
  described,
  noCluster,
  octopus,
  octopusKey,
  thumbprint,
} from './__testUtils__/eksAnswers';
import { runScript } from './__testUtils__/runScript';
import { Answer } from './__testUtils__/types';

const loadBalancer = 'k8s-nginx.elb.eu-west-1.amazonaws.com';
const allProfiles =
  'fp-default\tfp-development\tfp-feature-branch\tfp-production\tfp-test\n';

/** Everything goes well, for a cluster that does not exist yet. */
const goodAnswers = [
  answer('aws', /^eks describe-cluster /, noCluster, described('ACTIVE')),
  answer('aws', /^eks list-nodegroups /, { stdout: 'ingress\n' }),
  answer('aws', /^eks list-fargate-profiles /, { stdout: allProfiles }),
  answer('aws', /^eks update-kubeconfig /, { stdout: 'Added new context\n' }),
  answer('eksctl', /^create cluster /),
  answer('kubectl', /^get namespace default /, { stdout: 'namespace/default' }),
  answer('kubectl', /^apply --filename -$/),
  answer('kubectl', /^get ingressclass nginx /),
  answer('kubectl', /^rollout status deployment\/nginx-ingress /),
  answer('kubectl', /^get service nginx-ingress /, { stdout: loadBalancer }),
  octopus('GET', 'certificates/all', []),
  octopus('POST', 'certificates', { Id: 'Certificates-3' }, 201),
];
const existing = {
  Id: 'Certificates-3',
  Name: 'octopus eu-west-1 certificate authority',
  Thumbprint: thumbprint,
};
const active = answer('aws', /^eks describe-cluster /, described('ACTIVE'));

const run = (
  answers: Answer[] = [],
  wrong: Record<string, string> = {},
  downloads = ['eksctl', 'kubectl'],
) =>
  runScript('create-eks-cluster', {
    variables: { ...clusterVariables, ...wrong },
    answers: [...answers, ...goodAnswers],
    downloads,
  });
const target = (result: ReturnType<typeof run>) =>
  result.messages.find(({ name }) => name === 'create-kubernetestarget')
    ?.attributes;

describeScript('create-eks-cluster', () => {
  let made: ReturnType<typeof run>;
  beforeAll(() => {
    made = run();
  });

  it('makes the cluster, the ingress controller and the target', () => {
    expect(made.exitCode).toBe(0);
    expect(
      made.calls
        .filter(({ tool }) => ['eksctl', 'kubectl'].includes(tool))
        .map(({ tool, args }) => `${tool} ${args.slice(0, 3).join(' ')}`),
    ).toEqual([
      'eksctl create cluster --config-file',
      'kubectl get namespace default',
      'kubectl apply --filename -',
      'kubectl get ingressclass nginx',
      'kubectl apply --filename -',
      'kubectl rollout status deployment/nginx-ingress',
      'kubectl get service nginx-ingress',
    ]);
    expect(target(made)).toEqual({
      name: 'octopus feature branch',
      octopusRoles: 'EKS_Reference_Cluster,Kubernetes',
      clusterName: 'octopus',
      clusterUrl,
      namespace: 'feature-branch',
      octopusAccountIdOrName: 'Accounts-1',
      octopusServerCertificateIdOrName: 'Certificates-3',
      octopusDefaultWorkerPoolIdOrName: 'WorkerPools-2',
      skipTlsVerification: 'False',
      updateIfExisting: 'True',
    });
    expect(made.outputs).toEqual({
      TargetName: 'octopus feature branch',
      ClusterUrl: clusterUrl,
      KubernetesNamespace: 'feature-branch',
      IngressHostname: loadBalancer,
    });
    expect(made.warnings).toEqual([]);
  });

  it('describes a cluster of Fargate profiles and one node', () => {
    const [create] = made.callsOf('eksctl');
    const [config] = parseAllDocuments(create.body!).map(item => item.toJSON());

    expect(config).toMatchObject({
      apiVersion: 'eksctl.io/v1alpha5',
      kind: 'ClusterConfig',
      metadata: { name: 'octopus', region: 'eu-west-1', version: '1.35' },
      managedNodeGroups: [
        { name: 'ingress', instanceType: 't3a.small', volumeSize: 80 },
      ],
    });
    expect(
      config.fargateProfiles.flatMap(
        (profile: { selectors: { namespace: string }[] }) =>
          profile.selectors.map(({ namespace }) => namespace),
      ),
    ).toEqual([
      'default',
      'kube-system',
      'development',
      'test',
      'production',
      'feature-*',
    ]);
  });

  it('uploads the certificate authority, so that the target is verified', () => {
    const upload = made
      .callsOf('curl')
      .find(call => call.line.includes('--request POST'))!;

    expect(JSON.parse(upload.body!)).toMatchObject({
      Name: 'octopus eu-west-1 certificate authority',
      CertificateData: { HasValue: true, NewValue: authority },
      TenantedDeploymentParticipation: 'Untenanted',
    });
    expect(upload.stdin).toBe(`header = "X-Octopus-ApiKey: ${octopusKey}"\n`);
    expect(made.exposes(octopusKey)).toBe(false);
  });

  it('changes nothing when run again', () => {
    const result = run([
      active,
      octopus('GET', 'certificates/all', [
        { ...existing, Id: 'Certificates-1', Archived: '2026-01-01' },
        existing,
      ]),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('eksctl')).toEqual([]);
    expect(
      result.callsOf('curl').filter(call => call.line.includes('POST')),
    ).toEqual([]);
    expect(target(result)).toMatchObject({
      octopusServerCertificateIdOrName: 'Certificates-3',
      updateIfExisting: 'True',
    });
  });

  it('replaces the certificate of an earlier cluster of that name', () => {
    const result = run([
      octopus('GET', 'certificates/all', [{ ...existing, Thumbprint: 'ABC' }]),
      octopus('POST', 'certificates/Certificates-3/replace', existing),
    ]);
    const replace = result
      .callsOf('curl')
      .find(call => call.line.endsWith('/replace'));

    expect(result.exitCode).toBe(0);
    expect(JSON.parse(replace!.body!)).toEqual({ CertificateData: authority });
  });

  it('completes what an interrupted run left out', () => {
    const result = run([
      active,
      answer('aws', /^eks list-nodegroups /, { stdout: 'None\n' }),
      answer(
        'aws',
        /^eks list-fargate-profiles /,
        { stdout: 'fp-default\n' },
        { stdout: 'fp-default\tfp-test\n' },
        { stdout: allProfiles },
      ),
      answer('eksctl', /^create (nodegroup|fargateprofile) /),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('eksctl').map(call => call.args[1])).toEqual([
      'nodegroup',
      'fargateprofile',
      'fargateprofile',
    ]);
  });

  it('does not believe eksctl about a profile that is not there', () => {
    const result = run([
      active,
      answer('aws', /^eks list-fargate-profiles /, { stdout: 'fp-default' }),
      answer('eksctl', /^create fargateprofile /),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.callsOf('eksctl')).toHaveLength(10);
    expect(result.failure).toContain(
      'no Fargate profile fp-development, fp-test, fp-production, fp-feature-branch',
    );
    expect(target(result)).toBeUndefined();
  });

  it('leaves the nodes of a cluster alone that others made', () => {
    const result = run([
      answer('aws', /^eks describe-cluster /, described('ACTIVE', {})),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('eksctl')).toEqual([]);
    expect(
      result.callsOf('aws').filter(call => call.args[1].startsWith('list-')),
    ).toEqual([]);
    expect(result.highlights[0]).toContain('was not made by this runbook');
  });

  it('waits for a cluster that another run is making', () => {
    const result = run([
      answer(
        'aws',
        /^eks describe-cluster /,
        described('CREATING'),
        described('ACTIVE'),
      ),
      answer('aws', /^eks wait cluster-active /),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('eksctl')).toEqual([]);
  });

  it('uses the ingress controller that is there', () => {
    const result = run([
      active,
      answer('kubectl', /^get ingressclass nginx /, {
        stdout: 'k8s.io/ingress-nginx',
      }),
    ]);

    expect(result.exitCode).toBe(0);
    expect(
      result.callsOf('kubectl').filter(call => call.args[0] === 'apply'),
    ).toHaveLength(1);
    expect(result.outputs.IngressHostname).toBeUndefined();
    expect(target(result)).toBeDefined();
  });

  it('waits for the API and the load balancer', () => {
    const result = run([
      active,
      answer(
        'kubectl',
        /^get namespace default /,
        { stderr: 'no such host', exit: 1 },
        {},
      ),
      answer(
        'kubectl',
        /^get service nginx-ingress /,
        {},
        { stdout: loadBalancer },
      ),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('sleep')).toHaveLength(2);
  });

  it('warns when the pods of the environment will not run on Fargate', () => {
    const result = run([active], { 'Octopus.Environment.Name': 'Staging EU' });

    expect(result.outputs.KubernetesNamespace).toBe('staging-eu');
    expect(result.warnings[0]).toContain('takes the namespace staging-eu');
  });

  it.each([
    [
      'eksctl cannot make the cluster',
      [answer('eksctl', /^create cluster /, { stderr: 'Error', exit: 1 })],
      'eksctl could not make the cluster octopus',
    ],
    [
      'AWS refuses to describe the cluster',
      [answer('aws', /^eks describe-cluster /, accessDenied)],
      'did not say whether the cluster octopus exists',
    ],
    [
      'the cluster is broken',
      [answer('aws', /^eks describe-cluster /, described('FAILED'))],
      'its status is FAILED',
    ],
    [
      'the API never answers',
      [
        active,
        answer('kubectl', /^get namespace default /, {
          stderr: 'no such host',
          exit: 1,
        }),
      ],
      'The Kubernetes API of octopus cannot be reached',
    ],
    [
      'the load balancer never gets a name',
      [active, answer('kubectl', /^get service nginx-ingress /)],
      'got no host name',
    ],
    [
      'the key may not upload a certificate',
      [
        octopus(
          'POST',
          'certificates',
          { ErrorMessage: 'You do not have permission' },
          403,
        ),
      ],
      'may not POST certificates (403): You do not have permission',
    ],
  ])('fails when %s', (_, answers, message) => {
    const result = run(answers);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(target(result)).toBeUndefined();
  });

  it.each([
    ['aws', /^eks list-fargate-profiles /],
    ['aws', /^eks list-nodegroups /],
    ['aws', /^eks update-kubeconfig /],
    ['kubectl', /^apply /],
    ['kubectl', /^get ingressclass /],
    ['kubectl', /^rollout /],
    ['kubectl', /^get service /],
  ])('fails when %s %p fails', (tool, args) => {
    const result = run([
      active,
      answer(tool, args, { stderr: 'error: no', exit: 1 }),
    ]);

    expect(result.exitCode).not.toBe(0);
    expect(
      result.calls.filter(call => call.tool === tool).at(-1)!.line,
    ).toMatch(args);
    expect(target(result)).toBeUndefined();
    expect(result.outputs).toEqual({});
  });

  it('finds out that the key is wrong before it makes anything', () => {
    const result = run([octopus('GET', 'certificates/all', {}, 401)]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('Octopus refused the key');
    expect(result.calls.map(call => call.tool)).toEqual(['curl']);
    expect(result.exposes(octopusKey)).toBe(false);
  });

  it.each(['eksctl', 'kubectl'])('does not run an unpinned %s', tool => {
    const result = runScript('create-eks-cluster', {
      variables: clusterVariables,
      downloads: tool === 'kubectl' ? ['eksctl'] : [],
      answers: [
        answer('curl', new RegExp(tool), { body: 'something else' }),
        ...goodAnswers.filter(item => item.tool !== tool),
      ],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(`The download of ${tool}`);
    expect(result.callsOf('aws')).toEqual([]);
  });

  it.each([
    [{ 'AWS.EKS.Name': '' }, 'AWS.EKS.Name is empty'],
    [{ 'AWS.EKS.Name': 'my_cluster' }, 'cannot be the name of a cluster'],
    [{ 'AWS.EKS.Region': 'Sydney' }, 'not the name of an AWS region'],
    [{ 'AWS.Account': '' }, 'AWS.Account is empty'],
    [{ 'Octopus.ApiKey': '' }, "library variable set 'This Instance'"],
    [{ 'Octopus.Environment.Name': '---' }, 'gives no Kubernetes namespace'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = run([], wrong);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});

describeScript('the objects that create-eks-cluster applies', () => {
  let made: ReturnType<typeof run>;
  beforeAll(() => {
    made = run();
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
