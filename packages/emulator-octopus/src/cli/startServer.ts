import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  readPort,
  serveAll,
  ServedSandbox,
} from '@octopus-backstage/emulator-core';
import { createOctopusSandbox } from '../createOctopusSandbox';
import { LATEST_VERSION } from '../root/serverVersion';
import { serveOctopusSandbox } from '../serve';
import { readOctopusOptions, variableOf } from './readOptions';

const PORT = 7101;

/** What `--help` prints. */
export const helpText = `Serves a stand-in of Octopus Deploy on this machine.

  --octopus-port N      default ${PORT}
  --space NAME          the default space first; may be repeated; default Default and Platform
  --server-version V    what the server says it is, such as 2022.2.10847
  --cloud on|off        dynamic worker pools, as on Octopus Cloud; default on
  --latency MS          every answer waits; default 0
  --rate-limit R[:B]    requests a minute and burst, or off; default 200:200
  --task-speed N        how many times faster than life tasks run, or instant; default 1
  --faults JSON         list of faults, see FaultRule
  --record FILE         appends each exchange as a line of JSON, secrets included

Each but --space and --server-version can be given as a variable too:
SANDBOX_OCTOPUS_PORT, SANDBOX_TASK_SPEED, ...
While it runs: GET and DELETE /__sandbox/requests, POST /__sandbox/reset,
GET, POST and DELETE /__sandbox/faults, POST /__sandbox/packages and step-faults.`;

/** A stand-in that was started from the command line. */
export interface StartedServer extends ServedSandbox {
  /** Lines to greet with: the address, and the keys. */
  greeting: string;
}

/**
 * Serves a stand-in as flags and variables say; nothing when only help was
 * asked for.
 *
 * @throws Error that names a setting that cannot be read, or a port that is taken
 */
export async function startServer(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<StartedServer | undefined> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      'octopus-port': text,
      space: { type: 'string', multiple: true },
      'server-version': text,
      cloud: text,
      latency: text,
      'rate-limit': text,
      'task-speed': text,
      faults: text,
      record: text,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    return undefined;
  }
  const octopus = createOctopusSandbox({
    ...readOctopusOptions(name => values[name] ?? env[variableOf(name)]),
    spaces: values.space,
    version: values['server-version'],
  });
  const record = values.record ?? env[variableOf('record')];
  if (record) {
    octopus.onExchange(exchange =>
      appendFileSync(record, `${JSON.stringify(exchange)}\n`),
    );
  }
  const [{ served }] = await serveAll([
    {
      name: 'Octopus',
      port: readPort('Octopus', PORT, values['octopus-port'], env),
      serve: options => serveOctopusSandbox(octopus, options),
    },
  ]);
  return {
    ...served,
    greeting: [
      `Octopus sandbox: ${served.url}`,
      `  plays:             ${values['server-version'] ?? LATEST_VERSION}`,
      `  may do everything: ${octopus.keys.admin}`,
      `  may read:          ${octopus.keys.readOnly}`,
    ].join('\n'),
  };
}
