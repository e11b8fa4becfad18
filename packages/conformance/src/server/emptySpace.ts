import { OctopusServer } from './startServer';

/** The space of the sandbox that nothing was put into. */
export async function emptySpace(
  server: OctopusServer,
): Promise<{ Id: string; Name: string }> {
  const spaces = await server.get<{ Id: string; Name: string }[]>(
    '/api/spaces/all',
  );
  const space = spaces.find(({ Name }) => Name === 'Platform');
  if (!space) {
    throw new Error('The sandbox has no space "Platform".');
  }
  return space;
}
