import {
  onOrOff,
  readOctopusOptions,
  readSetting,
  variableOf,
} from '@octopus-backstage/emulator-octopus';
import { DemoOctopusOptions } from '../octopub/createDemoOctopus';
import { Flags } from './flags';

/** The value of a flag, else of its variable. */
export function setting(
  flags: Flags,
  env: NodeJS.ProcessEnv,
  name: Exclude<keyof Flags, 'help'>,
): string | undefined {
  return flags[name] ?? env[variableOf(name)];
}

/**
 * Options of the Octopus sandbox from flags and variables.
 *
 * @throws Error that names the setting which cannot be read
 */
export function octopusOptions(
  flags: Flags,
  env: NodeJS.ProcessEnv,
): DemoOctopusOptions {
  const text = (name: Exclude<keyof Flags, 'help'>) =>
    setting(flags, env, name);
  const { seed: _, ...options } = readOctopusOptions(text);
  return {
    ...options,
    seed: readSetting('seed', text('seed'), 'on or off', onOrOff),
  };
}
