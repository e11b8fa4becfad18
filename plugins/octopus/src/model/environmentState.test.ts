import { deployment } from '../__testUtils__/deployment';
import { projectView } from '../__testUtils__/projectView';
import { environmentState } from './environmentState';

describe('environmentState', () => {
  it('tells what runs from what was tried last', () => {
    const project = projectView();
    project.releases[1].deployments.unshift(
      deployment(30, 1, {
        releaseId: 'Releases-4',
        version: '0.4.0',
        environmentId: 'Environments-3',
        state: 'Failed',
      }),
    );

    const { slots, hasNamespaces } = environmentState(
      project,
      'Environments-3',
    );

    expect(hasNamespaces).toBe(false);
    expect(slots).toHaveLength(1);
    expect(slots[0].latest).toMatchObject({
      version: '0.4.0',
      state: 'Failed',
    });
    expect(slots[0].deployed).toMatchObject({ version: '0.3.0' });
  });

  it('keeps namespaces apart, the newest first', () => {
    const { slots, hasNamespaces } = environmentState(
      projectView(),
      'Environments-2',
    );

    expect(hasNamespaces).toBe(true);
    expect(slots.map(({ namespace }) => namespace)).toEqual([
      'login',
      'search',
    ]);
    expect(slots[1].deployed).toBeUndefined();
  });

  it('knows namespaces that no release shows, without those that were deleted', () => {
    const values = {
      releaseId: 'Releases-0',
      version: '0.0.9-old',
      environmentId: 'Environments-2',
    };
    const { slots } = environmentState(
      projectView({
        namespaceDeployments: [
          deployment(31, 1, { ...values, namespace: 'old' }),
          deployment(32, 2, { ...values, namespace: 'gone', isRemoved: true }),
        ],
      }),
      'Environments-2',
    );

    expect(slots.map(({ namespace }) => namespace)).toEqual([
      'old',
      'login',
      'search',
    ]);
  });

  it('has no slot where nothing was deployed', () => {
    expect(environmentState(projectView(), 'Environments-5').slots).toEqual([]);
  });
});
