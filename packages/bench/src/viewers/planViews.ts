import { seededRandom } from './seededRandom';

/** Who looks at what, and for how long. */
export interface Audience {
  viewers: number;
  projects: number;
  seconds: number;
}

/** One look at the page of a project. */
export interface View {
  /** Milliseconds after the beginning. */
  atMs: number;
  /** Index of the project. */
  project: number;
}

/** How often our page asks while something runs; otherwise it is every minute. */
const EVERY_MS = 5_000;

/**
 * The views of an audience, the same at every call. Each viewer opens the page
 * of one project, as many for each, at a random moment of the first sixth of
 * the time, and looks again every five seconds until the end. So often our page
 * asks while something runs; that all do is the most that they can ask.
 */
export function planViews({
  viewers,
  projects,
  seconds,
  everyMs = EVERY_MS,
}: Audience & { everyMs?: number }): View[] {
  const random = seededRandom(1);
  const views: View[] = [];
  for (let viewer = 0; viewer < viewers; viewer++) {
    const opened = (random() * seconds * 1000) / 6;
    for (let atMs = opened; atMs < seconds * 1000; atMs += everyMs) {
      views.push({ atMs, project: viewer % projects });
    }
  }
  return views.sort((a, b) => a.atMs - b.atMs);
}
