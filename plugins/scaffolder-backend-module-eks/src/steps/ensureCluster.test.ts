import { CreateClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { testContext } from '../__testUtils__/testContext';
import { toClusterSpec } from '../actions/toClusterSpec';
import { AwsClients } from '../context/AwsClients';
import { ensureCluster } from './ensureCluster';

const spec = toClusterSpec({ clusterName: 'octopus', region: 'eu-west-1' });
const network = {
  publicSubnets: ['subnet-1'],
  privateSubnets: ['subnet-2'],
  clusterRole: 'arn:aws:iam::123456789012:role/cluster',
  fargateRole: '',
  nodeRole: '',
};
const request = { spec, version: '1.34', network, token: 'task-1' };

/** EKS that describes the cluster in these states, one after the other; `undefined` for no cluster. */
function contextOf(states: (string | undefined)[]) {
  const created: CreateClusterCommand['input'][] = [];
  const eks = Object.assign(new EKSClient({ region: 'eu-west-1' }), {
    send: async (command: { input: object }) => {
      if (command instanceof CreateClusterCommand) {
        created.push(command.input);
        return {};
      }
      const status = states.shift();
      const tags = {
        'created-by': 'octopus-backstage',
        'octopus-backstage/cluster': 'octopus',
      };
      if (!status) {
        throw Object.assign(new Error('No cluster found'), {
          name: 'ResourceNotFoundException',
          $metadata: { httpStatusCode: 404 },
        });
      }
      return { cluster: { name: 'octopus', status, tags } };
    },
  });
  const { ctx } = testContext({ aws: { eks } as unknown as AwsClients });
  return { ctx, created };
}

async function tokenOf(more: Partial<typeof request> = {}) {
  const { ctx, created } = contextOf([undefined, 'ACTIVE']);
  await ensureCluster(ctx, { ...request, ...more, onBegin: () => {} });
  expect(created).toHaveLength(1);
  return created[0].clientRequestToken;
}

describe('ensureCluster', () => {
  it('sends the same token with the same request', async () => {
    expect(await tokenOf()).toBe(await tokenOf({ spec: { ...spec } }));
  });

  it.each<[string, Partial<typeof request>]>([
    ['task or stack', { token: 'task-2' }],
    ['version', { version: '1.35' }],
    ['subnets', { network: { ...network, privateSubnets: ['subnet-3'] } }],
    ['role', { network: { ...network, clusterRole: 'arn:other' } }],
    ['CIDRs', { spec: { ...spec, publicAccessCidrs: ['10.0.0.0/8'] } }],
    ['tags', { spec: { ...spec, tags: { team: 'shop' } } }],
  ])('sends another token with another %s', async (_, more) => {
    expect(await tokenOf(more)).not.toBe(await tokenOf());
  });

  it('waits for a cluster that is not visible yet', async () => {
    const { ctx } = contextOf([undefined, undefined, 'CREATING', 'ACTIVE']);
    await expect(
      ensureCluster(ctx, { ...request, onBegin: () => {} }),
    ).resolves.toMatchObject({ status: 'ACTIVE' });
  });

  it('fails at once when the cluster is deleted while it is being created', async () => {
    const { ctx } = contextOf([undefined, 'CREATING', undefined]);
    await expect(
      ensureCluster(ctx, { ...request, onBegin: () => {} }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        'was deleted while it was being created',
      ),
    });
  });
});
