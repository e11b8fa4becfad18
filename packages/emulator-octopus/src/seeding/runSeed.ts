import { User, users } from '../auth/users';
import { SandboxContext } from '../context';
import { settle } from '../execution/tasks/settle';
import { failStep } from '../execution/tasks/stepFaults';
import { OctopusSeed, SeedingOctopus } from './OctopusSeed';

/** Sends a request to the routes as a user, and past everything around them. */
type SendAs = (request: Request, user: User) => Promise<Response>;

/** As whom the server records what its triggers do; that it does so is inferred. */
const system: User = {
  Id: '',
  Username: 'System',
  DisplayName: 'System',
  EmailAddress: null,
  IsService: true,
  readOnly: false,
};

/** Fills the server, and gives the clock and the speed of tasks back. */
export async function runSeed(
  ctx: SandboxContext,
  seed: OctopusSeed,
  send: SendAs,
): Promise<void> {
  const { taskSpeed } = ctx.settings;
  ctx.settings.taskSpeed = 1;
  try {
    await seed(seedingOctopus(ctx, send));
    ctx.pretendNow(undefined);
    settle(ctx);
  } finally {
    ctx.settings.taskSpeed = taskSpeed;
    ctx.pretendNow(undefined);
  }
}

function seedingOctopus(ctx: SandboxContext, send: SendAs): SeedingOctopus {
  const named = (username: string): User => {
    if (username === system.Username) {
      return system;
    }
    const user = ctx.store
      .of(users)
      .list()
      .find(({ Username }) => Username === username);
    if (!user) {
      throw new Error(`The seed did not add the user "${username}".`);
    }
    return user;
  };
  return {
    fetch: async (request, as = 'admin') => send(request, named(as)),
    now: () => ctx.now(),
    goTo: time => {
      ctx.pretendNow(time);
      settle(ctx);
    },
    addUser: ({ username, displayName, isService = false }) => {
      ctx.store.of(users).put({
        Id: ctx.store.nextId('Users'),
        Username: username,
        DisplayName: displayName,
        EmailAddress: isService ? null : `${username}@example.com`,
        IsService: isService,
        readOnly: true,
      });
    },
    failStep: fault => failStep(ctx, fault),
  };
}
