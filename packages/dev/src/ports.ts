import { Config } from '@backstage/config';
import { connect } from 'node:net';

/** The ports that `yarn dev` listens on. */
export interface Ports {
  app: number;
  backend: number;
  octopus: number;
  github: number;
  aws: number;
  kubernetes: number;
}

/** Where each port comes from, for the message when it is taken. */
export const portSettings: Record<keyof Ports, string> = {
  app: 'app.baseUrl in app-config.local.yaml',
  backend: 'backend.baseUrl and backend.listen.port in app-config.local.yaml',
  octopus:
    'SANDBOX_OCTOPUS_PORT in the environment (and octopus.instances[0].baseUrl in app-config.local.yaml)',
  github: 'SANDBOX_GITHUB_PORT in the environment',
  aws: 'SANDBOX_AWS_PORT in the environment',
  kubernetes: 'SANDBOX_KUBERNETES_PORT in the environment',
};

/** Reads the ports from the app configuration and the environment. */
export function readPorts(config: Config, env: NodeJS.ProcessEnv): Ports {
  return {
    app: Number(new URL(config.getString('app.baseUrl')).port || 80),
    backend: config.getNumber('backend.listen.port'),
    octopus: Number(env.SANDBOX_OCTOPUS_PORT ?? 7101),
    github: Number(env.SANDBOX_GITHUB_PORT ?? 7102),
    aws: Number(env.SANDBOX_AWS_PORT ?? 7103),
    kubernetes: Number(env.SANDBOX_KUBERNETES_PORT ?? 7104),
  };
}

/** Fails with the name of the first port that something already listens on. */
export async function assertPortsFree(ports: Ports): Promise<void> {
  for (const name of Object.keys(ports) as (keyof Ports)[]) {
    if (await isTaken(ports[name])) {
      throw new Error(
        `Port ${ports[name]} (${name}) is already taken. Stop what listens there, or choose another with ${portSettings[name]}.`,
      );
    }
  }
}

async function isTaken(port: number): Promise<boolean> {
  const answers = await Promise.all(
    ['127.0.0.1', '::1'].map(
      host =>
        new Promise<boolean>(done => {
          const socket = connect({ host, port })
            .once('connect', () => {
              socket.destroy();
              done(true);
            })
            .once('error', () => done(false));
        }),
    ),
  );
  return answers.includes(true);
}
