import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { otherBuild, requireFrom, thisBuild } from './Build';

describe('another build', () => {
  it('is a checkout with its dependencies', () => {
    const { name, folder } = otherBuild(`${thisBuild.folder}/packages/..`);
    expect(name).toMatch(/^build [0-9a-f]{8}$/);
    expect(folder).toBe(thisBuild.folder);
    const { applyBlueprint } = requireFrom({ folder })(
      '@octopus-backstage/plugin-octopus-blueprint',
    );
    expect(applyBlueprint).toEqual(expect.any(Function));
  });

  it('is nothing else, and it is said what is missing', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'bench-no-build-'));
    try {
      expect(() => otherBuild(empty)).toThrow(
        `--beside: ${empty} is no checkout. Make it with 'git worktree add ${empty} COMMIT`,
      );
      expect(() => otherBuild(join(empty, 'nowhere'))).toThrow(
        'nowhere is no checkout',
      );
      // In the checkout, but not its root.
      expect(() => otherBuild(`${thisBuild.folder}/docs`)).toThrow(
        /docs (lacks|has no) @backstage.backend-defaults/,
      );
    } finally {
      await rm(empty, { recursive: true });
    }
  });
});
