import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';

/** Releases, deployments, runbook runs and tasks. */
export function executionRoutes(_ctx: SandboxContext): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>();
}
