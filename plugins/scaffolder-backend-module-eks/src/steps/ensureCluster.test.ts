import { CreateClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { testRun } from '../__testUtils__/testRun';
import { toRequest } from '../actions/toRequest';
import { AwsClients } from '../aws/AwsClients';
import { ensureCluster } from './ensureCluster';

const request = toRequest({ clusterName: 'octopus', region: 'eu-west-1' });
const network = {
  publicSubnets: ['subnet-1'],
  privateSubnets: ['subnet-2'],
  clusterRole: 'arn:aws:iam::123456789012:role/cluster',
  fargateRole: '',
  nodeRole: '',
};
const asked = { request, version: '1.34', network, token: 'task-1' };

/** EKS of which nothing is known but what `states` says, one after the other. */
function run(states: (string | undefined)[]) {
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
  const { run: made } = testRun({ aws: { eks } as unknown as AwsClients });
  return { made, created };
}

async function tokenOf(more: Partial<typeof asked> = {}) {
  const { made, created } = run([undefined, 'ACTIVE']);
  await ensureCluster(made, { ...asked, ...more, onBegin: () => {} });
  expect(created).toHaveLength(1);
  return created[0].clientRequestToken;
}

describe('ensureCluster', () => {
  it('asks with the same token for the same', async () => {
    expect(await tokenOf()).toBe(await tokenOf({ request: { ...request } }));
  });

  it.each<[string, Partial<typeof asked>]>([
    ['task or stack', { token: 'task-2' }],
    ['version', { version: '1.35' }],
    ['subnets', { network: { ...network, privateSubnets: ['subnet-3'] } }],
    ['role', { network: { ...network, clusterRole: 'arn:other' } }],
    ['CIDRs', { request: { ...request, publicAccessCidrs: ['10.0.0.0/8'] } }],
    ['tags', { request: { ...request, tags: { team: 'shop' } } }],
  ])('asks with another token for another %s', async (_, more) => {
    expect(await tokenOf(more)).not.toBe(await tokenOf());
  });

  it('waits for a cluster that is not visible yet', async () => {
    const { made } = run([undefined, undefined, 'CREATING', 'ACTIVE']);
    await expect(
      ensureCluster(made, { ...asked, onBegin: () => {} }),
    ).resolves.toMatchObject({ status: 'ACTIVE' });
  });

  it('ends at once when the cluster is deleted while it is made', async () => {
    const { made } = run([undefined, 'CREATING', undefined]);
    await expect(
      ensureCluster(made, { ...asked, onBegin: () => {} }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('was deleted while it was made'),
    });
  });
});
