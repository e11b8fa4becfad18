import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clonedRepository } from '../__testUtils__/clonedRepository';
import { describeJudged, judge, judgeScript } from '../__testUtils__/judges';
import { runProgram } from '../__testUtils__/runProgram';

jest.setTimeout(600_000);

describeJudged(
  'the image of a seeded repository, built by buildah',
  ['base image', 'python'],
  () => {
    const dir = clonedRepository();
    const seen = mkdtempSync(join(tmpdir(), 'image-'));
    const image = `localhost/seeded-judges/shop:${process.pid}`;
    const read = (file: string) => readFileSync(join(seen, file), 'utf8');

    const script = async (name: string, ...args: string[]) => {
      const { code, output } = await runProgram(
        seen,
        judgeScript(name),
        ...args,
      );
      if (code) {
        throw new Error(`${name} ended with ${code}:\n${output}`);
      }
    };

    beforeAll(async () => {
      await script('build-image.sh', dir, image, 'APP_VERSION=1.0.42');
      await script('run-image.sh', image, seen);
    }, 600_000);
    afterAll(async () => {
      await script('remove-image.sh', image);
      rmSync(seen, { recursive: true, force: true });
    });

    it('runs as an ordinary user, is well, and ends when it is asked to', () => {
      const facts = Object.fromEntries(
        read('facts')
          .trim()
          .split('\n')
          .map(line => line.split('=')),
      );
      expect(facts).toMatchObject({
        user: '1000',
        healthcheck: '0',
        exit: '0',
      });
      expect(Number(facts.seconds)).toBeLessThan(10);
      expect(JSON.parse(read('health.json'))).toEqual({ status: 'ok' });
      const lines = read('log')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
      expect(lines.map(({ msg }) => msg)).toContain('stopping');
    });

    it('holds no package manager', () => {
      expect(read('tools')).toBe('');
    });

    it('says in bom.json what the lock file puts into production, in valid CycloneDX', async () => {
      await expect(
        runProgram(
          seen,
          judge('python'),
          judgeScript('validate-bom.py'),
          'bom.json',
        ),
      ).resolves.toEqual({ code: 0, output: '' });

      const bom = JSON.parse(read('bom.json'));
      const lock = JSON.parse(
        readFileSync(join(dir, 'package-lock.json'), 'utf8'),
      );
      const production = Object.entries<any>(lock.packages)
        .filter(([path, { dev, optional }]) => path && !dev && !optional)
        .map(([path, { version }]) =>
          [path.replace(/^.*node_modules\//, ''), version].join('@'),
        );
      const listed = bom.components.map(
        ({ group, name, version }: any) =>
          `${group ? `${group}/` : ''}${name}@${version}`,
      );
      expect(listed.sort()).toEqual([...new Set(production)].sort());
      expect(bom.metadata.component['bom-ref']).toBe('shop@1.0.0');
    });

    it('is refused by the judge of bills of materials when one is broken', async () => {
      writeFileSync(
        join(seen, 'broken.json'),
        JSON.stringify({ ...JSON.parse(read('bom.json')), components: [{}] }),
      );
      expect(
        (
          await runProgram(
            seen,
            judge('python'),
            judgeScript('validate-bom.py'),
            'broken.json',
          )
        ).code,
      ).not.toBe(0);
    });
  },
);
