import { readFile } from 'node:fs/promises';
import {
  Program,
  givenClients,
  goClients,
  programPath,
  programVersion,
  whyMissing,
} from '@octopus-backstage/conformance';
import { readStepTemplate } from './readStepTemplate';

/** The original Terraform module of the reference architecture, and what runs it. */
export interface OriginalModule {
  /** All of it, in Terraform's language. */
  configuration: string;
  /** Path of OpenTofu. */
  program: string;
  /** Path of the provider. */
  provider: string;
}

const TEMPLATE = 'OCTOPUS_ORIGINAL_TEMPLATE';
const { provider } = givenClients;

/** A line for whoever did not name it. */
export const originalLeftOut = `The original Terraform module has no rows: ${TEMPLATE} and ${provider.setting} would name it and its provider (docs/benchmarks.md).\n`;

/**
 * The module that the settings name. Builds OpenTofu the first time, which takes
 * minutes.
 *
 * @returns undefined without `OCTOPUS_ORIGINAL_TEMPLATE`
 * @throws Error that names the setting, when one names nothing that can be used
 */
export async function originalModule(): Promise<OriginalModule | undefined> {
  const path = process.env[TEMPLATE];
  if (!path) {
    return undefined;
  }
  const { configuration, providerVersion } = await readTemplate(path);
  await demand(provider);
  const providerPath = await programPath(provider);
  // An override takes any version; the requests would be those of another one.
  if (providerVersion && programVersion(provider) !== providerVersion) {
    throw new Error(
      `${provider.setting} names "${providerPath}", which has no _v${providerVersion} in its name: the original module takes that version only.`,
    );
  }
  // Last: a machine without go should first be told what is wrong with the settings.
  await demand(goClients.openTofu);
  return {
    configuration,
    provider: providerPath,
    program: await programPath(goClients.openTofu),
  };
}

async function demand(program: Program) {
  const missing = await whyMissing(program);
  if (missing) {
    throw new Error(`${TEMPLATE} is set, but ${missing}.`);
  }
}

async function readTemplate(path: string) {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(
      `${TEMPLATE} names "${path}", which cannot be read: ${
        (error as Error).message
      }`,
    );
  }
  try {
    return readStepTemplate(text);
  } catch (error) {
    throw new Error(
      `${TEMPLATE} names "${path}", which ${(error as Error).message}.`,
    );
  }
}
