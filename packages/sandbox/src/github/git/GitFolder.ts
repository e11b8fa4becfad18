import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRepository } from './GitRepository';
import { pushHook } from './pushHook';

/** The folder of this sandbox's bare repositories; gone when the process ends. */
export class GitFolder {
  readonly root: string;
  private hooks?: Promise<string>;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'github-sandbox-'));
    process.once('exit', this.removeAll);
  }

  /** Takes any id only once. */
  async create(id: number, defaultBranch: string): Promise<GitRepository> {
    this.hooks ??= this.writeHooks();
    const hooks = await this.hooks;
    return GitRepository.create(this.dirOf(id), hooks, defaultBranch);
  }

  async remove(id: number): Promise<void> {
    await rm(this.dirOf(id), { recursive: true, force: true });
  }

  /** Leaves nothing behind; the sandbox cannot make repositories any more. */
  close(): void {
    process.removeListener('exit', this.removeAll);
    this.removeAll();
  }

  private dirOf(id: number): string {
    return join(this.root, `${id}.git`);
  }

  private async writeHooks(): Promise<string> {
    const folder = join(this.root, 'hooks');
    const file = join(folder, 'proc-receive');
    await mkdir(folder);
    await writeFile(file, pushHook);
    await chmod(file, 0o755);
    return folder;
  }

  private readonly removeAll = () =>
    rmSync(this.root, { recursive: true, force: true });
}
