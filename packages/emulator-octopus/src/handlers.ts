import { HttpHandler } from 'msw';
import { sandboxHandlers } from '@octopus-backstage/emulator-core';
import { OctopusSandbox } from './createOctopusSandbox';

/**
 * Mounts a sandbox in msw.
 * @param baseUrl - address that the code under test is told, without `/api`
 *
 * @public
 */
export function octopusSandboxHandlers(
  sandbox: OctopusSandbox,
  baseUrl: string,
): HttpHandler[] {
  return sandboxHandlers(sandbox, baseUrl);
}
