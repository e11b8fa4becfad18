/**
 * What people who know Octopus, but not its API, need not read. The browser tests
 * forbid the same on pages (`plainWords.ts` of the app's e2e-tests).
 */
const TRANSPORT =
  /\b(GET|POST|PUT|DELETE|PATCH) \/|\/api\/|was refused \(|failed \(\d{3}\)/;

/** A line of the stack that Backstage prints of an error. */
const STACK = /^\s+at /;

/** The lines of a log that speak of requests; stacks are for developers. */
export function technicalLines(lines: string[]): string[] {
  return lines.filter(line => !STACK.test(line) && TRANSPORT.test(line));
}
