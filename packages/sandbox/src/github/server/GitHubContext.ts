import { SecretBox } from '../actions/SecretBox';
import { createGitHubApp, GitHubApp } from '../apps/githubApp';
import { Installation, seedingPermissions } from '../apps/installation';
import { InstallationTokens } from '../apps/InstallationTokens';
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
  readonly installationTokens: InstallationTokens;
  readonly installations: Installation[] = [];
  readonly pushListeners = new Set<(push: Push) => void>();
  private lastId = 1_000_000;
  private ownApp?: GitHubApp;

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

  /** The App; its key is made when somebody first asks. */
  get app(): GitHubApp {
    this.ownApp ??= createGitHubApp(101);
    return this.ownApp;
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
    const context = this;
    const { repositories = 'all', permissions = seedingPermissions } =
      this.options.installation ?? {};
    this.installations.push({
      id: 201,
      get app() {
        return context.app;
      },
      accountLogin: 'octopub',
      repositories: repositories === 'all' ? 'all' : [],
      permissions,
      createdAt: '2026-01-06T09:30:00Z',
    });
  }
}
