import { randomBytes } from 'node:crypto';

const FIVE_MINUTES = 300_000;

/** Rights to fetch one archive, which its address carries. Source: the descriptions of `repos/download-*-archive`: five minutes. */
export class ArchiveTokens {
  private readonly tokens = new Map<string, { path: string; until: number }>();

  constructor(private readonly now: () => Date) {}

  issue(path: string): string {
    const token = randomBytes(16).toString('hex').toUpperCase();
    this.tokens.set(token, {
      path,
      until: this.now().getTime() + FIVE_MINUTES,
    });
    return token;
  }

  allows(token: string | null, path: string): boolean {
    const issued = this.tokens.get(token ?? '');
    return issued?.path === path && this.now().getTime() < issued.until;
  }
}
