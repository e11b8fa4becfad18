import { SeedingOctopus } from '@octopus-backstage/emulator-octopus';

/** Usernames of the people of Octopub, and of its build server. */
export const people = {
  build: 'octopub-ci',
  developer: 'ada',
  operator: 'linus',
  /** The server itself, which runs scheduled triggers. */
  system: 'System',
};

/** Adds them to the server. None of them has an API key. */
export function addPeople(octopus: Pick<SeedingOctopus, 'addUser'>): void {
  octopus.addUser({
    username: people.build,
    displayName: 'Octopub CI',
    isService: true,
  });
  octopus.addUser({ username: people.developer, displayName: 'Ada Okafor' });
  octopus.addUser({ username: people.operator, displayName: 'Linus Berg' });
}
