import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from '@octopus-backstage/dev';
import { stringify } from 'yaml';
import { createPortal, Workplace } from './creating/createPortal';
import { installPortal } from './creating/installPortal';
import { Tarball } from './packing/tarballs';
import { runCommand } from './processes/runCommand';
import { say } from './processes/say';
import { PortalKind } from './readOptions';
import { readmeBlocks } from './readmes/readmes';
import { ourWarnings } from './serving/ourWarnings';
import { startPortal } from './serving/startPortal';
import { localConfig, secrets, substitutesFor } from './serving/surroundings';
import { readSteps } from './wiring/readSteps';
import { takeSteps } from './wiring/takeSteps';

const minutes = (count: number) => count * 60_000;

/**
 * Makes a portal with the tarballs, as the READMEs say, and looks at it.
 *
 * @throws Error that says what does not hold
 */
export async function provePortal(
  place: Workplace,
  tarballs: Tarball[],
  kind: PortalKind,
): Promise<void> {
  const { root, log } = place;
  const [app, backend, octopus, github, aws, kubernetes] = await freePorts(6);
  const ports = { app, backend, octopus, github, aws, kubernetes };

  const steps = readSteps(readmeBlocks(root), kind.frontend);
  say(`a portal of Backstage ${kind.backstage}, ${kind.frontend}`);
  const portal = await createPortal(place, kind);
  await takeSteps(steps, {
    folder: portal,
    root,
    substitutes: substitutesFor(ports),
  });
  await writeFile(
    join(portal, 'app-config.local.yaml'),
    stringify(localConfig(ports)),
  );

  say('installing it');
  await installPortal(place, portal, tarballs);
  say('types');
  await runCommand(['yarn', 'tsc'], {
    cwd: portal,
    log,
    timeoutMs: minutes(10),
  });
  say('building its app');
  await runCommand(['yarn', 'workspace', 'app', 'build'], {
    cwd: portal,
    log,
    env: { ...process.env, ...secrets },
    timeoutMs: minutes(15),
  });

  say('starting it');
  const running = await startPortal(
    { root, portal, ports },
    join(place.folder, 'servers.log'),
  );
  try {
    say('looking at it');
    const url = (port: number) => `http://localhost:${port}`;
    const config = join(root, 'packages/portal/e2e-tests/playwright.config.ts');
    process.stdout.write(
      await runCommand(['yarn', 'playwright', 'test', '--config', config], {
        cwd: root,
        log,
        env: {
          ...process.env,
          PORTAL_RESULTS: join(place.folder, 'results'),
          PORTAL_URL: url(ports.backend),
          SANDBOX_URL: url(ports.octopus),
        },
        timeoutMs: minutes(15),
      }),
    );
    const warnings = ourWarnings(running.said());
    if (warnings.length) {
      throw new Error(`The backend warned:\n${warnings.join('\n')}`);
    }
  } finally {
    await running.stop();
  }
}
