import { users } from '../../auth/users';
import { SandboxContext } from '../../context';

/** Who a deployment or run is recorded as made by. */
export interface Person {
  name: string;
  id: string | null;
}

/** The people of Octopub, and its build server. None of them has an API key. */
export interface People {
  build: Person;
  developer: Person;
  operator: Person;
  /** Scheduled triggers; that they are recorded so is inferred. */
  system: Person;
}

/** Adds them to the server. */
export function createPeople(ctx: SandboxContext): People {
  const add = (name: string, DisplayName: string, IsService = false) => {
    const { Id } = ctx.store.of(users).put({
      Id: ctx.store.nextId('Users'),
      Username: name,
      DisplayName,
      EmailAddress: IsService ? null : `${name}@example.com`,
      IsService,
      readOnly: true,
    });
    return { name, id: Id };
  };
  return {
    build: add('octopub-ci', 'Octopub CI', true),
    developer: add('ada', 'Ada Okafor'),
    operator: add('linus', 'Linus Berg'),
    system: { name: 'System', id: null },
  };
}
