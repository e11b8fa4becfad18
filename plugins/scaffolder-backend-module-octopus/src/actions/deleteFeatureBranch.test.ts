import { parseFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { addRemovalRunbook } from '../featureBranch/__testUtils__/addRemovalRunbook';
import { pricing } from '../featureBranch/__testUtils__/octopub';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';
import { attemptOf, refusal } from '../featureBranch/__testUtils__/refusal';

jest.setTimeout(60_000);

describe('octopus:delete-feature-branch', () => {
  const portal = octopubPortal();
  const { deploy, remove, get, put, list, client, sandbox } = portal;
  const removalRunbook = async () =>
    (await get('/runbooks/all')).find(
      (each: any) => each.Name === 'Delete Feature Branch',
    );
  const runs = async () => {
    const all = await list('/runbookRuns');
    return all.filter(({ Name, RunbookName }) =>
      (RunbookName ?? Name).includes('Delete Feature Branch'),
    );
  };
  const stateOf = async ({ TaskId }: any) =>
    (await get(`/tasks/${TaskId}`)).State;

  it('runs the runbook with the namespace, and records who asked for it', async () => {
    await deploy(pricing);
    const outputs = await remove({ namespace: 'feature-pricing' });

    const [run, ...others] = await runs();
    expect(others).toEqual([]);
    expect(await stateOf(run)).toBe('Success');
    expect(run.Comments).toMatch(/^Removed by user:default\/guest/);
    expect(parseFeatureBranchRecord(run.Comments)).toEqual({
      namespace: 'feature-pricing',
      branch: 'pricing',
      owner: 'user:default/guest',
    });
    const { Variables } = await get(`/variables/${run.ManifestVariableSetId}`);
    expect(Variables).toMatchObject([
      { Name: 'Kubernetes.Namespace', Value: 'feature-pricing' },
    ]);
    expect(outputs).toMatchObject({
      namespace: 'feature-pricing',
      runbookRunId: run.Id,
      taskId: run.TaskId,
      summary: expect.stringContaining('was removed'),
    });
  });

  it('removes what somebody deployed in Octopus', async () => {
    await remove({ namespace: 'newbasket' });

    expect(await runs()).toHaveLength(1);
  });

  it('does not run twice, and runs again for what was deployed since', async () => {
    await deploy(pricing);
    await remove({ namespace: 'feature-pricing' });
    const again = await remove({ namespace: 'feature-pricing' });

    expect(await runs()).toHaveLength(1);
    expect(again.summary).toContain('had been removed before');

    await deploy(pricing);
    await remove({ namespace: 'feature-pricing' });
    expect(await runs()).toHaveLength(2);
  });

  it('frees the namespace for another branch, whose copy is deployed anew', async () => {
    await remove({ namespace: 'newbasket' });
    const { outputs } = await deploy({ ...pricing, namespace: 'newbasket' });

    expect(outputs.namespace).toBe('newbasket');
    expect(outputs.copy.version).toBe('0.0.6');
  });

  it('goes on with a run that is under way', async () => {
    await remove({ namespace: 'newbasket', wait: false });
    await expect(
      deploy({ ...pricing, namespace: 'newbasket' }),
    ).rejects.toThrow(/is being removed by ServerTasks/);
    const outputs = await remove({ namespace: 'newbasket' });

    const [run, ...others] = await runs();
    expect(others).toEqual([]);
    expect(outputs.taskId).toBe(run.TaskId);
    expect(await stateOf(run)).toBe('Success');
  });

  it('finds the run again whose answer was lost', async () => {
    sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/runbookRuns',
      times: 1,
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await remove({ namespace: 'newbasket' });

    expect(await runs()).toHaveLength(1);
  });

  it('cancels the run when it is cancelled', async () => {
    const cancel = new AbortController();
    await expect(
      remove(
        { namespace: 'newbasket' },
        {
          signal: cancel.signal,
          onLog: line =>
            line.includes('Executing') && cancel.abort(new Error('stopped')),
        },
      ),
    ).rejects.toThrow('stopped');

    expect(await stateOf((await runs())[0])).toBe('Canceled');
  });

  it('says what the log of a failing run ends with', async () => {
    await sandbox.failStep({
      project: '_ Deploy EKS Octopub Stack',
      step: 'Delete Namespace',
      message: 'The namespace newbasket holds what Octopus did not deploy',
    });

    await expect(remove({ namespace: 'newbasket' })).rejects.toMatchObject({
      name: 'TaskFailedError',
      message: expect.stringMatching(
        /Delete Namespace:.*holds what Octopus did not deploy/s,
      ),
    });
  });

  describe('refuses', () => {
    const attempt = (input: Record<string, unknown>) =>
      attemptOf(
        () => remove(input),
        async () => (await runs()).length,
      );

    it.each<[string, string, RegExp]>([
      ['production', 'InputError', /environment 'Production'/],
      ['feature-branch', 'InputError', /environment 'Feature Branch'/],
      ['kube-system', 'InputError', /cluster itself/],
      ['nginx-ingress', 'InputError', /cluster itself/],
      ['New_Basket', 'InputError', /cannot be a Kubernetes namespace/],
      ['playground', 'NotFoundError', /Nothing was ever deployed/],
    ])('the namespace %s', async (namespace, name, message) => {
      expect(await attempt({ namespace })).toEqual(refusal(name, message));
    });

    it('a space without the runbook', async () => {
      const { Id } = await removalRunbook();
      await client.delete(`/api/Spaces-1/runbooks/${Id}`);
      expect(await attempt({ namespace: 'newbasket' })).toEqual(
        refusal(
          'NotFoundError',
          /no runbook 'Delete Feature Branch' in the space.*octopus:create-refarch/,
        ),
      );
    });

    it('a runbook that was never published', async () => {
      const runbook = await removalRunbook();
      await put(`/runbooks/${runbook.Id}`, {
        ...runbook,
        PublishedRunbookSnapshotId: null,
      });
      expect(await attempt({ namespace: 'newbasket' })).toEqual(
        refusal('ConflictError', /no published snapshot/),
      );
    });

    it('one of several runbooks', async () => {
      await addRemovalRunbook(portal, 'EKS Octopub Audits');
      expect(await attempt({ namespace: 'newbasket' })).toEqual(
        refusal('InputError', /Several projects.*EKS Octopub Audits/),
      );
      await remove({ namespace: 'newbasket', project: 'EKS Octopub Audits' });
      expect(await runs()).toHaveLength(1);
    });

    it('a namespace that something is being deployed to', async () => {
      await deploy({ ...pricing, wait: false });
      expect(await attempt({ namespace: 'feature-pricing' })).toEqual(
        refusal(
          'ConflictError',
          /0\.3\.5-pricing\.2 is being deployed to the namespace 'feature-pricing'/,
        ),
      );
    });

    it('a project without the runbook', async () => {
      expect(
        await attempt({
          namespace: 'newbasket',
          project: 'EKS Octopub Audits',
        }),
      ).toEqual(refusal('NotFoundError', /in 'EKS Octopub Audits'/));
    });
  });
});
