import { setTimeout } from 'node:timers/promises';
import { waitUntil } from '../world/waitUntil';

const ENDED = ['completed', 'failed', 'cancelled'];
/** A busy machine answers late. */
const REQUEST_MS = 30_000;
const CATALOG_MS = 3 * 60_000;
const TASKS_MS = 15 * 60_000;
const ATTEMPTS = 5;
/** Asking more often would be most of what the replicas do. */
const EVERY_MS = 2_000;
/** Tokens are good for an hour. */
const TOKEN_MS = 10 * 60_000;
/** Characters of an error that are shown. */
const LONGEST = 600;

/** A task to submit. */
export interface Submission {
  template: string;
  values: Record<string, unknown>;
  secrets?: Record<string, string>;
}

/** A line of the log of a task, or that it was taken over or has ended. */
export interface TaskEvent {
  type: 'log' | 'completion' | 'cancelled' | 'recovered';
  text: string;
  /** Name of the error that ended it, such as `ServiceUnavailableError`. */
  errorName?: string;
}

/** A field of a form, as far as its default matters. */
interface Field {
  properties?: Record<string, { default?: unknown }>;
}

/** Requests to a replica, as a guest. */
export class PortalApi {
  private readonly tokens = new Map<string, { token: string; until: number }>();

  /** @param url - called for each request: another replica may have to answer */
  constructor(private readonly url: () => string) {}

  /** Submits a task with the defaults of its form and the given values. */
  async submit({
    template,
    values,
    secrets = {},
  }: Submission): Promise<string> {
    const { spec } = await this.waitForEntity(`template/default/${template}`);
    const { id } = await this.json('POST', '/api/scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      values: {
        ...Object.assign({}, ...spec.parameters.map(defaultsOf)),
        ...values,
        // As the form does: the value itself is among the secrets only.
        ...Object.fromEntries(Object.keys(secrets).map(key => [key, '***'])),
      },
      secrets,
    });
    return id;
  }

  /** Adds a file of entities to the catalog. */
  async register(target: string): Promise<void> {
    await this.json('POST', '/api/catalog/locations', { type: 'url', target });
  }

  /** @param path - such as `component/default/shop` */
  async waitForEntity(path: string): Promise<any> {
    let entity: any;
    await waitUntil(`the catalog has ${path}`, CATALOG_MS, async () => {
      const response = await this.send(
        'GET',
        `/api/catalog/entities/by-name/${path}`,
      );
      entity = response.ok ? await response.json() : undefined;
      return entity !== undefined;
    });
    return entity;
  }

  /** @returns the tasks that have not ended, as far as anybody answers */
  async stillAtWork(tasks: string[]): Promise<string[]> {
    const states = await Promise.all(tasks.map(task => this.statusOf(task)));
    return tasks.filter((_, index) => !ENDED.includes(states[index] ?? ''));
  }

  /** @throws Error when they take too long */
  async waitForTasks(tasks: string[]): Promise<void> {
    await waitUntil(
      'all tasks have ended',
      TASKS_MS,
      async () => !(await this.stillAtWork(tasks)).length,
      EVERY_MS,
    );
  }

  /** @returns undefined while nobody answers */
  async statusOf(task: string): Promise<string | undefined> {
    try {
      return (await this.json('GET', `/api/scaffolder/v2/tasks/${task}`))
        .status;
    } catch {
      return undefined;
    }
  }

  /** What happened to a task, oldest first. */
  async eventsOf(task: string): Promise<TaskEvent[]> {
    const path = `/api/scaffolder/v2/tasks/${task}/events`;
    const events: any[] = await this.json('GET', path);
    return events.map(({ type, body }) => ({
      type,
      text: [body.message, body.error?.message].filter(Boolean).join(' '),
      ...(body.error && { errorName: body.error.name }),
    }));
  }

  /** @returns the token of a guest */
  async signIn(): Promise<string> {
    return signInAt(this.url());
  }

  /** Again when the connection breaks, or the token is refused. */
  private async send(method: string, path: string, body?: object) {
    let wasRefused = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const url = this.url();
        const response = await fetch(`${url}${path}`, {
          method,
          headers: {
            Authorization: `Bearer ${await this.tokenFor(url)}`,
            'Content-Type': 'application/json',
          },
          body: body && JSON.stringify(body),
          signal: AbortSignal.timeout(REQUEST_MS),
        });
        if (response.status !== 401 || wasRefused) {
          return response;
        }
        wasRefused = true;
        this.tokens.delete(url);
      } catch (error) {
        if (method !== 'GET' || attempt >= ATTEMPTS) {
          throw error;
        }
        await setTimeout(1_000);
      }
    }
  }

  private async tokenFor(url: string): Promise<string> {
    const kept = this.tokens.get(url);
    if (kept && kept.until > Date.now()) {
      return kept.token;
    }
    const token = await signInAt(url);
    this.tokens.set(url, { token, until: Date.now() + TOKEN_MS });
    return token;
  }

  private async json(method: string, path: string, body?: object) {
    const response = await this.send(method, path, body);
    if (!response.ok) {
      throw new Error(
        `${method} ${path}: ${response.status} ${cut(await response.text())}`,
      );
    }
    return response.json();
  }
}

function cut(text: string): string {
  return text.slice(0, LONGEST);
}

async function signInAt(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/guest/refresh`, {
    signal: AbortSignal.timeout(REQUEST_MS),
  });
  if (!response.ok) {
    throw new Error(`Sign-in: ${response.status} ${await response.text()}`);
  }
  return (await response.json()).backstageIdentity.token;
}

/** Of fields that are always there: those that depend on others are given. */
function defaultsOf({ properties = {} }: Field): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) =>
      field.default === undefined ? [] : [[name, field.default]],
    ),
  );
}
