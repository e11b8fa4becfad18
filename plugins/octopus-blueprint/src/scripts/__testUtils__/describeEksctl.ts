import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describeUnlessMissing } from '@octopus-backstage/contract';
import { peerTool } from '@octopus-backstage/emulator-aws/testing';
import { findEksctl } from '@octopus-backstage/kubernetes-judge';
import { ScriptName } from '../loadScript';
import { goodAnswers } from './createCluster';
import { answer, clusterVariables } from './eksAnswers';
import { missingHostTools } from './hostTools';
import { PlayedCloud, playCloud } from './playedCloud';
import { runScriptBeside } from './runScript';
import { Answer, ScriptResult } from './types';

/** How a program ended. */
interface Ended {
  exitCode: number;
  /** Both streams. */
  output: string;
}

/** The real eksctl and aws, and the stand-in of AWS that they work on. */
export interface EksctlJudge {
  cloud: PlayedCloud;
  /** Runs a runbook with them; Kubernetes and Octopus answer well, unless told otherwise. */
  run(script: ScriptName, answers?: Answer[]): Promise<ScriptResult>;
  eksctl(...args: string[]): Promise<Ended>;
  /** What aws prints for a line of arguments. */
  aws(line: string): Promise<string>;
}

/** @throws Error with the end of what a run printed unless it succeeded */
export function expectSuccess({
  exitCode,
  failure,
  stdout,
  stderr,
}: ScriptResult): void {
  if (exitCode !== 0) {
    throw new Error(
      `${failure}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`,
    );
  }
}

/** Services that eksctl has a variable of its own for. AWS_ENDPOINT_URL would go into its tokens, too. */
const services = ['STS', 'CLOUDFORMATION', 'EKS', 'EC2', 'IAM', 'ELB', 'ELBV2'];

/**
 * `describe` for runbooks that are judged by the real eksctl. All tests of the
 * block share one AWS, in which time flies; eksctl itself looks at it every 20 to
 * 30 seconds, so they take minutes, and hardly any processor.
 */
export function describeEksctl(
  title: string,
  tests: (judge: () => EksctlJudge) => void,
): void {
  const eksctl = findEksctl();
  // Not the machine's own: a version manager's shim needs an environment that the
  // scripts do not get.
  const aws = isAbsolute(peerTool('aws')) ? peerTool('aws') : undefined;
  describeUnlessMissing(
    `${title}, judged by eksctl`,
    [
      ...missingHostTools(),
      ...(eksctl ? [] : ['eksctl']),
      ...(aws ? [] : ['the aws CLI (packages/emulator-aws/peers/install.sh)']),
    ],
    () => {
      let folder: string;
      let judge: EksctlJudge;
      beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'eksctl-'));
        const cloud = await playCloud();
        const { accessKeyId, secretAccessKey } = cloud.aws.principal;
        const env = {
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
          AWS_EC2_METADATA_DISABLED: 'true',
        };
        writeWrapper(join(folder, 'aws'), aws!, {
          ...env,
          AWS_ENDPOINT_URL: cloud.url,
        });
        writeWrapper(join(folder, 'eksctl'), eksctl!.path, {
          ...env,
          ...Object.fromEntries(
            services.map(name => [`AWS_${name}_ENDPOINT`, cloud.url]),
          ),
        });
        judge = createJudge(cloud, folder);
      }, 60_000);
      afterAll(async () => {
        await judge?.cloud.close();
        rmSync(folder, { recursive: true });
      });
      tests(() => judge);
    },
  );
}

// A script gets no more of the environment than its own wrapper says.
function writeWrapper(
  path: string,
  program: string,
  env: Record<string, string>,
) {
  const exports = Object.entries(env).map(
    ([name, value]) => `export ${name}='${value}'\n`,
  );
  writeFileSync(
    path,
    `#!/bin/sh\n${exports.join('')}exec '${program}' "$@"\n`,
    {
      mode: 0o755,
    },
  );
}

function createJudge(cloud: PlayedCloud, folder: string): EksctlJudge {
  const real = (tool: string) => ({
    tool,
    args: /./,
    replies: [{ passThrough: join(folder, tool) }],
  });
  const run = (tool: string, args: string[]) =>
    new Promise<Ended & { stdout: string }>(resolve => {
      const env = { PATH: '/usr/bin:/bin', HOME: folder };
      execFile(
        join(folder, tool),
        args,
        { cwd: folder, env: env as unknown as NodeJS.ProcessEnv },
        (error, stdout, stderr) =>
          resolve({
            exitCode: error ? Number(error.code ?? -1) : 0,
            output: stdout + stderr,
            stdout,
          }),
      );
    });
  return {
    cloud,
    run: (script, answers = []) =>
      runScriptBeside(script, {
        variables: clusterVariables,
        downloads: ['eksctl', 'kubectl'],
        // As a step with Octopus.Action.Aws.Region gets them (OctopusDeploy/Calamari, AwsEnvironmentGeneration.cs).
        env: { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' },
        answers: [
          ...answers,
          real('aws'),
          real('eksctl'),
          answer('kubectl', /^get services /),
          ...goodAnswers.filter(
            ({ tool }) => tool !== 'aws' && tool !== 'eksctl',
          ),
        ],
      }),
    eksctl: (...args) => run('eksctl', args),
    aws: async line => {
      const { exitCode, output, stdout } = await run('aws', [
        ...line.split(' '),
        ...['--region', 'eu-west-1', '--output', 'text'],
      ]);
      if (exitCode) {
        throw new Error(output);
      }
      return stdout.trim();
    },
  };
}
