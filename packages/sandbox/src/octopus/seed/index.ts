import { SandboxContext } from '../context';
import { Space } from '../spaces/spaces';

/** Sends a request to the sandbox's own routes as its administrator. */
export type SandboxRequest = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<Response>;

/** Fills a space with Octopub and some weeks of its history. */
export async function seedOctopub(
  _ctx: SandboxContext,
  _space: Space,
  _request: SandboxRequest,
): Promise<void> {}
