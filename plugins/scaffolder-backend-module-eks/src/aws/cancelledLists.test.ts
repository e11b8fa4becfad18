import { testRun } from '../__testUtils__/testRun';
import { listProfiles } from '../eks/fargateProfiles';
import { listNodeGroups } from '../eks/nodeGroups';
import { findLoadBalancers } from '../elb/findLoadBalancers';
import { checkQuotas } from '../plan/checkQuotas';
import { findOfferings } from '../plan/findOfferings';
import { findVersion } from '../plan/findVersion';
import { Run } from '../run/Run';
import { stackFailures } from '../stack/describeStack';
import { AwsClients, createAwsClients } from './AwsClients';

/** Clients that answer everything with nothing, and note what signal they were given. */
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
  it.each<[string, (run: Run) => Promise<unknown>, number]>([
    ['Fargate profiles', run => listProfiles(run, 'octopus'), 1],
    ['node groups', run => listNodeGroups(run, 'octopus'), 1],
    ['load balancers', run => findLoadBalancers(run, 'octopus', 'vpc-1'), 2],
    ['instance types', run => findOfferings(run, ['t3.small']), 1],
    ['versions', run => findVersion(run).catch(() => {}), 1],
    ['events of a stack', run => stackFailures(run, 'stack-1'), 1],
    ['quotas', run => checkQuotas(run, { network: true, cluster: true }), 6],
  ])('is given up with its request when cancelled: %s', async (...row) => {
    const [, list, requests] = row;
    const { signal } = new AbortController();
    const { aws, signals } = noting();
    await list(testRun({ aws, signal }).run);
    expect(signals).toHaveLength(requests);
    expect(signals.every(one => one === signal)).toBe(true);
  });
});
