import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Terraform } from '@octopus-backstage/conformance';
import {
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { createOctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { createDemoOctopus } from '@octopus-backstage/sandbox';
import { Measurement } from '../measuring/Measurement';
import { checkApplied } from './checkApplied';
import { OriginalModule } from './originalModule';

/**
 * The original module applied to an empty space over HTTP, as its step does it:
 * one run, in a process of its own, without a state of before. The rate limit is
 * off, because its provider does not wait when it is told to, and the run ends.
 *
 * @throws Error with the end of the output when not all is made that was planned
 */
export async function measureOriginal(
  latencyMs: number,
  { configuration, program, provider }: OriginalModule,
): Promise<Measurement> {
  const sandbox = createDemoOctopus({
    seed: false,
    latencyMs,
    rateLimit: false,
  });
  const served = await serveOctopusSandbox(sandbox);
  const folder = await mkdtemp(join(tmpdir(), 'bench-original-'));
  try {
    const client = createOctopusClient({
      instance: {
        name: 'bench',
        baseUrl: served.url,
        credential: { apiKey: octopusSandboxKeys.admin },
      },
    });
    const { Id } = await client.resolveSpace('Platform');
    const terraform = await Terraform.create({
      program,
      provider,
      folder,
      variables: variablesFor(served.url, Id),
    });
    await terraform.write('main.tf', configuration);

    sandbox.clearRequests();
    const start = performance.now();
    const { output } = await terraform.apply();
    const seconds = (performance.now() - start) / 1000;
    checkApplied(output);
    return {
      scenario: 'refarch: create in an empty space: original module',
      latencyMs,
      requests: sandbox.requests().total,
      seconds,
    };
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the step asks for; only the first three have to be true. */
function variablesFor(url: string, spaceId: string): Record<string, string> {
  return {
    octopus_server: url,
    octopus_apikey: octopusSandboxKeys.admin,
    octopus_space_id: spaceId,
    feed_docker_hub_username: 'bench',
    feed_docker_hub_password: 'bench',
    github_access_token: 'bench',
    account_aws_access_key: 'bench',
    account_aws_secret_key: 'bench',
  };
}
