import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeStandIn } from './installStandIns';
import { Answer } from './types';

interface PinnedTool {
  url: RegExp;
  pin: string;
  /** Path of the program in its archive; none for a bare program. */
  member?: string;
}

const pinnedTools: Record<string, PinnedTool> = {
  eksctl: {
    url: /github\.com\/eksctl-io\/eksctl\/releases/,
    pin: 'EKSCTL_SHA256',
    member: 'eksctl',
  },
  kubectl: { url: /dl\.k8s\.io\/release/, pin: 'KUBECTL_SHA256' },
  trivy: {
    url: /github\.com\/aquasecurity\/trivy\/releases/,
    pin: 'TRIVY_SHA256',
    member: 'trivy',
  },
  gh: {
    url: /github\.com\/cli\/cli\/releases/,
    pin: 'GH_SHA256',
    member: 'gh_2.98.0_linux_amd64/bin/gh',
  },
};

/**
 * Makes downloads that hold stand-ins, the answers of curl for them, and the
 * script with their real SHA-256 in place of the published ones, so that the
 * check in the script is really made.
 */
export function prepareDownloads(
  script: string,
  names: string[],
  folder: string,
): { script: string; answers: Answer[] } {
  let pinned = script;
  const answers = names.map(name => {
    const { url, pin, member } = pinnedTools[name];
    const program = join(folder, name, member ?? name);
    mkdirSync(dirname(program), { recursive: true });
    writeStandIn(program);
    let bodyFile = program;
    if (member) {
      bodyFile = join(folder, `${name}.tar.gz`);
      execFileSync('tar', ['-czf', bodyFile, '-C', join(folder, name), member]);
    }
    const sha256 = createHash('sha256')
      .update(readFileSync(bodyFile))
      .digest('hex');
    pinned = pinned.replace(new RegExp(`^${pin}=.*$`, 'm'), `${pin}=${sha256}`);
    return { tool: 'curl', args: url, replies: [{ bodyFile }] };
  });
  return { script: pinned, answers };
}
