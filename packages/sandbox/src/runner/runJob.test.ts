import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Job, runJob } from './runJob';

/** An action that hands on what it gets, as those of the toolkit do. */
const action = {
  'action.yml': `
inputs:
  name: {}
  greeting: { default: Hello }
runs: { using: node24, main: dist/index.js }
`,
  'dist/index.js': `
const { appendFileSync } = require('node:fs');
const { GITHUB_ENV, GITHUB_OUTPUT, INPUT_GREETING, INPUT_NAME } = process.env;
appendFileSync(GITHUB_OUTPUT, \`text<<END\\n\${INPUT_GREETING},\\n\${INPUT_NAME}\\nEND\\n\`);
appendFileSync(GITHUB_ENV, 'GREETED=yes=1\\n');
process.exit(INPUT_NAME === 'nobody' ? 1 : 0);
`,
};

describe('runJob', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'job-'));
    mkdirSync(join(folder, 'dist'));
    for (const [file, text] of Object.entries(action)) {
      writeFileSync(join(folder, file), text);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (job: Job, isThere?: (uses: string) => boolean) =>
    runJob(
      job,
      { vars: { NAME: 'Ada' } },
      {
        dir: folder,
        env: { RUNNER_TEMP: folder },
        isThere,
        actionDir: uses =>
          uses.startsWith('octopub/greet@') ? folder : undefined,
      },
    );

  it('runs an action that is there, and hands on what it says', async () => {
    expect(
      await run({
        outputs: { text: '${{ steps.greet.outputs.text }}' },
        steps: [
          {
            id: 'greet',
            uses: 'octopub/greet@v1',
            with: { name: '${{ vars.NAME }}' },
          },
          { name: 'Look', run: 'test "$GREETED" = yes=1' },
          { uses: 'octopub/other@v1' },
        ],
      }),
    ).toEqual({
      failure: undefined,
      ran: ['octopub/greet', 'Look'],
      skipped: ['octopub/other'],
      outputs: { text: 'Hello,\nAda' },
    });
  });

  it('runs nothing more after a failure but what is meant for it', async () => {
    const { failure, ran, outputs } = await run({
      outputs: { text: 'x' },
      steps: [
        { uses: 'octopub/greet@v1', with: { name: 'nobody' } },
        { name: 'Next', run: 'echo next' },
        { name: 'Advise', if: 'failure()', run: 'echo try again' },
        { name: 'Report', if: '${{ !cancelled() }}', run: 'echo report' },
      ],
    });
    expect(failure).toBe('octopub/greet ended with 1: try again\nreport\n');
    expect(ran).toEqual([]);
    expect(outputs).toEqual({});
  });

  it('leaves out what is meant for a failure when there is none', async () => {
    expect(
      await run({
        steps: [{ name: 'Advise', if: 'failure()', run: 'echo try again' }],
      }),
    ).toMatchObject({ ran: [], skipped: [] });
  });

  it('runs nothing after an action that steps cannot do without', async () => {
    expect(
      await run(
        { steps: [{ uses: 'octopub/other@v1' }, { run: 'echo x' }] },
        () => false,
      ),
    ).toMatchObject({ ran: [], skipped: ['octopub/other', 'echo x'] });
  });

  it('fails when a program is not there', async () => {
    const { failure } = await run({ steps: [{ run: 'octopub-no-such' }] });
    expect(failure).toMatch(/ended with 127: .*octopub-no-such/);
  });

  it('runs no action that is not written in JavaScript', async () => {
    writeFileSync(join(folder, 'action.yml'), 'runs: { using: docker }\n');
    await expect(
      run({ steps: [{ uses: 'octopub/greet@v1' }] }),
    ).rejects.toThrow('only actions in JavaScript run here');
  });
});
