import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeUnlessMissing } from './describeUnlessMissing';

const said: string[] = [];
const ran: string[] = [];
const stderr = jest
  .spyOn(process.stderr, 'write')
  .mockImplementation(text => Boolean(said.push(String(text))));
const folder = mkdtempSync(join(tmpdir(), 'skipped-'));
const record = join(folder, 'tests');
const outer = process.env.TESTS_SKIPPED;
process.env.TESTS_SKIPPED = record;

describeUnlessMissing('a suite that lacks things', ['kubectl', 'moto'], () => {
  ran.push('lacking');
  it('never runs', () => {
    expect(ran.push('a test of it')).toBeNaN();
  });
});
describeUnlessMissing('a suite that lacks nothing', [], () => {
  ran.push('whole');
  it('runs', () => {
    expect(ran.push('its test')).toBe(2);
  });
});
stderr.mockRestore();
if (outer === undefined) {
  delete process.env.TESTS_SKIPPED;
} else {
  process.env.TESTS_SKIPPED = outer;
}

describe('describeUnlessMissing', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('does not run the body of a suite that is skipped, and says what it needs', () => {
    expect(ran).toEqual(['whole', 'its test']);
    expect(said).toEqual([
      'Skipped: a suite that lacks things needs kubectl and moto\n',
    ]);
  });

  it('writes down which test file lacks something, once for each', () => {
    expect(readFileSync(record, 'utf8')).toBe(`${__filename}\n`);
  });
});
