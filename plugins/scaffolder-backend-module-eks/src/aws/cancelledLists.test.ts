import { testContext } from '../__testUtils__/testContext';
import { ActionContext } from '../context/ActionContext';
import { AwsClients, createAwsClients } from '../context/AwsClients';
import { listProfiles } from '../eks/fargateProfiles';
import { listNodeGroups } from '../eks/nodeGroups';
import { findLoadBalancers } from '../elb/loadBalancers';
import { checkQuotas } from '../plan/checkQuotas';
import { findOfferings, findVersion } from '../plan/offerings';
import { stackFailures } from '../stack/stackState';

/** Clients that give every request an empty response, and record the signals that they are passed. */
function noting() {
  const signals: unknown[] = [];
  const aws = createAwsClients({
    region: 'eu-west-1',
    credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 'b' }),
  });
  const send = async (_: unknown, options?: { abortSignal?: AbortSignal }) => {
    signals.push(options?.abortSignal);
    return {};
  };
  for (const client of Object.values(aws)) {
    if (typeof client === 'object') {
      Object.assign(client, { send });
    }
  }
  return { aws: aws as AwsClients, signals };
}

describe('a list that takes several requests', () => {
  it.each<[string, (ctx: ActionContext) => Promise<unknown>, number]>([
    ['Fargate profiles', ctx => listProfiles(ctx, 'octopus'), 1],
    ['node groups', ctx => listNodeGroups(ctx, 'octopus'), 1],
    ['load balancers', ctx => findLoadBalancers(ctx, 'octopus', 'vpc-1'), 2],
    ['instance types', ctx => findOfferings(ctx, ['t3.small']), 1],
    ['versions', ctx => findVersion(ctx).catch(() => {}), 1],
    ['events of a stack', ctx => stackFailures(ctx, 'stack-1'), 1],
    ['quotas', ctx => checkQuotas(ctx, { network: true, cluster: true }), 6],
  ])('is abandoned with its request when cancelled: %s', async (...row) => {
    const [, list, requests] = row;
    const { signal } = new AbortController();
    const { aws, signals } = noting();
    await list(testContext({ aws, signal }).ctx);
    expect(signals).toHaveLength(requests);
    expect(signals.every(one => one === signal)).toBe(true);
  });
});
