const ENTERPRISE = '/api/v3';

/**
 * The path of an operation. Enterprise servers have the API below `/api/v3`;
 * the sandbox answers with and without, so that both kinds of `apiBaseUrl` can
 * be tried. Source: "Getting started with the REST API" in the documentation
 * of GitHub Enterprise Server.
 */
export function apiPath(pathname: string): { path: string; prefix: string } {
  const prefixed =
    pathname === ENTERPRISE || pathname.startsWith(`${ENTERPRISE}/`);
  return prefixed
    ? { path: pathname.slice(ENTERPRISE.length) || '/', prefix: ENTERPRISE }
    : { path: pathname, prefix: '' };
}
