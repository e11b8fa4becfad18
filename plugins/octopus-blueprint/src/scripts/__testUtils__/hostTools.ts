import { findTool } from '@octopus-backstage/contract';
import { execFileSync } from 'node:child_process';

// A version manager's shim needs its own environment, which a script does not get.
function findPython(): string | undefined {
  try {
    return execFileSync(
      'python3',
      ['-c', 'import sys; print(sys.executable)'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ).trim();
  } catch {
    return undefined;
  }
}

const coreTools = [
  'base64',
  'bash',
  'cat',
  'chmod',
  'cp',
  'cut',
  'dirname',
  'find',
  'grep',
  'gzip',
  'head',
  'mkdir',
  'mv',
  'rm',
  'sed',
  'sh',
  'sha1sum',
  'sha256sum',
  'tail',
  'tar',
  'tr',
  'wc',
];

function locate(): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(coreTools.map(name => [name, findTool(name)])),
    python3: findPython(),
  };
}

/** What the scripts may use of this machine; everything else is a stand-in. */
export const hostTools = locate();

/** Says which of them this machine lacks, if any: bash must be 4.4 or newer. */
export function missingHostTools(): string[] {
  const missing = Object.entries(hostTools)
    .filter(([, path]) => !path)
    .map(([name]) => name);
  if (hostTools.bash) {
    const version = execFileSync(
      hostTools.bash,
      ['-c', 'echo "${BASH_VERSINFO[0]}.${BASH_VERSINFO[1]}"'],
      { encoding: 'utf8' },
    );
    if (Number(version) < 4.4) {
      missing.push('bash 4.4');
    }
  }
  return missing;
}
