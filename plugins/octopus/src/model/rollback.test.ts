import { environmentState } from '@octopus-backstage/plugin-octopus-common';
import { deployment } from '../__testUtils__/deployment';
import { octopubReleases } from '../__testUtils__/releases';
import { projectView } from '../__testUtils__/projectView';
import { returnsTo, rollbackFrom, rollbackOf } from './rollback';

const TEST = 'Environments-3';
const failed = (id: number, values = {}) =>
  deployment(id, 5, {
    releaseId: 'Releases-4',
    version: '0.4.0',
    environmentId: TEST,
    state: 'Failed',
    startedAt: new Date().toISOString(),
    ...values,
  });
const after = (...tried: ReturnType<typeof failed>[]) => {
  const releases = octopubReleases();
  releases[1].deployments.push(...tried);
  return projectView({ releases });
};
const targetIn = (project: ReturnType<typeof projectView>) =>
  environmentState(project, TEST).slots.map(
    slot => rollbackOf(project, TEST, slot)?.version,
  );

describe('rollbackOf', () => {
  it('is what ran before the last attempt failed', () => {
    expect(targetIn(after(failed(20)))).toEqual(['0.3.0']);
  });

  it('is another release where the same one failed the second time', () => {
    const project = after(
      failed(20, { releaseId: 'Releases-3', version: '0.3.0' }),
    );
    expect(targetIn(project)).toEqual(['0.1.0']);
  });

  it.each([
    ['succeeded', failed(20, { state: 'Success' })],
    ['still runs', failed(20, { state: 'Executing', isCompleted: false })],
    [
      'never left the queue',
      failed(20, { state: 'Canceled', startedAt: undefined }),
    ],
  ])('is nothing where the last attempt %s', (_, tried) => {
    expect(targetIn(after(tried))).toEqual([undefined]);
  });
});

describe('rollbackFrom', () => {
  it('is offered for the last attempt in its place only', () => {
    const project = after(failed(20));
    expect(rollbackFrom(project, failed(20))?.version).toBe('0.3.0');
    expect(rollbackFrom(project, failed(21))).toBeUndefined();
  });
});

describe('returnsTo', () => {
  const found = (index: number, project = projectView()) =>
    returnsTo(project, project.releases[index]).map(
      ({ deployment: { environmentId }, isRollback }) => [
        environmentId,
        isRollback,
      ],
    );

  it('is where the release ran and a newer one runs now', () => {
    expect(found(4)).toEqual([
      ['Environments-3', true],
      ['Environments-1', true],
    ]);
  });

  it('is no rollback where an older one runs now', () => {
    const releases = octopubReleases();
    releases[4].deployments.unshift(
      deployment(30, 1, {
        releaseId: 'Releases-1',
        version: '0.1.0',
        environmentId: TEST,
      }),
    );
    expect(found(2, projectView({ releases }))).toEqual([
      ['Environments-3', false],
      ['Environments-1', true],
    ]);
  });

  it('is nowhere for what runs, or ran in namespaces only', () => {
    expect(found(0)).toEqual([]);
    expect(found(1)).toEqual([]);
  });
});
