import { checkId, checkOwn } from './checkOwn';
import { ProjectTarget } from './ProjectTarget';

const target = (Id: any) =>
  ({ project: { Id, Name: 'Shop' } } as unknown as ProjectTarget);

describe('checkOwn', () => {
  it('accepts what belongs to the project', () => {
    const release = { ProjectId: 'Projects-1' };

    expect(checkOwn(target('Projects-1'), 'Releases-1', release)).toBe(release);
  });

  it.each([
    ['another project', 'Projects-1', { ProjectId: 'Projects-2' }],
    ['no project', 'Projects-1', {}],
    ['null', 'Projects-1', { ProjectId: null }],
    ['an empty id', 'Projects-1', { ProjectId: '' }],
    ['no project, of no project', undefined, {}],
    ['undefined, of undefined', undefined, { ProjectId: undefined }],
    ['null, of null', null, { ProjectId: null }],
    ['an empty id, of an empty id', '', { ProjectId: '' }],
    ['an id, of undefined', undefined, { ProjectId: 'Projects-1' }],
  ])('refuses what belongs to %s', (_, projectId, resource: any) => {
    expect(() =>
      checkOwn(target(projectId), 'ServerTasks-1', resource),
    ).toThrow(
      expect.objectContaining({
        name: 'NotFoundError',
        message: "Octopus project 'Shop' has no 'ServerTasks-1'",
      }),
    );
  });
});

describe('checkId', () => {
  it.each(['', 'Releases-', 'Releases-1/..', 'releases-1', 'Tasks-1', '.'])(
    "refuses '%s' as a release",
    id => {
      expect(() => checkId('Releases', id)).toThrow(
        expect.objectContaining({ name: 'NotFoundError' }),
      );
    },
  );
});
