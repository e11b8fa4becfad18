import { AsyncLocalStorage } from 'node:async_hooks';
import { Context } from 'hono';
import { SandboxEnv } from '../app/env';

/** Who does something, as events record it. */
export interface Actor {
  userId: string;
  username: string;
  isService: boolean;
  /** How the user was recognised; empty for the server itself. */
  identity: string;
  userAgent: string;
  ipAddress: string | null;
}

/** The server itself. Source: events that 2022 and 2023 servers sent, in mcasperson/OctopusRecommendationEngine and BuildBot.Tests of credfeto. */
export const systemActor: Actor = {
  userId: 'users-system',
  username: 'system',
  isService: false,
  identity: '',
  userAgent: 'Server',
  ipAddress: null,
};

const acting = new AsyncLocalStorage<Actor>();

/** Does something in the name of somebody. */
export function actAs<T>(actor: Actor, work: () => T): T {
  return acting.run(actor, work);
}

/** Who does what is being done: the server, where nobody asked for it. */
export function currentActor(): Actor {
  return acting.getStore() ?? systemActor;
}

/**
 * Whoever sent a request. A recorded event says `API key 'x' created <time>`
 * after the key's purpose; the keys of the stand-in have neither.
 */
export function actorOf(c: Context<SandboxEnv>): Actor {
  const user = c.env.user;
  return user?.Id
    ? {
        userId: user.Id,
        username: user.Username,
        isService: user.IsService,
        identity: 'API key',
        userAgent: c.req.header('user-agent') ?? '',
        ipAddress: '127.0.0.1',
      }
    : systemActor;
}
