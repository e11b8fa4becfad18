import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { serveAwsSandbox } from '@octopus-backstage/emulator-aws';
import { serveGitHubSandbox } from '@octopus-backstage/emulator-github';
import { readPort, serveAll } from '@octopus-backstage/emulator-core';
import { serveKubernetesSandbox } from '@octopus-backstage/emulator-kubernetes';
import {
  createOctopusSandbox,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { connectClouds } from '../clouds/connectClouds';
import { readFlags } from './flags';
import { octopusOptions, setting } from './octopusOptions';
import { readSpeed } from './readSpeed';
import { startGitHub } from './startGitHub';

/** Serves all stand-ins as flags and variables say. */
export async function startSandboxes(args: string[], env: NodeJS.ProcessEnv) {
  const flags = readFlags(args);
  const octopus = createOctopusSandbox(octopusOptions(flags, env));
  const record = setting(flags, env, 'record');
  if (record) {
    octopus.onExchange(exchange =>
      appendFileSync(record, `${JSON.stringify(exchange)}\n`),
    );
  }
  const github = startGitHub(flags, env, octopus);
  const { aws, kubernetes, address } = connectClouds(readSpeed(flags, env));
  const certificateFile = setting(flags, env, 'kubernetes-ca');
  if (certificateFile) {
    mkdirSync(dirname(certificateFile), { recursive: true });
    writeFileSync(certificateFile, kubernetes.authority.certificateAuthority);
  }
  const port = (
    name: string,
    usual: number,
    flag: 'octopus-port' | 'github-port' | 'aws-port' | 'kubernetes-port',
  ) => ({ name, port: readPort(name, usual, flags[flag], env) });
  return serveAll([
    {
      ...port('Octopus', 7101, 'octopus-port'),
      serve: options => serveOctopusSandbox(octopus, options),
    },
    {
      ...port('GitHub', 7102, 'github-port'),
      serve: options => serveGitHubSandbox(github, options),
    },
    {
      ...port('AWS', 7103, 'aws-port'),
      serve: options => serveAwsSandbox(aws, options),
    },
    {
      ...port('Kubernetes', 7104, 'kubernetes-port'),
      serve: async options => {
        const served = await serveKubernetesSandbox(kubernetes, options);
        address.endpoint = served.url.replace('127.0.0.1', 'localhost');
        return served;
      },
    },
  ]);
}
