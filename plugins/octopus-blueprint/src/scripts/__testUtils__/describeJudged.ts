import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describeKubernetes,
  Kubernetes,
} from '@octopus-backstage/kubernetes-judge';
import { missingHostTools } from './hostTools';
import { runScript } from './runScript';
import { Answer, ScriptResult } from './types';
import { ScriptName } from '../loadScript';

/** Seconds that kubectl waits where a script says minutes. */
const CUT = 12;

/** A real cluster, and scripts that ask it. */
export interface Judge {
  kubernetes: Kubernetes;
  /** Runs a script whose kubectl is the real one; in a namespace when one is given, as a target of Octopus says it. */
  run(
    script: ScriptName,
    variables: Record<string, string>,
    options?: { namespace?: string; answers?: Answer[]; downloads?: string[] },
  ): ScriptResult;
  /** What kubectl prints; rejects with `stderr`. */
  kubectl(line: string): Promise<string>;
  /** Creates or changes objects as somebody with kubectl does. */
  apply(yaml: string): Promise<string>;
}

/**
 * `describe` for scripts that are judged by a real Kubernetes API server.
 * Their waits are cut short in the arguments of kubectl; nothing else is changed.
 */
export function describeJudged(
  script: string,
  tests: (judge: () => Judge) => void,
): void {
  describeKubernetes(
    `${script}, judged by Kubernetes`,
    kubernetes => {
      let folder: string;
      beforeAll(() => {
        folder = mkdtempSync(join(tmpdir(), 'judged-'));
        writeImpatientKubectl(folder, kubernetes());
      });
      afterAll(() => rmSync(folder, { recursive: true }));
      tests(() => createJudge(kubernetes(), folder));
    },
    missingHostTools(),
  );
}

// It also finds the cluster whatever a script makes of KUBECONFIG.
function writeImpatientKubectl(
  folder: string,
  { kubectl, kubeconfig }: Kubernetes,
) {
  writeFileSync(
    join(folder, 'kubectl'),
    `#!/bin/bash
export KUBECONFIG='${kubeconfig}'
arguments=()
for argument; do
  [[ $argument =~ ^[0-9]+s$ ]] && argument=${CUT}s
  arguments+=("$argument")
done
if [[ -n $JUDGED_NAMESPACE ]]; then
  arguments=(--namespace "$JUDGED_NAMESPACE" "\${arguments[@]}")
fi
exec '${kubectl}' "\${arguments[@]}"
`,
    { mode: 0o755 },
  );
}

function createJudge(kubernetes: Kubernetes, folder: string): Judge {
  const run = (args: string[]) =>
    new Promise<string>((resolve, reject) => {
      const env = { HOME: folder, KUBECONFIG: kubernetes.kubeconfig };
      execFile(
        kubernetes.kubectl,
        args,
        { cwd: folder, env: env as unknown as NodeJS.ProcessEnv },
        (error, stdout, stderr) =>
          error ? reject(Object.assign(error, { stderr })) : resolve(stdout),
      );
    });
  return {
    kubernetes,
    run: (
      script,
      variables,
      { namespace = '', answers = [], downloads } = {},
    ) =>
      runScript(script, {
        variables,
        downloads,
        answers: [
          ...answers,
          {
            tool: 'kubectl',
            args: /./,
            replies: [{ passThrough: join(folder, 'kubectl') }],
          },
        ],
        env: { JUDGED_NAMESPACE: namespace },
      }),
    kubectl: line => run(line.split(' ')),
    apply: async yaml => {
      const file = join(folder, 'objects.yaml');
      writeFileSync(file, yaml);
      return run(['apply', '--server-side', '--filename', file]);
    },
  };
}
