import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../processes/runCommand';
import { Finding } from './Finding';
import { Tarball } from './tarballs';

const judges = ['publint@0.3.25', '@arethetypeswrong/cli@0.18.5'];

/**
 * What publint (warnings and errors) and attw say about each tarball. Both are
 * installed into a folder of their own.
 */
export async function judgeTarballs(
  tarballs: Tarball[],
  { folder, log }: { folder: string; log: string },
): Promise<Finding[]> {
  const tools = join(folder, 'judges');
  await mkdir(tools);
  await runCommand(
    ['npm', 'install', '--prefix', '.', '--no-save', '--no-audit', ...judges],
    { cwd: tools, log, timeoutMs: 5 * 60_000 },
  );
  const findings: Finding[] = [];
  for (const tarball of tarballs) {
    findings.push(
      ...(await askPublint(tools, tarball)),
      ...(await askAttw(tools, tarball, log)),
    );
  }
  return findings;
}

async function askPublint(tools: string, { name, file }: Tarball) {
  const entry = join(tools, 'node_modules/publint/src/index-node.js');
  const { publint } = await import(pathToFileURL(entry).href);
  const content = await readFile(file);
  const tarball = new Uint8Array(content).buffer;
  const { messages } = await publint({ pack: { tarball }, level: 'warning' });
  return messages.map((message: { code: string; path: string[] }) => ({
    judge: 'publint',
    package: name,
    rule: message.code,
    about: message.path.join('.'),
  }));
}

async function askAttw(
  tools: string,
  { name, file }: Tarball,
  log: string,
): Promise<Finding[]> {
  const output = await runCommand(
    ['node_modules/.bin/attw', file, '--format', 'json'],
    // 1 says that there are findings.
    { cwd: tools, log, timeoutMs: 60_000, expectCodes: [0, 1] },
  );
  const { analysis } = JSON.parse(output);
  if (!analysis.types) {
    return [{ judge: 'attw', package: name, rule: 'NoTypes', about: 'all' }];
  }
  return analysis.problems.map(({ kind, ...details }: { kind: string }) => ({
    judge: 'attw',
    package: name,
    rule: kind,
    about: JSON.stringify(details),
  }));
}
