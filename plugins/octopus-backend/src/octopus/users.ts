import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { UserResource } from '../resources/interruptions';
import { ProjectTarget } from '../target/ProjectTarget';

const FRESH_MS = 60 * 60_000;

/**
 * Reads what a user is called in Octopus; the id where it does not say, since
 * listing users needs a permission of its own (`UserView`).
 */
export async function readUserName(
  { cache }: ServiceContext,
  { instance, read }: ProjectTarget,
  userId: string,
): Promise<string> {
  if (!/^Users-\d+$/.test(userId)) {
    return userId;
  }
  try {
    const { value } = await cache.read(
      cacheKey('user', instance.name, userId),
      {
        load: async () => {
          const user = await read.get<UserResource>(`/api/users/${userId}`);
          return user.DisplayName || user.Username;
        },
        shape: z.string(),
        freshMs: FRESH_MS,
      },
    );
    return value;
  } catch {
    return userId;
  }
}
