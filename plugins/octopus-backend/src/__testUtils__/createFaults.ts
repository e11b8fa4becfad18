import { http, HttpResponse } from 'msw';
import { BASE_URL, TestOctopus } from './setUpOctopus';

/** What becomes of a request: answers of a server in trouble, or none. */
const EFFECTS = {
  'server error': () => new HttpResponse('{}', { status: 500 }),
  unavailable: () => new HttpResponse('away', { status: 503 }),
  throttled: () =>
    HttpResponse.json({}, { status: 429, headers: { 'Retry-After': '1' } }),
  'no connection': () => HttpResponse.error(),
  'half an answer': () =>
    new HttpResponse('{"Items": [{"Id": "Deploy', {
      headers: { 'Content-Type': 'application/json' },
    }),
};

/** A client sends a request five times: with more faults than that, it fails. */
const MOST_TIMES = 12;
/** Parts of what is read; the first stands for any. */
const ROUTES = [
  '',
  '/dashboard',
  '/events',
  '/tasks',
  '/progression',
  '/deployments',
  '/projects',
  '/channels',
  '/lifecycles',
  '/runbook',
  '/variables',
];

/** Lets requests of the portal go wrong, but none of those that the test sends. */
export function createFaults(octopus: TestOctopus, next: () => number) {
  const pick = <T>(items: readonly T[]) =>
    items[Math.floor(next() * items.length)];
  const counts: Record<string, number> = {};
  let left = 0;
  let effect: keyof typeof EFFECTS = 'unavailable';
  let route = '';
  let until: { requests: number; end: () => void } | undefined;
  octopus.server.use(
    http.all(`${BASE_URL}/*`, ({ request }) => {
      if (until) {
        until.requests -= 1;
        if (until.requests < 0) {
          until.end();
          return HttpResponse.error();
        }
      }
      if (left > 0 && new URL(request.url).pathname.includes(route)) {
        left -= 1;
        counts[effect] = (counts[effect] ?? 0) + 1;
        return EFFECTS[effect]();
      }
      // No response: the stand-in gets the request.
      return undefined;
    }),
  );
  return {
    /** How many requests went wrong, by how. */
    counts,
    /** From now on some requests go wrong, all in one way. */
    begin: () => {
      effect = pick(Object.keys(EFFECTS) as (keyof typeof EFFECTS)[]);
      route = pick(ROUTES);
      left = Math.ceil(next() * MOST_TIMES);
    },
    /** After some requests no other one gets an answer, as in a process that ends. */
    endSoon: (most: number, end: () => void) => {
      until = { requests: Math.floor(next() * most), end };
    },
    clear: () => {
      left = 0;
      until = undefined;
    },
  };
}
