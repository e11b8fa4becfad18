import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRepository } from './GitRepository';
import { pushHook } from './pushHook';

/**
 * The folder of this sandbox's bare repositories: made with the first of them,
 * gone when the process ends.
 */
export class GitFolder {
  private root?: string;
  private hooks?: Promise<string>;

  /** Takes any id only once. */
  async create(id: number, defaultBranch: string): Promise<GitRepository> {
    const root = this.folder();
    this.hooks ??= writeHooks(root);
    return GitRepository.create(
      join(root, `${id}.git`),
      await this.hooks,
      defaultBranch,
    );
  }

  async remove(id: number): Promise<void> {
    await rm(join(this.folder(), `${id}.git`), {
      recursive: true,
      force: true,
    });
  }

  /** Leaves nothing behind. */
  close(): void {
    process.removeListener('exit', this.removeAll);
    this.removeAll();
  }

  private folder(): string {
    if (!this.root) {
      this.root = mkdtempSync(join(tmpdir(), 'github-sandbox-'));
      process.once('exit', this.removeAll);
    }
    return this.root;
  }

  private readonly removeAll = () => {
    if (this.root) {
      rmSync(this.root, { recursive: true, force: true });
    }
    this.root = undefined;
    this.hooks = undefined;
  };
}

async function writeHooks(root: string): Promise<string> {
  const folder = join(root, 'hooks');
  const file = join(folder, 'proc-receive');
  await mkdir(folder);
  await writeFile(file, pushHook);
  await chmod(file, 0o755);
  return folder;
}
