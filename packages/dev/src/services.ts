import { resolve } from 'node:path';
import { Ports } from './ports';

/** One process of the development set-up. */
export interface Service {
  name: string;
  /** Folder to run in, and what to run there. */
  cwd: string;
  command: string[];
  /** Addresses to show once they are ready. */
  ready: Readiness[];
}

export interface Readiness {
  label: string;
  /** What to ask, and whether it has to answer with success. */
  probe: string;
  expect: 'success' | 'any answer';
  /** What to show. */
  address: string;
}

/** The sandbox, the backend and the app, in the order in which they are shown. */
export function developmentServices(root: string, ports: Ports): Service[] {
  const local = (port: number) => `http://localhost:${port}`;
  const bin = (name: string) => resolve(root, 'node_modules/.bin', name);
  return [
    {
      name: 'sandbox',
      cwd: resolve(root, 'packages/sandbox'),
      command: [
        bin('tsx'),
        'src/cli.ts',
        ...['--octopus-port', String(ports.octopus)],
        ...['--github-port', String(ports.github)],
        ...['--aws-port', String(ports.aws)],
        ...['--kubernetes-port', String(ports.kubernetes)],
      ],
      ready: [
        {
          label: 'Octopus sandbox',
          probe: `${local(ports.octopus)}/api`,
          expect: 'success',
          address: local(ports.octopus),
        },
        {
          label: 'GitHub sandbox',
          probe: local(ports.github),
          expect: 'success',
          address: local(ports.github),
        },
        {
          label: 'AWS sandbox',
          probe: local(ports.aws),
          // AWS answers nothing but refusals to unsigned requests.
          expect: 'any answer',
          address: local(ports.aws),
        },
        {
          label: 'Kubernetes sandbox',
          probe: `${local(ports.kubernetes)}/readyz`,
          expect: 'success',
          address: local(ports.kubernetes),
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
          expect: 'success',
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
          expect: 'success',
          address: local(ports.app),
        },
      ],
    },
  ];
}
