/** Files of tests, by the names that the lists of cases use. */
export const testFiles = {
  action: 'src/actions/seedNodeApp.test.ts',
  catalogInfo: 'src/content/catalogInfo.test.ts',
  faults: 'src/github/faults.test.ts',
  files: 'src/seeded/files.test.ts',
  gitError: 'src/git/gitError.test.ts',
  githubError: 'src/github/githubError.test.ts',
  image: 'src/seeded/image.test.ts',
  imageNames: 'src/names/image.test.ts',
  jobs: 'src/seeded/jobs.test.ts',
  linters: 'src/seeded/linters.test.ts',
  names: 'src/names/names.test.ts',
  octopusActions: 'src/seeded/octopusActions.test.ts',
  otherPeople: 'src/seeding/otherPeople.test.ts',
  personalise: 'src/content/personalise.test.ts',
  refusals: 'src/seeding/refusals.test.ts',
  registries: 'src/seeding/registries.test.ts',
  resume: 'src/seeding/resume.test.ts',
  selectedRepositories: 'src/seeding/selectedRepositories.test.ts',
  subject: 'src/github/readOidcSubject.test.ts',
  template: 'src/template.test.ts',
  trust: 'src/octopus/trust.test.ts',
  variants: 'src/seeding/variants.test.ts',
  versions: 'src/seeded/versions.test.ts',
} as const;

/** Of the action, which most tests are in. */
export const actionFolder = 'plugins/scaffolder-backend-module-node-app';

/** Tests that are elsewhere, by their path from the root. */
export const otherTestFiles = {
  browser: 'packages/app/e2e-tests/nodeApp.test.ts',
  runner: 'packages/sandbox/src/runner/createSimulatedRunner.test.ts',
  shutdown: 'templates/node-app/content/test/shutdown.test.js',
  version: 'templates/node-app/content/test/version.test.js',
} as const;

/** A name, or the path of a file from the root. */
export type TestFile =
  | keyof typeof testFiles
  | keyof typeof otherTestFiles
  | `${string}/${string}`;

/** Something that may happen, and how we know what comes of it. */
export interface Case {
  /** What happens. */
  event: string;
  /** What comes of it. */
  outcome: string;
  /** Titles of tests, as they are written in their files. */
  tests?: [TestFile, string][];
  /** Why no test holds it, or what of it. */
  untested?: string;
}

/** Path of a file of tests, from the root. */
export function pathOf(file: TestFile): string {
  if (file in testFiles) {
    return `${actionFolder}/${testFiles[file as keyof typeof testFiles]}`;
  }
  return otherTestFiles[file as keyof typeof otherTestFiles] ?? file;
}
