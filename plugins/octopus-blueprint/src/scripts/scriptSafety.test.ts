import { spawnSync } from 'node:child_process';
import { describeUnlessMissing, findTool } from '@octopus-backstage/contract';
import { loadScript, ScriptName, scriptNames } from './loadScript';

const shellcheck = findTool('shellcheck');

describe('the scripts', () => {
  it.each(scriptNames)('download nothing unpinned in %s', name => {
    const script = loadScript(name);
    const downloads = [
      ...script.matchAll(
        /^ *install_pinned (\w+) \\\n *"(https:[^"]+)" \\\n *"\$(\w+)"/gm,
      ),
    ];

    expect(script.match(/^ *install_pinned /gm) ?? []).toHaveLength(
      downloads.length,
    );
    for (const [, , url, pin] of downloads) {
      expect(url).toMatch(/\$\{?[A-Z]+_VERSION/);
      expect(url).not.toContain('latest');
      expect(script).toMatch(new RegExp(`^${pin}=[0-9a-f]{64}$`, 'm'));
    }
    for (const [, version] of script.matchAll(/^[A-Z_]+_VERSION=(.*)$/gm)) {
      expect(version).toMatch(/^\d+\.\d+(\.\d+)?$/);
    }
    expect(script).not.toMatch(/\b(wget|npm install|pip install|apt-get)\b/);
    expect(script).not.toMatch(/\|\s*(ba)?sh\b/);
  });

  it.each(scriptNames)('verify TLS in %s', name => {
    expect(loadScript(name)).not.toMatch(
      /--insecure|curl\b[^\n]* -k\b|insecure-skip-tls-verify|skipTlsVerification=True|sslVerify/i,
    );
  });

  // SC2329: a library has functions that one script or the other does not call.
  const inspect = (name: ScriptName) =>
    spawnSync(shellcheck!, ['--shell=bash', '--exclude=SC2329', '-'], {
      input: loadScript(name),
      encoding: 'utf8',
    });
  const missing = shellcheck ? [] : ['shellcheck'];

  describeUnlessMissing('satisfy shellcheck', missing, () => {
    it.each(scriptNames)('in %s', name => {
      const { stdout, status } = inspect(name);

      expect(stdout).toBe('');
      expect(status).toBe(0);
    });
  });
});
