import { describeUnlessMissing } from '@octopus-backstage/contract';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Environment variable with a folder of clones: `login`, `create-release-action` and so on. */
const SETTING = 'OCTOPUS_ACTIONS';

/**
 * `describe` for tests that run the actions of Octopus for GitHub, which no
 * registry of this project serves; they are skipped, and say so, without the
 * setting. See docs/conformance.md.
 *
 * @param tests - get the folder of an action by its `uses`, with what its clone
 *   has at the commit that is pinned there; none for an action of others
 */
export function describeOctopusActions(
  title: string,
  tests: (actionDir: (uses: string) => string | undefined) => void,
): void {
  const clones = process.env[SETTING];
  describeUnlessMissing(title, clones ? [] : [SETTING], () => {
    const folder = mkdtempSync(join(tmpdir(), 'octopus-actions-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    tests(uses => {
      const [, name, commit] =
        /^OctopusDeploy\/([\w-]+)@([0-9a-f]{40})$/.exec(uses) ?? [];
      if (!name) {
        return undefined;
      }
      const dir = join(folder, name, commit);
      for (const file of ['action.yml', 'dist/index.js']) {
        mkdirSync(dirname(join(dir, file)), { recursive: true });
        writeFileSync(
          join(dir, file),
          execFileSync('git', ['show', `${commit}:${file}`], {
            cwd: join(clones!, name),
            maxBuffer: 64 * 1024 * 1024,
          }),
        );
      }
      return dir;
    });
  });
}
