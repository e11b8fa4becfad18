import { execFile, spawnSync } from 'node:child_process';
import { ScriptName } from '../loadScript';
import { hostTools } from './hostTools';
import { prepareScript, RunOptions, ScriptRun } from './prepareScript';
import { ScriptResult } from './types';

/** Runs a script as Octopus does. Throws when it makes a call that the test prepared no answer for. */
export function runScript(name: ScriptName, options: RunOptions): ScriptResult {
  const script = prepareScript(name, options);
  try {
    return script.result(
      spawnSync(hostTools.bash!, script.args, {
        ...script.options,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 120_000,
      }),
    );
  } finally {
    script.remove();
  }
}

/** The same while this process goes on, for servers that it plays. */
export async function runScriptBeside(
  name: ScriptName,
  options: RunOptions,
): Promise<ScriptResult> {
  const script = prepareScript(name, options);
  try {
    const run = await new Promise<ScriptRun>(resolve => {
      execFile(
        hostTools.bash!,
        script.args,
        {
          cwd: script.options.cwd,
          env: script.options.env as unknown as NodeJS.ProcessEnv,
          maxBuffer: 32 * 1024 * 1024,
          timeout: 1_200_000,
        },
        (error, stdout, stderr) =>
          resolve({
            status: error ? Number(error.code ?? -1) : 0,
            stdout,
            stderr,
          }),
      ).stdin?.end();
    });
    return script.result(run);
  } finally {
    script.remove();
  }
}
