import { existsSync } from 'node:fs';
import { buildClient } from './buildClient';
import { clientVersion } from './clientVersion';
import { GivenClient } from './givenClients';
import { goAvailable } from './goAvailable';
import { GoClient } from './goClients';

/** What a scenario runs. */
export type Program = GoClient | GivenClient;

const isGiven = (program: Program): program is GivenClient =>
  'setting' in program;

/** Why a program cannot be had on this machine; undefined when it can. */
export async function whyMissing(
  program: Program,
): Promise<string | undefined> {
  if (isGiven(program)) {
    return process.env[program.setting]
      ? undefined
      : `${program.setting} does not name a build of the client (docs/conformance.md)`;
  }
  return (await goAvailable())
    ? undefined
    : 'there is no go command to build the client with';
}

/**
 * Path of a program, which is built first where it has to be.
 * @throws Error when it cannot be built, or is not where its setting says
 */
export async function programPath(program: Program): Promise<string> {
  if (!isGiven(program)) {
    return buildClient(program);
  }
  const path = process.env[program.setting] ?? '';
  if (!existsSync(path)) {
    throw new Error(`${program.setting} names "${path}", which is not there.`);
  }
  return path;
}

/**
 * Version of a program, such as `1.17.0`: `any` for one that is not given,
 * `given` where the program does not tell.
 */
export function programVersion(program: Program): string {
  if (!isGiven(program)) {
    return clientVersion(program);
  }
  const path = process.env[program.setting] ?? '';
  if (!existsSync(path)) {
    return 'any';
  }
  try {
    return program.versionAt(path) ?? 'given';
  } catch {
    return 'given';
  }
}
