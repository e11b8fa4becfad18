import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository';

/**
 * A program or image of others that we name with its version, and that no lock
 * file holds: those of npm, Go and Python are not listed.
 */
export interface Pin {
  name: string;
  version: string;
  /** Of what is downloaded, where a hash is published. */
  sha256?: string;
  /** Where versions and hashes are published. */
  source: string;
  /** The day when somebody last looked whether this is still the one to use, as `2026-11-29`. */
  looked: string;
  /** What was found out that day. */
  note?: string;
  /** Texts by the file that has them, from the root; `{version}` and `{sha256}` stand for those above. */
  files: Record<string, string[]>;
}

const DAY = 24 * 60 * 60_000;

/** `pins.json`, the one list of pinned programs. */
export function readPins(): Pin[] {
  return JSON.parse(readFileSync(join(root, 'pins.json'), 'utf8'));
}

/** For how many whole days nobody has looked at a pin. */
export function ageInDays({ looked }: Pin, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(looked)) / DAY);
}

/** What the files have to say of a pin, and do not. */
export function missingTexts(pin: Pin): string[] {
  return Object.entries(pin.files).flatMap(([file, texts]) => {
    const content = readFileSync(join(root, file), 'utf8');
    return texts
      .map(text =>
        text
          .replace('{version}', pin.version)
          .replace('{sha256}', pin.sha256 ?? ''),
      )
      .filter(text => !content.includes(text))
      .map(text => `${file} has no ${text.trim()}`);
  });
}

/** A line for each pin, the one that was looked at longest ago first. */
export function describePins(pins: Pin[], now: Date): string {
  return [...pins]
    .sort((a, b) => a.looked.localeCompare(b.looked))
    .map(
      pin =>
        `${pin.name} ${pin.version}: looked at ${ageInDays(
          pin,
          now,
        )} days ago (${pin.looked}). ${pin.note ? `${pin.note} ` : ''}${
          pin.source
        }\n`,
    )
    .join('');
}
