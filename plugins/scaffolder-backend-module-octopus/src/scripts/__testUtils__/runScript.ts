import { spawnSync } from 'node:child_process';
import {
  existsSync,
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
import { Answer, Call, ScriptResult } from './types';

export interface RunOptions {
  variables: Record<string, string>;
  answers?: Answer[];
  /** Pinned programs whose download succeeds. */
  downloads?: string[];
  /** Programs that exist but that no call is expected of. */
  tools?: string[];
  env?: Record<string, string>;
  /** Kept by the test, e.g. to run a script twice. */
  workFolder?: string;
}

const quote = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`;
const encode = (text: string) => Buffer.from(text).toString('base64');

function configureScript(variables: Record<string, string>): string {
  const cases = Object.entries(variables).map(
    ([name, value]) => `${quote(encode(name))}) printf '%s' ${quote(value)} ;;`,
  );
  return `${readFileSync(join(__dirname, 'octopusBootstrap.sh'), 'utf8')}
get_octopusvariable() {
  case $(encode_servicemessagevalue "$1") in
    ${cases.join('\n    ')}
    *) echo '' ;;
  esac
}
`;
}

function readCalls(log: string): (Call & { answer: number })[] {
  if (!existsSync(log)) {
    return [];
  }
  return readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(call => ({ ...call, line: call.args.join(' ') }));
}

/**
 * Runs a script as Octopus does: bash sources the bootstrap, then the script,
 * in an empty folder. Its path holds only basic programs and stand-ins. Throws
 * when the script makes a call that the test prepared no answer for.
 */
export function runScript(name: ScriptName, options: RunOptions): ScriptResult {
  const root = mkdtempSync(join(tmpdir(), 'octopus-script-'));
  const work = options.workFolder ?? join(root, 'work');
  const bin = join(root, 'bin');
  const log = join(root, 'calls.jsonl');
  try {
    mkdirSync(work, { recursive: true });
    mkdirSync(bin);
    const downloads = prepareDownloads(
      loadScript(name),
      options.downloads ?? [],
      join(root, 'downloads'),
    );
    const installed = options.downloads ?? [];
    const answers: Answer[] = [
      ...(options.answers ?? []),
      { tool: 'uname', args: /^-m$/, replies: [{ stdout: 'x86_64\n' }] },
      ...downloads.answers,
    ];
    installStandIns(
      bin,
      [...answers.map(answer => answer.tool), ...(options.tools ?? [])].filter(
        tool => !installed.includes(tool),
      ),
    );
    writeFileSync(
      join(root, 'stand-ins.json'),
      JSON.stringify(
        answers.map(answer => ({ ...answer, args: answer.args.source })),
      ),
    );
    writeFileSync(
      join(work, 'configure.sh'),
      configureScript(options.variables),
    );
    writeFileSync(join(work, 'script.sh'), downloads.script);
    writeFileSync(
      join(work, 'bootstrap.sh'),
      'source "$(pwd)/configure.sh"\nsource "$(pwd)/script.sh"\n',
    );

    const run = spawnSync(hostTools.bash!, ['bootstrap.sh'], {
      cwd: work,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 120_000,
      env: {
        PATH: bin,
        HOME: work,
        LC_ALL: 'C.UTF-8',
        CALL_LOG: log,
        STAND_INS: join(root, 'stand-ins.json'),
        ...options.env,
      },
    });
    const calls = readCalls(log);
    const unexpected = calls.filter(call => call.answer < 0);
    if (unexpected.length > 0) {
      throw new Error(
        `Calls without an answer: ${unexpected
          .map(call => `${call.tool} ${call.line}`)
          .join('; ')}`,
      );
    }
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
