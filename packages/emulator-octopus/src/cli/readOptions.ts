import { FaultRule, faultRuleSchema } from '@octopus-backstage/emulator-core';
import { z } from 'zod';
import { RateLimit } from '../limits/RateLimiter';
import { OctopusSandboxOptions } from '../options';

/**
 * Settings that a command line or the environment can have.
 *
 * @public
 */
export type OctopusSetting =
  | 'cloud'
  | 'faults'
  | 'latency'
  | 'rate-limit'
  | 'task-speed';

/**
 * Name of the variable behind a flag, such as `SANDBOX_TASK_SPEED` behind `--task-speed`.
 *
 * @public
 */
export function variableOf(flag: string): string {
  return `SANDBOX_${flag.toUpperCase().replace(/-/g, '_')}`;
}

/**
 * Reads one setting.
 *
 * @param meaning - what is expected, for the refusal
 * @param parse - undefined for what is not that
 * @throws Error that names the setting
 *
 * @public
 */
export function readSetting<T>(
  flag: string,
  text: string | undefined,
  meaning: string,
  parse: (text: string) => T | undefined,
): T | undefined {
  const value = text === undefined ? undefined : parse(text);
  if (text !== undefined && value === undefined) {
    throw new Error(
      `--${flag} or ${variableOf(flag)} is "${text}": expected ${meaning}.`,
    );
  }
  return value;
}

/**
 * Options of the stand-in from settings.
 *
 * @param setting - the text of a setting, if it has one
 * @throws Error that names the setting which cannot be read
 *
 * @public
 */
export function readOctopusOptions(
  setting: (name: OctopusSetting) => string | undefined,
): OctopusSandboxOptions {
  const read = <T>(
    name: OctopusSetting,
    meaning: string,
    parse: (text: string) => T | undefined,
  ) => readSetting(name, setting(name), meaning, parse);
  return {
    cloud: read('cloud', 'on or off', onOrOff),
    latencyMs: read('latency', 'milliseconds', atLeastZero),
    rateLimit: read('rate-limit', '200, 200:200 or off', rateLimit),
    taskSpeed: read('task-speed', 'a number or instant', text =>
      text === 'instant' ? Infinity : atLeastZero(text),
    ),
    faults: read('faults', 'a list of faults in JSON', faults),
  };
}

/** @public */
export function onOrOff(text: string): boolean | undefined {
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
    return z.array(faultRuleSchema).parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
