import { StackStatus } from '@aws-sdk/client-cloudformation';
import { fastClock } from '../__testUtils__/fastClock';
import { makeStack } from '../__testUtils__/makeStack';
import { Cloud, region, startCloud } from '../__testUtils__/startCloud';
import { testRun } from '../__testUtils__/testRun';
import { ownTags, tagList } from '../aws/tags';
import { deleteStack } from './deleteStack';
import { describeStack } from './describeStack';
import { settleStack } from './settleStack';
import { stackStates } from './stackStates';

jest.setTimeout(60_000);

const name = 'octopus-eks-network';

describe('deleteStack', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const put = (status: StackStatus) =>
    cloud.aws.putStack({
      ...{ region, name, status },
      tags: tagList(ownTags('octopus')),
    });
  const deletions = () =>
    cloud.commands.filter(command => command === 'DeleteStack');

  const make = () => makeStack(cloud, name);

  it('cancels a creation', async () => {
    const { run, id } = await make();
    await deleteStack(run, id);
    expect(await describeStack(run, id)).toBeUndefined();
  });

  const inState = (...states: string[]) =>
    Object.values(StackStatus).filter(one => states.includes(stackStates[one]));

  it.each(inState('usable', 'dead', 'stuck'))('deletes %s', async status => {
    const { run, id } = await make();
    await settleStack(run, id);
    put(status);
    await deleteStack(run, id);
    expect(await describeStack(run, id)).toBeUndefined();
    expect(deletions()).toHaveLength(1);
  });

  it.each(inState('changing'))('waits out %s', async status => {
    const { run, id } = await make();
    await settleStack(run, id);
    put(status);
    cloud.aws.clock.after(60_000, () => put('UPDATE_ROLLBACK_FAILED'));
    await deleteStack(run, id);
    expect(await describeStack(run, id)).toBeUndefined();
    expect(deletions()).toHaveLength(1);
  });

  it('deletes the change set of a stack that was never made', async () => {
    const { run } = testRun({ aws: cloud.clients(), clock: fastClock() });
    put('REVIEW_IN_PROGRESS');
    const stack = await describeStack(run, name);
    await deleteStack(run, stack!.StackId!);
    expect(await describeStack(run, name)).toBeUndefined();
  });

  it('does nothing for a stack that is gone', async () => {
    const { run, id } = await make();
    await deleteStack(run, id);
    await deleteStack(run, id);
    expect(deletions()).toHaveLength(1);
  });
});
