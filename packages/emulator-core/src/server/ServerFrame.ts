import { forever, waitFor } from '../clock/waiting';
import { FaultInjector } from '../faults/FaultInjector';
import { FaultEffect, FaultRule } from '../faults/FaultRule';
import { Exchange, toExchange } from '../traffic/exchange';
import { RequestCounter } from '../traffic/RequestCounter';
import { Outcome } from '../http/Outcome';

/** A request, as far as the frame goes. */
interface FramedRequest {
  request: Request;
  path: string;
  /** The route; none where the server has no such. */
  template?: string;
}

/**
 * What happens around the routes of a stand-in: counts, faults, latency, records.
 *
 * @public
 */
export class ServerFrame {
  readonly counter = new RequestCounter();
  readonly faults: FaultInjector;
  private readonly listeners = new Set<(exchange: Exchange) => void>();

  /**
   * @param options - `routeKey`: see FaultInjector
   * @param faultAnswer - the answer of a fault that is one, in the server's form
   */
  constructor(
    private readonly options: {
      latencyMs?: number;
      faults?: FaultRule[];
      random?: () => number;
      routeKey?: (template: string) => string;
    },
    private readonly faultAnswer: (
      fault: FaultEffect & { type: 'error' },
    ) => Response,
  ) {
    this.faults = new FaultInjector(
      options.faults ?? [],
      options.random ?? Math.random,
      options.routeKey,
    );
  }

  /** @returns how to stop */
  onExchange(listener: (exchange: Exchange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  reset(): void {
    this.counter.clear();
    this.faults.reset();
  }

  /** @param isRecorded - whether listeners hear of it; default true */
  async pass(
    { request, path, template }: FramedRequest,
    answer: () => Promise<Response>,
    isRecorded = true,
  ): Promise<Outcome> {
    const { method, signal } = request;
    this.counter.count(method, template ?? '(no such route)');
    const userAgent = request.headers.get('user-agent') ?? undefined;
    const fault = this.faults.next({ method, path, template, userAgent });
    if (this.options.latencyMs) {
      await waitFor(this.options.latencyMs, signal);
    }
    if (fault?.type === 'reset') {
      return 'reset';
    }
    if (fault?.type === 'hang') {
      return forever(signal);
    }
    const copy =
      this.listeners.size > 0 && isRecorded ? request.clone() : undefined;
    const response =
      fault?.type === 'error' ? this.faultAnswer(fault) : await answer();
    if (copy) {
      const exchange = await toExchange(copy, response.clone());
      this.listeners.forEach(listener => listener(exchange));
    }
    if (fault?.type === 'lostAnswer') {
      return fault.by === 'reset' ? 'reset' : forever(signal);
    }
    return response;
  }
}
