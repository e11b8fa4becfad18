import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScript, ScriptName } from '../loadScript';
import { hostTools } from './hostTools';
import { installStandIns } from './installStandIns';
import { parseMessages, textsAtLevel } from './parseOutput';
import { prepareDownloads } from './pinnedDownloads';
import { readCalls } from './readCalls';
import { Answer, ScriptResult } from './types';
import { writeAnswers } from './writeAnswers';
import { writeBootstrap } from './writeBootstrap';

export interface RunOptions {
  variables: Record<string, string>;
  answers?: Answer[];
  /** Pinned programs whose download succeeds. */
  downloads?: string[];
  /** Programs that exist but that no call is expected of. */
  tools?: string[];
  env?: Record<string, string>;
}

/**
 * Runs a script as Octopus does: bash sources the bootstrap, then the script,
 * in an empty folder. Its path holds only basic programs and stand-ins. Throws
 * when the script makes a call that the test prepared no answer for.
 */
export function runScript(name: ScriptName, options: RunOptions): ScriptResult {
  const root = mkdtempSync(join(tmpdir(), 'octopus-script-'));
  const work = join(root, 'work');
  const bin = join(root, 'bin');
  const callFolder = join(root, 'calls');
  try {
    mkdirSync(work);
    mkdirSync(bin);
    mkdirSync(callFolder);
    const downloads = prepareDownloads(
      loadScript(name),
      options.downloads ?? [],
      join(root, 'downloads'),
    );
    const installed = options.downloads ?? [];
    const answers: Answer[] = [
      ...(options.answers ?? []),
      { tool: 'sleep', args: /./, replies: [{}] },
      { tool: 'uname', args: /^-m$/, replies: [{ stdout: 'x86_64\n' }] },
      ...downloads.answers,
    ];
    installStandIns(
      bin,
      [...answers.map(answer => answer.tool), ...(options.tools ?? [])].filter(
        tool => !installed.includes(tool),
      ),
    );
    writeAnswers(join(root, 'answers'), answers);
    writeBootstrap(work, options.variables);
    writeFileSync(join(work, 'script.sh'), downloads.script);
    const run = spawnSync(hostTools.bash!, ['bootstrap.sh'], {
      cwd: work,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 120_000,
      env: {
        PATH: bin,
        HOME: work,
        LC_ALL: 'C.UTF-8',
        CALL_FOLDER: callFolder,
        ANSWER_FOLDER: join(root, 'answers'),
        ...options.env,
      },
    });
    const calls = readCalls(callFolder);
    const messages = parseMessages(run.stdout);
    const named = (message: string) =>
      messages.filter(item => item.name === message);
    return {
      exitCode: run.status ?? -1,
      stdout: run.stdout,
      stderr: run.stderr,
      calls,
      callsOf: tool => calls.filter(call => call.tool === tool),
      outputs: Object.fromEntries(
        named('setVariable').map(({ attributes }) => [
          attributes.name,
          attributes.value,
        ]),
      ),
      messages,
      failure: named('resultMessage')[0]?.attributes.message,
      warnings: textsAtLevel(run.stdout, 'warning'),
      highlights: textsAtLevel(run.stdout, 'highlight'),
      artifacts: Object.fromEntries(
        named('createArtifact').map(({ attributes }) => [
          attributes.name,
          readFileSync(attributes.path, 'utf8'),
        ]),
      ),
      exposes: secret =>
        [
          run.stdout,
          run.stderr,
          ...calls.map(call => call.line),
          ...messages.flatMap(({ attributes }) => Object.values(attributes)),
        ].some(text => text.includes(secret)),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
