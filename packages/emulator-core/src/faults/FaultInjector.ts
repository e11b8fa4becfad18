import { FaultEffect, FaultRule } from './FaultRule';

/** What a rule can tell requests apart by. */
interface FaultyRequest {
  method: string;
  path: string;
  template?: string;
  userAgent?: string;
}

interface Active {
  rule: FaultRule;
  matched: number;
  fired: number;
}

/**
 * Decides which requests go wrong.
 *
 * @public
 */
export class FaultInjector {
  private active: Active[];
  private met = 0;

  /**
   * @param initial - the rules that a reset brings back
   * @param random - from 0 up to 1, for faults with a probability
   * @param routeKey - the same for all forms of a route that are one to the server
   */
  constructor(
    private readonly initial: FaultRule[],
    private readonly random: () => number,
    private readonly routeKey: (template: string) => string = same,
  ) {
    this.active = initial.map(start);
  }

  add(rule: FaultRule): void {
    this.active.push(start(rule));
  }

  clear(): void {
    this.active = [];
  }

  /** Back to the rules that the sandbox was made with. */
  reset(): void {
    this.met = 0;
    this.active = this.initial.map(start);
  }

  /** Requests that met a fault so far, also of rules that are gone. */
  count(): number {
    return this.met;
  }

  rules(): FaultRule[] {
    return this.active.map(({ rule }) => rule);
  }

  /** The effect on this request; of several rules, the first one wins. */
  next(request: FaultyRequest): FaultEffect | undefined {
    for (const active of this.active) {
      if (this.matches(active.rule, request)) {
        active.matched += 1;
        if (this.fires(active)) {
          active.fired += 1;
          this.met += 1;
          return active.rule.effect;
        }
      }
    }
    return undefined;
  }

  private matches(
    { method, route, sparing }: FaultRule,
    request: FaultyRequest,
  ): boolean {
    if (method && method.toUpperCase() !== request.method) {
      return false;
    }
    if (sparing && sparing === request.userAgent) {
      return false;
    }
    return (
      !route ||
      fits(route, request.path) ||
      (!!request.template &&
        fits(this.routeKey(route), this.routeKey(request.template)))
    );
  }

  private fires({ rule, matched, fired }: Active): boolean {
    return (
      fired < (rule.times ?? Infinity) &&
      (rule.nth === undefined || rule.nth === matched) &&
      (rule.probability === undefined || this.random() < rule.probability)
    );
  }
}

/** Refuses a rule that no request can ever meet. */
function start(rule: FaultRule): Active {
  if (rule.route && !/^[/*]/.test(rule.route)) {
    throw new Error(
      `route: '${rule.route}' begins with neither / nor *; a verb goes into method`,
    );
  }
  return { rule, matched: 0, fired: 0 };
}

function same(template: string): string {
  return template;
}

function fits(glob: string, text: string): boolean {
  const source = glob
    .split('*')
    .map(part => part.replace(/[^\w/]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 'i').test(text);
}
