import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository';
import { ageInDays, describePins, missingTexts, Pin, readPins } from './pins';

const pins = readPins();
const pin: Pin = {
  name: 'kubectl',
  version: '1.35.7',
  source: 'https://dl.k8s.io',
  looked: '2026-09-30',
  note: 'A newer one is out.',
  files: {},
};

describe('pins.json', () => {
  it.each(pins.map(one => [one.name, one] as const))(
    'says of %s what the files say',
    (_, one) => {
      expect(missingTexts(one)).toEqual([]);
      expect(one.looked).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(ageInDays(one, new Date())).toBeGreaterThanOrEqual(-1);
      expect(one.source).toMatch(/^https:\/\//);
      expect(Object.keys(one.files)).not.toEqual([]);
    },
  );

  it('has every version and hash that a script names', () => {
    const scripts = execFileSync('git', ['ls-files', '--', 'yarnw', '*.sh'], {
      cwd: root,
      encoding: 'utf8',
    })
      .trim()
      .split('\n');
    const known = pins.flatMap(({ files, version, sha256 }) =>
      Object.entries(files).flatMap(([file, texts]) =>
        texts.map(text =>
          `${file} ${text}`
            .replace('{version}', version)
            .replace('{sha256}', sha256 ?? '')
            .trim(),
        ),
      ),
    );
    const named = scripts.flatMap(file =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /^[A-Z]+_(?:VERSION|SHA256)=[0-9a-f][\w.]*$/gm,
        ),
      ].map(([line]) => `${file} ${line}`),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(one => !known.includes(one))).toEqual([]);
  });
});

describe('pins', () => {
  it('are as old as the day when somebody looked', () => {
    expect(ageInDays(pin, new Date('2026-11-29T12:00:00Z'))).toBe(60);
    expect(ageInDays(pin, new Date('2026-11-30T00:00:00Z'))).toBe(61);
  });

  it('are told from the oldest on', () => {
    const newer = { ...pin, name: 'eksctl', looked: '2026-11-28' };
    expect(
      describePins([newer, pin], new Date('2026-11-29T12:00:00Z')).split('\n'),
    ).toEqual([
      'kubectl 1.35.7: looked at 60 days ago (2026-09-30). A newer one is out. https://dl.k8s.io',
      'eksctl 1.35.7: looked at 1 days ago (2026-11-28). A newer one is out. https://dl.k8s.io',
      '',
    ]);
  });

  it('that a file does not name are noticed', () => {
    expect(missingTexts({ ...pin, files: { yarnw: ['{version}'] } })).toEqual([
      'yarnw has no 1.35.7',
    ]);
  });
});
