import { resolve } from 'node:path';
import { Ports } from './ports';

/** One process of the development set-up. */
export interface Service {
  name: string;
  /** Folder to run in, and what to run there. */
  cwd: string;
  command: string[];
  /** Addresses to show once they answer. */
  ready: { label: string; probe: string; address: string }[];
}

/** The sandbox, the backend and the app, in the order in which they are shown. */
export function developmentServices(root: string, ports: Ports): Service[] {
  const local = (port: number) => `http://localhost:${port}`;
  const bin = (name: string) => resolve(root, 'node_modules/.bin', name);
  return [
    {
      name: 'sandbox',
      cwd: resolve(root, 'packages/sandbox'),
      command: [bin('tsx'), 'src/cli.ts', '--port', String(ports.octopus)],
      ready: [
        {
          label: 'Octopus sandbox',
          probe: `${local(ports.octopus)}/api`,
          address: local(ports.octopus),
        },
      ],
    },
    {
      name: 'backend',
      cwd: resolve(root, 'packages/backend'),
      command: [bin('backstage-cli'), 'package', 'start'],
      ready: [
        {
          label: 'Backend',
          probe: `${local(ports.backend)}/.backstage/health/v1/readiness`,
          address: local(ports.backend),
        },
      ],
    },
    {
      name: 'app',
      cwd: resolve(root, 'packages/app'),
      command: [bin('backstage-cli'), 'package', 'start'],
      ready: [
        {
          label: 'App',
          probe: local(ports.app),
          address: local(ports.app),
        },
      ],
    },
  ];
}
