import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportRecordedFacts } from './reportRecordedFacts';

describe('reportRecordedFacts', () => {
  const before = process.env.OCTOPUS_FACTS;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'facts-'));
    mkdirSync(join(folder, 'facts'));
    const operations = [
      {
        method: 'GET',
        path: '/api/{spaceId}/toasters/{id}',
        responses: {
          200: {
            from: 'attributes',
            fields: { Id: 'string', Slots: 'integer' },
          },
        },
      },
    ];
    writeFileSync(
      join(folder, 'facts/toasters.json'),
      JSON.stringify({ operations }),
    );
    process.env.OCTOPUS_FACTS = join(folder, 'facts');
  });
  afterAll(() => {
    if (before === undefined) {
      delete process.env.OCTOPUS_FACTS;
    } else {
      process.env.OCTOPUS_FACTS = before;
    }
    rmSync(folder, { recursive: true });
  });

  const report = (query: string, responseBody: object) => {
    const file = join(folder, 'exchanges.ndjson');
    const url = `http://localhost/api/Spaces-1/toasters/Toasters-1${query}`;
    writeFileSync(
      file,
      JSON.stringify({ method: 'GET', url, status: 200, responseBody }),
    );
    return reportRecordedFacts([file]);
  };
  const whole = { Id: 'Toasters-1', Slots: 2 };

  it('is content with what fits the facts', () => {
    expect(report('', whole)).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['a parameter that nobody knows', '?colour=red', whole, 'unknown ?colour'],
    ['a field that is missing', '', { Id: 'Toasters-1' }, 'missing Slots'],
    ['a field that nobody knows', '', { ...whole, Dial: 1 }, 'unknown Dial'],
    ['another type', '', { ...whole, Slots: 'two' }, 'type Slots'],
  ])('fails for %s, and names it', (_, query, body, named) => {
    const { output, exitCode } = report(query, body);
    expect(exitCode).toBe(1);
    expect(output).toContain(`GET /api/{spaceId}/toasters/{id}: ${named}`);
  });

  it('fails for a record of nothing', () => {
    const file = join(folder, 'nothing.ndjson');
    writeFileSync(file, '');
    expect(reportRecordedFacts([file])).toMatchObject({ exitCode: 1 });
  });
});
