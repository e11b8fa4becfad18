import { NotAllowedError } from '@backstage/errors';
import { listGroups } from './listGroups';
import { OptionalReads, RequestBudget } from './OptionalReads';
import { ListedGroup } from './ProjectSnapshot';

describe('listGroups', () => {
  const shown = [
    {
      DeploymentId: 'Deployments-1',
      EnvironmentId: 'Environments-1',
      Created: '2026-11-02T08:00:00Z',
    },
  ] as Parameters<typeof listGroups>[2];
  const get = jest.fn();
  const target = {
    space: { id: 'Spaces-1' },
    project: { Id: 'Projects-1' },
    read: { get },
  } as unknown as Parameters<typeof listGroups>[0];
  const list = async (last: ListedGroup[]) => {
    const reads = new OptionalReads(new RequestBudget(5));
    const { groups } = await listGroups(
      target,
      [['Environments-1']],
      shown,
      last,
      reads,
    );
    return groups;
  };

  afterEach(() => jest.restoreAllMocks());

  it('asks for a list that is refused every few minutes only', async () => {
    get.mockRejectedValue(new NotAllowedError('not for you'));
    const first = await list([]);
    const second = await list(first);
    expect(second).toEqual(first);
    expect(get).toHaveBeenCalledTimes(1);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60_000);
    await list(second);
    expect(get).toHaveBeenCalledTimes(2);
  });
});
