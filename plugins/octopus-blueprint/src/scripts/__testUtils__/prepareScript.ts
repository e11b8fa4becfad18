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

/** How a script ended; `status` is null when it was killed. */
export interface ScriptRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A script that is ready to be run, and what is to be read of it afterwards. */
export interface PreparedScript {
  /** Arguments of bash. */
  args: string[];
  options: { cwd: string; env: Record<string, string> };
  result(run: ScriptRun): ScriptResult;
  remove(): void;
}

/**
 * Puts a script where Octopus would: bash sources the bootstrap, then the script,
 * in an empty folder. Its path holds only basic programs and stand-ins.
 */
export function prepareScript(
  name: ScriptName,
  options: RunOptions,
): PreparedScript {
  const root = mkdtempSync(join(tmpdir(), 'octopus-script-'));
  const work = join(root, 'work');
  const bin = join(root, 'bin');
  const callFolder = join(root, 'calls');
  mkdirSync(work);
  mkdirSync(bin);
  mkdirSync(callFolder);
  const installed = options.downloads ?? [];
  const downloads = prepareDownloads(
    loadScript(name),
    installed,
    join(root, 'downloads'),
  );
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
  return {
    args: ['bootstrap.sh'],
    options: {
      cwd: work,
      env: {
        PATH: bin,
        HOME: work,
        LC_ALL: 'C.UTF-8',
        CALL_FOLDER: callFolder,
        ANSWER_FOLDER: join(root, 'answers'),
        ...options.env,
      },
    },
    result: run => readResult(run, callFolder),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** @throws Error when the script made a call that the test prepared no answer for */
function readResult(run: ScriptRun, callFolder: string): ScriptResult {
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
}
