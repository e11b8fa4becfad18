import { mockServices } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import {
  branchSlug,
  TemplatePackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { octopubPortal } from '../__testUtils__/octopubPortal';
import { versionScript } from '../__testUtils__/versionScript';
import { formerSlug } from '../branches/formerSlug';
import { readBranch } from '../branches/readBranch';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { findBuild } from './findBuild';

jest.setTimeout(120_000);

const SEED = Number(process.env.BRANCH_BUILDS_SEED ?? 20261129);
const RUNS = Number(process.env.BRANCH_BUILDS_RUNS ?? 40);

/** What git forbids in names of branches (git-check-ref-format), and spaces. */
const ILLEGAL =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x20\x7f~^:?*[\\\s]|\.\.|@\{|^[-/]|[/.]$|\/\/|\/\.|^\.|\.lock(\/|$)/;

/** Names that read alike once they are made legal for versions. */
const alike = fc
  .array(
    fc.tuple(
      fc.constantFrom('login', 'Login', 'fix', 'feature', '1', 'żó', '日本'),
      fc.constantFrom('/', '-', '_', '.', ''),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(parts =>
    parts
      .flat()
      .join('')
      .replace(/[-/_.]$/, ''),
  );
const anyName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .filter(name => !ILLEGAL.test(name) && name.trim() === name);

/** Branches, with some that are called by the slugs and labels of others. */
const branches = fc
  .tuple(
    fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: alike }, anyName), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.array(
      fc.constantFrom<(branch: string) => string>(
        branchSlug,
        formerSlug,
        branch => branch.replace(/[^a-zA-Z0-9-]/g, '-'),
        branch => `feature/${branch}`,
      ),
      { maxLength: 4 },
    ),
  )
  .map(([names, derive]) => [
    ...new Set([
      'main',
      ...names,
      ...derive.map((of, index) => of(names[index % names.length])),
    ]),
  ])
  .map(all => all.filter(name => !ILLEGAL.test(name)));

/** A repository: its branches, their builds, and the order in which these come to the feed. */
const repositories = branches.chain(names =>
  fc
    .array(
      fc.record({
        branch: fc.constantFrom(...names),
        attempt: fc.integer({ min: 1, max: 12 }),
        isInformed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map(runs => runs.map((each, index) => ({ ...each, run: index + 1 })))
    .chain(runs =>
      fc.record({
        names: fc.constant(names),
        runs: fc.shuffledSubarray(runs, { minLength: runs.length }),
      }),
    ),
);

describe(`findBuild (seed ${SEED})`, () => {
  const { sandbox, client, get, post, clock } = octopubPortal({
    checksContract: false,
  });
  const script = versionScript();
  afterAll(script.close);
  const ctx: FeatureBranchContext = {
    client,
    space: { Id: 'Spaces-1', Name: 'Octopub' },
    logger: mockServices.logger.mock(),
    ...clock,
  };
  let count = 0;
  let found = 0;
  let missing = 0;
  let refused = 0;

  it('never gives a branch the build of another', async () => {
    const feed = (await get('/feeds/all')).find(
      ({ FeedType }: any) => FeedType === 'Docker',
    );
    await fc.assert(
      fc.asyncProperty(repositories, async ({ names, runs }) => {
        count += 1;
        const PackageId = `octopub/repository-${count}`;
        const packages = [
          {
            ActionName: 'Deploy Container',
            PackageReferenceName: 'web',
            FeedId: feed.Id,
            PackageId,
            IsResolvable: true,
          } as TemplatePackageResource,
        ];
        const versions = await script.versionsOf(runs);
        expect(new Set(versions).size).toBe(runs.length);
        const builds = runs.map((each, index) => ({
          ...each,
          version: versions[index],
        }));
        for (const { version, branch, isInformed } of builds) {
          await sandbox.publishPackage(PackageId, version);
          if (isInformed) {
            await post('/build-information', {
              PackageId,
              Version: version,
              OctopusBuildInformation: { Branch: branch },
            });
          }
        }
        /** The version for a branch; what the build of its newest run is, or none. */
        const find = async (input: Parameters<typeof readBranch>[0]) => {
          try {
            const [version] = (
              await findBuild(ctx, packages, readBranch(input))
            ).values();
            found += 1;
            return version;
          } catch (error) {
            const { name } = error as Error;
            missing += Number(name === 'NotFoundError');
            refused += Number(name === 'InputError');
            return name;
          }
        };
        const newestOf = (of: typeof builds) =>
          [...of].sort((a, b) => b.run - a.run)[0]?.version ?? 'NotFoundError';

        for (const branch of names) {
          const own = builds.filter(
            each => each.branch === branch && branch !== 'main',
          );
          expect([branch, await find({ branch })]).toEqual([
            branch,
            newestOf(own),
          ]);
          expect([
            branch,
            await find({ branch, findBuildsBy: 'build-information' }),
          ]).toEqual([branch, newestOf(own.filter(each => each.isInformed))]);
        }
        const [branch] = names.slice(-1);
        for (const { version, branch: builtFrom } of builds) {
          expect([version, await find({ branch, version })]).toEqual([
            version,
            branch === builtFrom && branch !== 'main' ? version : 'InputError',
          ]);
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: false },
    );

    // It was worth it: all ends were come to.
    expect(Math.min(found, missing, refused)).toBeGreaterThan(RUNS / 4);
  });
});
