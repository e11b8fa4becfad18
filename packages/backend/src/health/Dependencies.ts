import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { LATE, withLimit } from '@octopus-backstage/plugin-octopus-node';

/** How long a probe waits; Kubernetes gives a probe one second by default. */
const LIMIT_MS = 800;

/** After that, a check is taken for lost, such as one on a dead connection. */
const LOST_MS = 10_000;

/** What the portal cannot do without, and how to find out whether it is there. */
export class Dependencies {
  private readonly checks = new Map<string, () => Promise<unknown>>();
  private readonly pending = new Map<
    string,
    { response: Promise<unknown>; since: number }
  >();

  /** @param check - resolves when it is there */
  add(name: string, check: () => Promise<unknown>): void {
    this.checks.set(name, check);
  }

  /** @returns why which of them cannot be used; nothing when all can */
  async problems(): Promise<string[]> {
    const results = await Promise.all(
      [...this.checks].map(([name, check]) => this.problem(name, check)),
    );
    return results.flatMap(result => result ?? []);
  }

  private async problem(
    name: string,
    check: () => Promise<unknown>,
  ): Promise<string | undefined> {
    // What has not answered is not asked again at once: it would only be queued.
    const before = this.pending.get(name);
    const running =
      before && Date.now() - before.since < LOST_MS
        ? before
        : { response: check(), since: Date.now() };
    this.pending.set(name, running);
    try {
      const answer = await withLimit(() => running.response, LIMIT_MS);
      if (answer === LATE) {
        return `${name}: no response within ${LIMIT_MS} ms`;
      }
      this.pending.delete(name);
      return undefined;
    } catch (error) {
      this.pending.delete(name);
      return `${name}: ${error}`;
    }
  }
}

/** The dependencies of this portal; plugins and modules add theirs. */
export const dependenciesServiceRef = createServiceRef<Dependencies>({
  id: 'portal.dependencies',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new Dependencies(),
    }),
});
