import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { octopusError } from './errors';

/** The JSON body of a request; 400 in the words of the OpenAPI document when there is none. */
export async function readBody(c: Context<SandboxEnv>): Promise<unknown> {
  const text = await c.req.text();
  if (!text.trim()) {
    throw octopusError(400, 'No request body was supplied.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw octopusError(400, `The request body is not valid JSON: ${error}`);
  }
}
