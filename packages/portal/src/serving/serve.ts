import { resolve } from 'node:path';
import {
  developmentServices,
  kubernetesCertificate,
  Ports,
  runServices,
} from '@octopus-backstage/dev';

/** What the process is told as JSON in its only argument. */
export interface Served {
  root: string;
  portal: string;
  ports: Ports;
}

/** Serves the stand-ins and the portal's backend until it is told to end. */
async function serve({ root, portal, ports }: Served): Promise<number> {
  // `yarn dev` may run at the same time.
  const certificate = resolve(portal, kubernetesCertificate);
  const ours = developmentServices(root, ports, certificate);
  const theirs = developmentServices(portal, ports);
  return runServices(
    [
      ...ours.filter(({ name }) => name === 'sandbox'),
      ...theirs.filter(({ name }) => name === 'backend'),
    ],
    { onAllReady: () => process.stdout.write('The portal is ready\n') },
  );
}

serve(JSON.parse(process.argv[2])).then(code => process.exit(code));
