import { appendFileSync } from 'node:fs';
import {
  createGitHubSandbox,
  GitHubSandbox,
} from '@octopus-backstage/emulator-github';
import {
  onOrOff,
  OctopusSandbox,
  readSetting,
} from '@octopus-backstage/emulator-octopus';
import { createSimulatedRunner } from '../runner/createSimulatedRunner';
import { Flags } from './flags';
import { setting } from './octopusOptions';

/**
 * GitHub as flags and variables say. What its simulated runner publishes is in
 * the registry that the Docker feeds of the Octopus sandbox read.
 */
export function startGitHub(
  flags: Flags,
  env: NodeJS.ProcessEnv,
  octopus: OctopusSandbox,
): GitHubSandbox {
  const withRunner = readSetting(
    'runner',
    setting(flags, env, 'runner'),
    'on or off',
    onOrOff,
  );
  const github = createGitHubSandbox({
    runner:
      withRunner === false
        ? undefined
        : createSimulatedRunner({
            imageBuilder: setting(flags, env, 'image-builder')?.split(' '),
            publishPackage: (id, version, feedType) =>
              octopus.publishPackage(id, version, feedType),
          }),
  });
  const record = setting(flags, env, 'github-record');
  if (record) {
    github.onExchange(exchange =>
      appendFileSync(record, `${JSON.stringify(exchange)}\n`),
    );
  }
  return github;
}
