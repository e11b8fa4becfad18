import { Hono } from 'hono';

interface Route {
  method: string;
  /** Such as `/repos/{owner}/{repo}`. */
  template: string;
  pattern: RegExp;
}

/**
 * Knows every route of an app: names the template of a path for counts,
 * faults and permissions, and writes paths as the routes are registered, for
 * servers that compare paths without regard to case.
 *
 * @public
 */
export class RouteTable {
  private readonly routes: Route[];
  private readonly literals: Map<string, string>;

  constructor(app: Pick<Hono, 'routes'>) {
    const paths = app.routes.map(route => route.path);
    this.routes = app.routes.map(route => ({
      method: route.method,
      template: templateOf(route.path),
      pattern: patternOf(route.path),
    }));
    this.literals = new Map(
      paths
        .flatMap(path => path.split('/'))
        .filter(part => part && !part.includes(':'))
        .map(part => [part.toLowerCase(), part]),
    );
  }

  /**
   * The path with its fixed parts in the case that the routes have, and
   * without a slash at the end, which some clients send.
   */
  canonical(path: string): string {
    return path
      .replace(/(?<=.)\/+$/, '')
      .split('/')
      .map(part => this.literals.get(part.toLowerCase()) ?? part)
      .join('/');
  }

  /** The template of the first route that fits, as the router picks it. */
  template(method: string, canonicalPath: string): string | undefined {
    return this.routes.find(
      route => route.method === method && route.pattern.test(canonicalPath),
    )?.template;
  }

  /** Is there a route of another method for the path? */
  hasPath(canonicalPath: string): boolean {
    return this.routes.some(route => route.pattern.test(canonicalPath));
  }
}

function templateOf(path: string): string {
  return path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');
}

function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map(part => {
      const parameter = /^:\w+(?:\{(.*)\})?$/.exec(part);
      return parameter ? parameter[1] ?? '[^/]+' : part.replace(/\W/g, '\\$&');
    })
    .join('/');
  return new RegExp(`^${source}$`);
}
