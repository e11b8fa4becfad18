import { SecretBox } from '../actions/SecretBox';
import { GitHubApp } from '../apps/GitHubApp';
import { Installation, portalPermissions } from '../apps/installation';
import { InstallationTokens } from '../apps/InstallationTokens';
import { ArchiveTokens } from '../contents/ArchiveTokens';
import { GitFolder } from '../git/GitFolder';
import { GitHubSandboxOptions } from '../options';
import { RepositoryStore } from '../repositories/RepositoryStore';

/** A push that changed a branch or a tag. */
export interface Push {
  owner: string;
  repo: string;
  /** Such as `refs/heads/main`. */
  ref: string;
  /** All zeros when the ref was not there. */
  before: string;
  /** All zeros when the ref is gone. */
  after: string;
  pusher: string;
}

/** What the routes of one sandbox share. */
export class GitHubContext {
  readonly repositories = new RepositoryStore();
  readonly secrets = new SecretBox();
  readonly git = new GitFolder();
  readonly app = new GitHubApp();
  readonly archives = new ArchiveTokens(() => this.now());
  readonly installationTokens: InstallationTokens;
  readonly installations: Installation[] = [];
  readonly pushListeners = new Set<(push: Push) => void>();
  private lastId = 1_000_000;

  constructor(readonly options: GitHubSandboxOptions) {
    this.installationTokens = new InstallationTokens(() => this.now());
    this.install();
  }

  now(): Date {
    return this.options.now?.() ?? new Date();
  }

  /** The time in the form of the API, which has no fractions of a second. */
  timestamp(): string {
    return this.now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** Back to the first state; ids are not given twice. */
  async reset(): Promise<void> {
    const repositories = this.repositories.all();
    this.repositories.clear();
    this.installationTokens.clear();
    this.installations.length = 0;
    this.install();
    await Promise.all(repositories.map(({ id }) => this.git.remove(id)));
  }

  private install(): void {
    const { repositories = 'all', permissions = portalPermissions } =
      this.options.installation ?? {};
    this.installations.push({
      id: 201,
      app: this.app,
      accountLogin: this.app.ownerLogin,
      repositories: repositories === 'all' ? 'all' : [],
      permissions,
      createdAt: '2026-01-06T09:30:00Z',
    });
  }
}
