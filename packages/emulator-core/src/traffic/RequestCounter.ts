/** @public */
export interface RequestCounts {
  total: number;
  routes: { method: string; route: string; count: number }[];
}

/**
 * Counts requests per method and route template.
 *
 * @public
 */
export class RequestCounter {
  private readonly counts = new Map<string, number>();

  count(method: string, route: string): void {
    const key = `${method} ${route}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  read(): RequestCounts {
    const routes = [...this.counts].map(([key, count]) => {
      const [method, route] = key.split(' ');
      return { method, route, count };
    });
    return {
      total: routes.reduce((sum, { count }) => sum + count, 0),
      routes: routes.sort((a, b) => b.count - a.count),
    };
  }

  clear(): void {
    this.counts.clear();
  }
}
