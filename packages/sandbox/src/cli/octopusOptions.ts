import { FaultRule } from '@octopus-backstage/emulator-core';
import {
  OctopusSandboxOptions,
  RateLimit,
} from '@octopus-backstage/emulator-octopus';
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
): OctopusSandboxOptions {
  const read = <T>(
    name: Exclude<keyof Flags, 'help'>,
    meaning: string,
    parse: (text: string) => T | undefined,
  ): T | undefined => {
    const text = setting(flags, env, name);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) {
      throw new Error(
        `--${name} or ${variableOf(name)} is "${text}": expected ${meaning}.`,
      );
    }
    return value;
  };
  return {
    seed: read('seed', 'on or off', onOrOff),
    cloud: read('cloud', 'on or off', onOrOff),
    latencyMs: read('latency', 'milliseconds', atLeastZero),
    rateLimit: read('rate-limit', '200, 200:200 or off', rateLimit),
    taskSpeed: read('task-speed', 'a number or instant', text =>
      text === 'instant' ? Infinity : atLeastZero(text),
    ),
    faults: read('faults', 'a list in JSON', faults),
  };
}

function variableOf(name: string): string {
  return `SANDBOX_${name.toUpperCase().replace(/-/g, '_')}`;
}

function onOrOff(text: string): boolean | undefined {
  return { on: true, off: false }[text];
}

function atLeastZero(text: string): number | undefined {
  const number = Number(text);
  return text.trim() && number >= 0 ? number : undefined;
}

function rateLimit(text: string): RateLimit | false | undefined {
  const [, rate, burst] = /^(\d+)(?::(\d+))?$/.exec(text) ?? [];
  if (text === 'off') {
    return false;
  }
  return Number(rate) > 0
    ? { requestsPerMinute: Number(rate), burstLimit: Number(burst ?? rate) }
    : undefined;
}

function faults(text: string): FaultRule[] | undefined {
  try {
    const rules = JSON.parse(text);
    return Array.isArray(rules) ? rules : undefined;
  } catch {
    return undefined;
  }
}
