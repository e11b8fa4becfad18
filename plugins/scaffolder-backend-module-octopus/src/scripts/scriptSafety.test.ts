import { spawnSync } from 'node:child_process';
import { loadScript, scriptNames } from './loadScript';
import { findTool } from './__testUtils__/hostTools';

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

  if (shellcheck) {
    it.each(scriptNames)('have no fault that shellcheck finds in %s', name => {
      // SC2329: a library has functions that one script or the other does not call.
      const run = spawnSync(
        shellcheck,
        ['--shell=bash', '--exclude=SC2329', '-'],
        { input: loadScript(name), encoding: 'utf8' },
      );

      expect(run.stdout).toBe('');
      expect(run.status).toBe(0);
    });
  } else {
    it.skip.each(scriptNames)(
      'have no fault that shellcheck finds in %s (shellcheck is not installed)',
      () => {},
    );
  }
});
