import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop({ version: '2021.2.7727' });
const { octopus } = portal;

describe('the history of a runbook on a server that does not filter runs', () => {
  const run = async (runbookId: string, environmentId: string) => {
    const { PublishedRunbookSnapshotId } = await octopus.get(
      `/runbooks/${runbookId}`,
    );
    const { Id, TaskId } = await octopus.post('/runbookRuns', {
      RunbookId: runbookId,
      RunbookSnapshotId: PublishedRunbookSnapshotId,
      EnvironmentId: environmentId,
    });
    expect(Id).toEqual(expect.any(String));
    return TaskId;
  };
  const shown = async () => {
    const { runbookId } = portal.shop;
    const { body } = await portal.get(`runbooks/${runbookId}/runs`);
    return body.map(({ taskId }: any) => taskId);
  };

  it('has no run of another project, or of another runbook', async () => {
    const { runbookId, otherRunbookId, environments } = portal.shop;
    const own = await run(runbookId, environments.Test);
    for (let count = 0; count < 60; count += 1) {
      await run(otherRunbookId, environments.Test);
    }
    const all = await octopus.get('/runbookRuns?projects=Projects-none');
    expect(all.TotalResults).toBe(61);

    expect(await shown()).toEqual([own]);
    const { body } = await portal.get('runbooks');
    expect(body).toMatchObject([{ id: runbookId, runs: [{ taskId: own }] }]);
  });
});
