import { CreateFargateProfileCommand } from '@aws-sdk/client-eks';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  awsTestClients,
  buildCluster,
  LONG,
  presignToken,
} from '@octopus-backstage/emulator-aws/testing';
import {
  deployment,
  deployments,
  kubernetesClient,
  service,
} from '@octopus-backstage/emulator-kubernetes/testing';
import { createKubernetesSandbox } from '@octopus-backstage/emulator-kubernetes';

describe('clusters that the AWS sandbox made', () => {
  const aws = awsTestClients();
  const kubernetes = createKubernetesSandbox({
    clock: aws.sandbox.clock,
    clusters: aws.sandbox.clusterRegistry,
  });
  const services = '/api/v1/namespaces/default/services';
  const connect = () => {
    const url = presignToken('demo', aws.sandbox.principal);
    const token = `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
    return kubernetesClient(kubernetes, token);
  };
  const wait = async () => {
    aws.sandbox.clock.advance(LONG);
    await connect().get('/version');
  };

  it('let in who made them, once they are there', async () => {
    expect((await connect().get('/api/v1/namespaces')).status).toBe(401);
    await buildCluster(aws);
    expect((await connect().get('/api/v1/namespaces')).status).toBe(200);
  });

  it('run pods where a profile takes them', async () => {
    const outputs = await buildCluster(aws);
    await connect().post(deployments, deployment());
    await wait();
    const available = async () =>
      (await connect().get(`${deployments}/web`)).body.status.availableReplicas;
    expect(await available()).toBeUndefined();

    await aws.eks.send(
      new CreateFargateProfileCommand({
        clusterName: 'demo',
        fargateProfileName: 'default',
        podExecutionRoleArn: outputs.FargateRole,
        selectors: [{ namespace: 'default' }],
      }),
    );
    await wait();
    await wait();
    expect(await available()).toBe(1);
  });

  it('have their load balancers in AWS', async () => {
    await buildCluster(aws);
    const balancers = async () =>
      (await aws.elbV2.send(new DescribeLoadBalancersCommand({})))
        .LoadBalancers!;
    await connect().post(
      services,
      service({ 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' }),
    );
    await wait();
    const { body } = await connect().get(`${services}/web`);
    const [{ DNSName, Type }] = await balancers();
    expect(Type).toBe('network');
    expect(body.status.loadBalancer.ingress).toEqual([{ hostname: DNSName }]);

    await connect().delete(`${services}/web`);
    await wait();
    expect(await balancers()).toEqual([]);
  });
});
