import { octopusSandboxKeys } from '../auth/keys';
import { portalPage } from './portalPage';

/**
 * Answers `GET /app`, where links into the Octopus web portal lead; nothing
 * for any other request. The portal itself is not part of the sandbox: a plain
 * page shows what the API says of the object that the link names.
 */
export function portalAnswer(request: Request): Response | undefined {
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET' || !/^\/app\/?$/.test(pathname)) {
    return undefined;
  }
  return new Response(portalPage(octopusSandboxKeys.readOnly), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
