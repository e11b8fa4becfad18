import { Context } from 'hono';
import { SandboxEnv } from '../app/env';

/** Who asks, as deployments and runs record it. */
export function userOf(c: Context<SandboxEnv>): { name: string; id: string } {
  const user = c.env.user!;
  return { name: user.Username, id: user.Id };
}
