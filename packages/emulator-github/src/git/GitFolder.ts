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
  private template?: Promise<string>;

  /** Takes any id only once. */
  async create(id: number, defaultBranch: string): Promise<GitRepository> {
    const root = this.folder();
    this.template ??= writeTemplate(root);
    return GitRepository.create(
      join(root, `${id}.git`),
      await this.template,
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
    this.template = undefined;
  };
}

/** Lets everybody push whom the sandbox lets through, and asks it about each ref. */
const CONFIG = `[http]
	receivepack = true
[receive]
	procReceiveRefs = refs
`;

async function writeTemplate(root: string): Promise<string> {
  const folder = join(root, 'template');
  const hook = join(folder, 'hooks', 'proc-receive');
  await mkdir(join(folder, 'hooks'), { recursive: true });
  await writeFile(join(folder, 'config'), CONFIG);
  await writeFile(hook, pushHook);
  await chmod(hook, 0o755);
  return folder;
}
