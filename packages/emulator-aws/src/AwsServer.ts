import { randomUUID } from 'node:crypto';
import { answer, Outcome } from './answer';
import { controlAnswer } from './control/controlAnswer';
import { AwsExchange } from './traffic/exchange';
import { AwsRequestCounts } from './traffic/requestCounts';
import { World } from './world/World';

/** What happens around the services: counts, records, controls. */
export class AwsServer {
  private counts = new Map<string, number>();
  private readonly listeners = new Set<(exchange: AwsExchange) => void>();

  constructor(readonly world: World) {}

  async handle(request: Request): Promise<Outcome> {
    const control = await controlAnswer(this, request);
    if (control) {
      return control;
    }
    const copy = this.listeners.size ? request.clone() : undefined;
    const requestId = randomUUID();
    const outcome = await answer(
      this.world,
      request,
      requestId,
      (service, operation) => this.count(`${service} ${operation}`),
    );
    if (outcome === 'reset') {
      return outcome;
    }
    outcome.headers.set('x-amzn-RequestId', requestId);
    if (copy) {
      await this.tell(copy, outcome.clone());
    }
    return outcome;
  }

  reset(): void {
    this.world.reset();
    this.counts = new Map();
  }

  requests(): AwsRequestCounts {
    const operations = [...this.counts].map(([key, count]) => {
      const [service, operation] = key.split(' ');
      return { service, operation, count };
    });
    return {
      total: operations.reduce((sum, { count }) => sum + count, 0),
      operations: operations.sort((a, b) => b.count - a.count),
    };
  }

  forgetRequests(): void {
    this.counts = new Map();
  }

  onExchange(listener: (exchange: AwsExchange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private count(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  private async tell(request: Request, response: Response): Promise<void> {
    const exchange = {
      method: request.method,
      url: request.url,
      requestBody: await request.text(),
      status: response.status,
      responseBody: await response.text(),
    };
    this.listeners.forEach(listener => listener(exchange));
  }
}
