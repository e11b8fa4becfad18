import {
  isInGit,
  ProjectContent,
  projectContentPath,
  ProjectStorageResource,
  versionControlReference,
} from './projectContent';

const inDatabase = { Id: 'Projects-1', Name: 'Shop' };
const inGit: ProjectStorageResource = {
  ...inDatabase,
  IsVersionControlled: true,
  PersistenceSettings: {
    DefaultBranch: 'main',
    ConversionState: { RunbooksAreInGit: true, VariablesAreInGit: false },
  },
};
const ALL: ProjectContent[] = [
  'deploymentprocesses',
  'deploymentsettings',
  'runbooks',
  'variables',
];

describe('projectContentPath', () => {
  it.each(ALL)('is without a branch for the %s of a database', content => {
    expect(projectContentPath(inDatabase, content, { gitRef: 'x' })).toBe(
      `/projects/Projects-1/${content}`,
    );
  });

  it.each<[ProjectContent, string]>([
    ['deploymentprocesses', '/refs%2Fheads%2Fmain'],
    ['deploymentsettings', '/refs%2Fheads%2Fmain'],
    ['runbooks', '/refs%2Fheads%2Fmain'],
    ['variables', ''],
  ])('is where Git has the %s of the default branch', (content, ref) => {
    expect(projectContentPath(inGit, content)).toBe(
      `/projects/Projects-1${ref}/${content}`,
    );
  });

  it.each([
    [{ gitRef: 'fix/login' }, 'refs%2Fheads%2Ffix%2Flogin'],
    [{ gitRef: 'refs/tags/v1' }, 'refs%2Ftags%2Fv1'],
    [{ gitRef: 'main', gitCommit: '45c508a' }, '45c508a'],
    [{ gitRef: '..' }, 'refs%2Fheads%2F..'],
  ])('is at %j', (at, segment) => {
    expect(projectContentPath(inGit, 'deploymentprocesses', at)).toBe(
      `/projects/Projects-1/${segment}/deploymentprocesses`,
    );
  });

  it('leaves in the database what was not moved', () => {
    const { ConversionState, ...PersistenceSettings } =
      inGit.PersistenceSettings!;
    const old = { ...inGit, PersistenceSettings };
    expect(ALL.filter(content => isInGit(old, content))).toEqual([
      'deploymentprocesses',
      'deploymentsettings',
    ]);
  });

  it('says so when there is no default branch', () => {
    expect(() =>
      projectContentPath(
        { ...inGit, PersistenceSettings: null },
        'deploymentprocesses',
      ),
    ).toThrow("Octopus project 'Shop' is version-controlled and names no");
  });
});

describe('versionControlReference', () => {
  it('is what Octopus wants of each kind of project', () => {
    expect(versionControlReference(inDatabase)).toEqual({});
    expect(versionControlReference(inGit)).toEqual({
      VersionControlReference: { GitRef: 'refs/heads/main' },
    });
    expect(
      versionControlReference(inGit, { gitRef: 'next', gitCommit: '45c508a' }),
    ).toEqual({
      VersionControlReference: {
        GitRef: 'refs/heads/next',
        GitCommit: '45c508a',
      },
    });
  });

  it.each([[{ gitRef: 'main' }], [{ gitCommit: '45c508a' }]])(
    'refuses %j for a project in the database',
    at => {
      expect(() => versionControlReference(inDatabase, at)).toThrow(
        "Octopus project 'Shop' is not version-controlled",
      );
    },
  );
});
