import { appendFileSync } from 'node:fs';
import { createAwsSandbox, serveAwsSandbox } from '../aws/createAwsSandbox';
import { createGitHubSandbox } from '../github/createGitHubSandbox';
import { serveGitHubSandbox } from '../github/serve';
import { readPort } from '../http/readPort';
import { serveAll } from '../http/serveAll';
import {
  createKubernetesSandbox,
  serveKubernetesSandbox,
} from '../kubernetes/createKubernetesSandbox';
import { createOctopusSandbox } from '../octopus/createOctopusSandbox';
import { serveOctopusSandbox } from '../octopus/serve';
import { readFlags } from './flags';
import { octopusOptions, setting } from './octopusOptions';

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
      serve: options => serveGitHubSandbox(createGitHubSandbox(), options),
    },
    {
      ...port('AWS', 7103, 'aws-port'),
      serve: options => serveAwsSandbox(createAwsSandbox(), options),
    },
    {
      ...port('Kubernetes', 7104, 'kubernetes-port'),
      serve: options =>
        serveKubernetesSandbox(createKubernetesSandbox(), options),
    },
  ]);
}
