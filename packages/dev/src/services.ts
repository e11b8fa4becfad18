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
  /** File with the certificate to trust, where it is none that everyone trusts. */
  certificateAuthority?: string;
  /** What to show. */
  address: string;
}

/** Where the sandbox puts the certificate of Kubernetes, below the root. */
export const kubernetesCertificate =
  'node_modules/.cache/octopus-sandbox/kubernetes-ca.pem';

/**
 * The sandbox, the backend and the app, in the order in which they are shown.
 *
 * @param certificateAuthority - file that the sandbox writes, of this set-up alone
 */
export function developmentServices(
  root: string,
  ports: Ports,
  certificateAuthority = resolve(root, kubernetesCertificate),
): Service[] {
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
        ...['--kubernetes-ca', certificateAuthority],
        // A cluster takes half an hour in life.
        ...['--aws-speed', '30'],
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
          probe: `https://localhost:${ports.kubernetes}/readyz`,
          expect: 'success',
          address: `https://localhost:${ports.kubernetes}`,
          certificateAuthority,
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
