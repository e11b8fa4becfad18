import { StackStatus } from '@aws-sdk/client-cloudformation';
import { fastClock } from '../__testUtils__/fastClock';
import { makeStack } from '../__testUtils__/makeStack';
import { Cloud, region, startCloud } from '../__testUtils__/startCloud';
import { testContext } from '../__testUtils__/testContext';
import { ownTags, tagList } from '../aws/tags';
import { deleteStack } from './deleteStack';
import { describeStack, waitForStableStack, stackStates } from './stackState';

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
    const { ctx, id } = await make();
    await deleteStack(ctx, id);
    expect(await describeStack(ctx, id)).toBeUndefined();
  });

  const inState = (...states: string[]) =>
    Object.values(StackStatus).filter(one => states.includes(stackStates[one]));

  it.each(inState('usable', 'dead', 'stuck'))('deletes %s', async status => {
    const { ctx, id } = await make();
    await waitForStableStack(ctx, id);
    put(status);
    await deleteStack(ctx, id);
    expect(await describeStack(ctx, id)).toBeUndefined();
    expect(deletions()).toHaveLength(1);
  });

  it.each(inState('changing'))('waits while it is %s', async status => {
    const { ctx, id } = await make();
    await waitForStableStack(ctx, id);
    put(status);
    cloud.aws.clock.after(60_000, () => put('UPDATE_ROLLBACK_FAILED'));
    await deleteStack(ctx, id);
    expect(await describeStack(ctx, id)).toBeUndefined();
    expect(deletions()).toHaveLength(1);
  });

  it('deletes the change set of a stack that was never created', async () => {
    const { ctx } = testContext({ aws: cloud.clients(), clock: fastClock() });
    put('REVIEW_IN_PROGRESS');
    const stack = await describeStack(ctx, name);
    await deleteStack(ctx, stack!.StackId!);
    expect(await describeStack(ctx, name)).toBeUndefined();
  });

  it('does nothing for a stack that is gone', async () => {
    const { ctx, id } = await make();
    await deleteStack(ctx, id);
    await deleteStack(ctx, id);
    expect(deletions()).toHaveLength(1);
  });
});
