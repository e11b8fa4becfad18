import { Context } from 'hono';
import { SandboxEnv } from '../app/env';

/** A query parameter; names are compared without regard to case. */
export function textQuery(
  c: Context<SandboxEnv>,
  name: string,
): string | undefined {
  return values(c, name)[0];
}

/**
 * A list of ids or names: comma-joined (as the official client writes it),
 * repeated (as others do), or both. Source: octopus-api.md §2.
 */
export function listQuery(
  c: Context<SandboxEnv>,
  name: string,
): string[] | undefined {
  const given = values(c, name);
  return given.length
    ? given.flatMap(value => value.split(',')).filter(Boolean)
    : undefined;
}

export function flagQuery(c: Context<SandboxEnv>, name: string): boolean {
  return textQuery(c, name)?.toLowerCase() === 'true';
}

function values(c: Context<SandboxEnv>, name: string): string[] {
  const all = Object.entries(c.req.queries());
  return all
    .filter(([key]) => key.toLowerCase() === name.toLowerCase())
    .flatMap(([, given]) => given);
}
