import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readBranch } from '../branches/readBranch';
import { noBuild, UNPUBLISHED } from './noBuild';

const workflow = parse(
  readFileSync(
    resolve(
      __dirname,
      '../../../../../templates/node-app/content/.github/workflows/build.yaml',
    ),
    'utf8',
  ),
);
const messageFor = (branch: string) =>
  noBuild(readBranch({ branch }), new Map()).message;

describe('noBuild', () => {
  it('knows which branches the workflow does not publish', () => {
    const left: string[] = workflow.on.push.branches.filter((pattern: string) =>
      pattern.startsWith('!'),
    );

    expect(UNPUBLISHED).toEqual(left.map(pattern => pattern.slice(1)));
  });

  it.each(UNPUBLISHED)('says so for %s', pattern => {
    expect(messageFor(pattern.replace('**', 'a/b-1'))).toMatch(
      /does not publish dependabot\/\*\*, .*: run it by hand for this branch/,
    );
  });

  it.each(['dependabot', 'my/dependabot/x', 'renovate-2'])(
    'does not take %s for one of them',
    branch => {
      expect(messageFor(branch)).toMatch(/Push to the branch and wait/);
    },
  );
});
