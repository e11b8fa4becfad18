import { createReplica } from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { ProjectTarget } from '../target/ProjectTarget';
import { readServiceUrl } from './serviceUrl';

const octopus = setUpOctopus();

it('takes no address of a task that had the id before the server was restored', async () => {
  const { ctx } = createReplica(octopus, [], undefined);
  const logOf = (address: string) => ({
    ActivityLogs: [
      {
        Name: 'Deploy',
        Children: [
          {
            Name: 'Step 3: Smoke Test',
            Children: [],
            LogElements: [{ MessageText: `${address} answered 200` }],
          },
        ],
        LogElements: [],
      },
    ],
  });
  const get = jest.fn();
  const target = {
    instance: { name: 'main', baseUrl: octopus.baseUrl },
    space: { id: 'Spaces-1' },
    read: { get },
  } as unknown as ProjectTarget;
  const read = (created: string) =>
    readServiceUrl(
      ctx,
      target,
      { taskId: 'ServerTasks-7', created },
      () => true,
    );
  get.mockResolvedValue(logOf('http://old.example.com'));
  await expect(read('2026-11-02T08:00:00.000Z')).resolves.toEqual({
    url: 'http://old.example.com',
  });
  get.mockResolvedValue(logOf('http://new.example.com'));
  await expect(read('2026-11-02T10:00:00.000+02:00')).resolves.toEqual({
    url: 'http://old.example.com',
  });
  expect(get).toHaveBeenCalledTimes(1);
  await expect(read('2026-11-02T09:00:00.000Z')).resolves.toEqual({
    url: 'http://new.example.com',
  });
});
