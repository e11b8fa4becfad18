import { randomBytes } from 'node:crypto';
import { Installation } from './installation';

const HOUR = 3_600_000;

interface Issued {
  installation: Installation;
  expiresAt: Date;
}

/**
 * Access tokens of installations, good for an hour. They have the long form
 * that they took in 2026, `ghs_<app>_<JWT>`. Source:
 * github-and-feature-branches.md §3.2.
 */
export class InstallationTokens {
  private readonly tokens = new Map<string, Issued>();

  constructor(private readonly now: () => Date) {}

  issue(installation: Installation): { value: string; expiresAt: Date } {
    const part = (bytes: number) => randomBytes(bytes).toString('base64url');
    const value = `ghs_${installation.app.appId}_${part(27)}.${part(
      210,
    )}.${part(128)}`;
    const expiresAt = new Date(this.now().getTime() + HOUR);
    this.tokens.set(value, { installation, expiresAt });
    return { value, expiresAt };
  }

  find(value: string): Installation | undefined {
    const issued = this.tokens.get(value);
    return issued && issued.expiresAt > this.now()
      ? issued.installation
      : undefined;
  }

  clear(): void {
    this.tokens.clear();
  }
}
