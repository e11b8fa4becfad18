import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clonedRepository } from '../__testUtils__/clonedRepository';
import { describeJudged, judge, Judge } from '../__testUtils__/judges';
import { runProgram } from '../__testUtils__/runProgram';

jest.setTimeout(120_000);

const workflow = '.github/workflows/build.yaml';

/** How each linter is called, and something that it has to find: a text of the file, and what takes its place. */
const linters: [Judge, string[], string, [string, string]][] = [
  [
    'zizmor',
    ['--offline', '--no-progress', '--quiet', '--persona', 'pedantic'],
    workflow,
    ['setup-node@820762786026740c76f36085b0efc47a31fe5020', 'setup-node@v7'],
  ],
  [
    'actionlint',
    ['-no-color'],
    workflow,
    ['run: npm ci', 'run: echo $UNQUOTED ${{ github.head_ref }}'],
  ],
  ['hadolint', [], 'Dockerfile', ['USER 1000', 'RUN cd /tmp && sudo true']],
];

describe.each(linters)('%s', (name, args, file, [text, fault]) => {
  describeJudged(`beside a seeded repository: ${name}`, [name], () => {
    const dir = clonedRepository();
    const lint = (...paths: string[]) =>
      runProgram(dir, judge(name), ...args, ...paths);

    it('finds nothing', async () => {
      const { code, output } = await lint(file);
      expect(code ? output : '').toBe('');
    });

    it('would find something', async () => {
      const broken = join(dirname(file), 'broken.yaml');
      const before = readFileSync(join(dir, file), 'utf8');
      expect(before).toContain(text);
      writeFileSync(join(dir, broken), before.replace(text, fault));
      expect((await lint(broken)).code).not.toBe(0);
    });
  });
});
