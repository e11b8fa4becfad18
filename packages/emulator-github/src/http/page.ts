import { GitHubRequest } from '../server/env';

/**
 * One page of a list, with `Link` to the others. Source: "Using pagination in
 * the REST API" in GitHub's documentation.
 * @param usual - items of a page when the request does not say; at most 100
 */
export function page<T>(c: GitHubRequest, all: T[], usual = 30): T[] {
  const number = (name: string, otherwise: number) =>
    Math.max(parseInt(c.req.query(name) ?? '', 10) || otherwise, 1);
  const size = Math.min(number('per_page', usual), 100);
  const current = number('page', 1);
  const last = Math.max(Math.ceil(all.length / size), 1);
  const to = (target: number, rel: string) => {
    const url = new URL(c.req.url);
    url.searchParams.set('page', String(target));
    const base = new URL(c.env.links.api);
    const path = `${base.pathname.replace(/\/$/, '')}${url.pathname}`;
    return `<${base.origin}${path}${url.search}>; rel="${rel}"`;
  };
  const links = [
    ...(current > 1 ? [to(current - 1, 'prev')] : []),
    ...(current < last ? [to(current + 1, 'next'), to(last, 'last')] : []),
    ...(current > 1 ? [to(1, 'first')] : []),
  ];
  if (links.length > 0) {
    c.header('Link', links.join(', '));
  }
  return all.slice((current - 1) * size, current * size);
}
