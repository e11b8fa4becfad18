import { Connection, EphemeralEnvironment } from './ephemeralEnvironments';

/** What a project has to do with an environment. */
export function connectionOf(
  { connections }: EphemeralEnvironment,
  projectId: string,
): Connection | undefined {
  return connections.find(item => item.projectId === projectId);
}

/** The environment with the connection of a project put in, or in place of the one it had. */
export function connected(
  environment: EphemeralEnvironment,
  connection: Connection,
): EphemeralEnvironment {
  const others = environment.connections.filter(
    ({ projectId }) => projectId !== connection.projectId,
  );
  return { ...environment, connections: [...others, connection] };
}
