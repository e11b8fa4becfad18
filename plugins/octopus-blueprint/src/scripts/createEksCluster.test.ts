import { parse, parseAllDocuments } from 'yaml';
import { describeScript } from './__testUtils__/describeScript';
import {
  answer,
  authority,
  clusterArn,
  clusterUrl,
  described,
  octopus,
  octopusKey,
} from './__testUtils__/eksAnswers';
import {
  active,
  allAddOns,
  allProfiles,
  createCluster,
  existing,
  loadBalancer,
  registeredTarget,
  target,
} from './__testUtils__/createCluster';
import { ScriptResult } from './__testUtils__/types';

describeScript('create-eks-cluster', () => {
  let made: ScriptResult;
  beforeAll(() => {
    made = createCluster();
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
      'kubectl apply --server-side --field-manager',
      'kubectl get ingressclass nginx',
      'kubectl get --filename ingress-controller.yaml',
      'kubectl apply --server-side --field-manager',
      'kubectl rollout status deployment/nginx-ingress',
      'kubectl get deployment nginx-ingress',
      'kubectl get service nginx-ingress',
    ]);
    expect(registeredTarget(made)).toEqual({
      name: 'octopus feature branch',
      octopusRoles: 'EKS_Reference_Cluster,Kubernetes',
      clusterName: 'octopus',
      clusterUrl,
      namespace: 'feature-branch',
      octopusAccountIdOrName: 'Accounts-1',
      octopusServerCertificateIdOrName: 'Certificates-3',
      octopusDefaultWorkerPoolIdOrName: 'WorkerPools-2',
      skipTlsVerification: 'False',
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
      upgradePolicy: { supportType: 'STANDARD' },
      autoModeConfig: { enabled: false },
      managedNodeGroups: [
        {
          name: 'ingress',
          instanceTypes: ['t3a.small', 't3.small'],
          volumeSize: 80,
        },
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
      Notes: `Certificate authority of ${clusterArn}; kept by the runbook Create EKS Cluster.`,
      CertificateData: { HasValue: true, NewValue: authority },
      TenantedDeploymentParticipation: 'Untenanted',
    });
    expect(upload.stdin).toBe(`header = "X-Octopus-ApiKey: ${octopusKey}"\n`);
    expect(made.exposes(octopusKey)).toBe(false);
  });

  it.each(['eusc-de-east-1', 'cn-north-1'])('knows the region %s', name => {
    const result = createCluster([active], { 'AWS.EKS.Region': name });

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('aws')[1].line).toContain(`--region ${name}`);
  });

  it('changes nothing when run again', () => {
    const result = createCluster([
      active,
      octopus('GET', 'certificates/all', [
        { ...existing, Id: 'Certificates-1', Archived: '2026-01-01' },
        existing,
      ]),
      octopus('GET', 'machines/all', [target()]),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('eksctl')).toEqual([]);
    expect(
      result.callsOf('curl').filter(call => /POST|PUT/.test(call.line)),
    ).toEqual([]);
    expect(registeredTarget(result)).toBeUndefined();
    expect(result.outputs.TargetName).toBe('octopus feature branch');
  });

  it('replaces the certificate of an earlier cluster of that name', () => {
    const result = createCluster([
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
    const result = createCluster([
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

  it('makes the add-ons that an interrupted run left out', () => {
    const result = createCluster([
      active,
      answer(
        'aws',
        /^eks list-addons /,
        { stdout: 'None\n' },
        { stdout: allAddOns },
      ),
      answer('eksctl', /^create addon /),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('eksctl').map(call => call.args[1])).toEqual([
      'addon',
    ]);
    expect(parse(result.callsOf('eksctl')[0].body!).addons).toEqual([
      { name: 'vpc-cni' },
      { name: 'kube-proxy' },
      { name: 'coredns' },
    ]);
  });

  it('fails when an add-on cannot be made', () => {
    const result = createCluster([
      active,
      answer('aws', /^eks list-addons /, { stdout: 'vpc-cni\n' }),
      answer('eksctl', /^create addon /, { stderr: 'Error', exit: 1 }),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('no add-on kube-proxy, coredns');
    expect(registeredTarget(result)).toBeUndefined();
  });

  // eksctl 0.230.0 does this on a cluster without CoreDNS: it makes all profiles
  // and then cannot move CoreDNS to Fargate.
  it('takes no error of eksctl for a missing profile', () => {
    const result = createCluster([
      active,
      answer(
        'aws',
        /^eks list-fargate-profiles /,
        { stdout: 'None\n' },
        { stdout: allProfiles },
      ),
      answer('eksctl', /^create fargateprofile /, {
        stderr: 'Error: deployments.apps "coredns" not found\n',
        exit: 1,
      }),
    ]);

    expect(result.failure).toBeUndefined();
    expect(result.exitCode).toBe(0);
    expect(result.callsOf('eksctl')).toHaveLength(1);
  });

  it('does not believe eksctl about a profile that is not there', () => {
    const result = createCluster([
      active,
      answer('aws', /^eks list-fargate-profiles /, { stdout: 'fp-default' }),
      answer('eksctl', /^create fargateprofile /),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.callsOf('eksctl')).toHaveLength(10);
    expect(result.failure).toContain(
      'no Fargate profile fp-development, fp-test, fp-production, fp-feature-branch',
    );
    expect(registeredTarget(result)).toBeUndefined();
  });

  it('leaves the nodes of a cluster alone that others made', () => {
    const result = createCluster([
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
    const result = createCluster([
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

  it('waits for the API and the load balancer', () => {
    const result = createCluster([
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
    const result = createCluster([active], {
      'Octopus.Environment.Name': 'Staging EU',
    });

    expect(result.outputs.KubernetesNamespace).toBe('staging-eu');
    expect(result.warnings[0]).toContain('takes the namespace staging-eu');
  });
});
