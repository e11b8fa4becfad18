import { setTimeout } from 'node:timers/promises';

/** What a viewer asks for again and again. */
export interface Page {
  /** What kind of page it is. */
  kind: string;
  url: string;
  /** Of the guest who looks at it. */
  token: string;
}

/** How long a viewer waited, and for what. */
export interface Answer {
  /** Of the page. */
  kind: string;
  ms: number;
  /** Of HTTP; 0 when the connection broke, or nothing came within the limit. */
  status: number;
}

/** How often our page asks while something runs. */
const EVERY_MS = 5_000;
/** No viewer waits longer. */
const LIMIT_MS = 30_000;

/** Lets viewers look at pages for some time, each at least once, and waits until all have their answers. */
export async function watchPages(
  pages: Page[],
  {
    viewers,
    forMs,
    everyMs = EVERY_MS,
    random,
  }: {
    viewers: number;
    forMs: number;
    /** How often each of them asks; as our page while something runs, by default. */
    everyMs?: number;
    random(): number;
  },
): Promise<Answer[]> {
  const end = performance.now() + forMs;
  const answers: Answer[] = [];
  const watch = async (page: Page, delay: number) => {
    await setTimeout(delay);
    for (;;) {
      const asked = performance.now();
      const status = await statusOf(page);
      answers.push({
        kind: page.kind,
        ms: performance.now() - asked,
        status,
      });
      const next = Math.max(asked + everyMs, performance.now());
      if (next >= end) {
        return;
      }
      await setTimeout(next - performance.now());
    }
  };
  await Promise.all(
    Array.from({ length: viewers }, (_, viewer) =>
      watch(
        pages[viewer % pages.length],
        random() * Math.min(everyMs, forMs / 2),
      ),
    ),
  );
  return answers;
}

/** @returns 0 when there is no answer */
export async function statusOf({
  url,
  token,
}: Pick<Page, 'url' | 'token'>): Promise<number> {
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
