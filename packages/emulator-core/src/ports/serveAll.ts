import { ServedSandbox } from '../http/ServedSandbox';

/**
 * A stand-in that is to be served, and what chooses its port.
 *
 * @public
 */
export interface StandIn {
  /** Such as `GitHub`; the flag is `--github-port`, the variable `SANDBOX_GITHUB_PORT`. */
  name: string;
  port: number;
  serve(options: { port: number }): Promise<ServedSandbox>;
}

/**
 * Serves all of them, or none: when a port is taken, it is named together
 * with the settings that change it.
 *
 * @public
 */
export async function serveAll(
  standIns: StandIn[],
): Promise<{ name: string; served: ServedSandbox }[]> {
  const started: { name: string; served: ServedSandbox }[] = [];
  for (const { name, port, serve } of standIns) {
    try {
      started.push({ name, served: await serve({ port }) });
    } catch (error) {
      await Promise.all(started.map(({ served }) => served.close()));
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') {
        throw error;
      }
      throw new Error(
        `Port ${port} (${name}) is already taken. Stop what listens there, or choose another with --${name.toLowerCase()}-port or SANDBOX_${name.toUpperCase()}_PORT.`,
      );
    }
  }
  return started;
}
