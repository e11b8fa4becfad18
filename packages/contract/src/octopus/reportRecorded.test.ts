import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingOctopusContract } from './missingOctopusContract';
import { CheckedExchange, Exchange } from '../model/types';
import { recordExchange } from '../report/recordExchange';
import { reportRecorded } from './reportRecorded';
import { describeUnlessMissing } from '../jest/describeUnlessMissing';

const checked: CheckedExchange = {
  operation: 'GET /{baseSpaceId}/environments/all',
  inDocument: true,
  status: 200,
  violations: [],
  acceptedDifferences: ['status.401'],
};
const broken: CheckedExchange = {
  ...checked,
  violations: [
    {
      kind: 'response body',
      operation: checked.operation!,
      at: '/0/Colour',
      message: 'is no field that the document knows',
    },
  ],
  test: 'environments are listed',
};

describe('reportRecorded', () => {
  let folder: string;
  const record = (...exchanges: CheckedExchange[]) => {
    process.env.OCTOPUS_CONTRACT_RECORD = folder;
    exchanges.forEach(recordExchange);
    delete process.env.OCTOPUS_CONTRACT_RECORD;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('sums up what several processes recorded', () => {
    record(checked, checked);
    writeFileSync(join(folder, 'other.ndjson'), JSON.stringify(checked));
    const { output, exitCode } = reportRecorded([folder], {});
    expect(exitCode).toBe(0);
    expect(output).toContain('Exchanges: 3\n');
    expect(output).toContain(
      'Operations used: 1 (1 covered by the document, 0 by accepted differences)',
    );
    expect(output).toMatch(/status\.401 +3 +octopus-api\.md §4\.1/);
  });

  it('tells operations apart by the newest source that knows them', () => {
    record(
      { ...checked, inFacts: true },
      { ...checked, operation: 'GET /{baseSpaceId}/toasters', inFacts: false },
      {
        ...checked,
        operation: 'GET /{baseSpaceId}/kettles',
        inDocument: false,
      },
    );
    expect(reportRecorded([folder], {}).output).toContain(
      [
        'Operations used: 3 (1 covered by the facts of 2026.3, 1 only by the document of 2021.2, 1 by accepted differences)',
        'Violations: 0',
        'Accepted differences used: 1 of ',
      ].join('\n'),
    );
  });

  it('ends with 1 on violations, and names where and in which test', () => {
    record(checked, broken, broken);
    const { output, exitCode } = reportRecorded([], {
      OCTOPUS_CONTRACT_RECORD: folder,
    });
    expect(exitCode).toBe(1);
    expect(output).toContain(
      'GET /{baseSpaceId}/environments/all: response body /0/Colour is no field that the document knows (2×, first in "environments are listed")',
    );
  });

  it('prints JSON', () => {
    record(broken);
    const { output } = reportRecorded(['--json', folder], {});
    expect(JSON.parse(output)).toMatchObject({
      exchanges: 1,
      violations: [{ at: '/0/Colour', count: 1 }],
    });
  });

  it('ends with 1 when nothing was recorded', () => {
    expect(reportRecorded([folder], {}).exitCode).toBe(1);
  });

  it('says which line cannot be read', () => {
    writeFileSync(join(folder, 'cut.ndjson'), '{"operation":');
    expect(() => reportRecorded([folder], {})).toThrow(/cut\.ndjson:1/);
  });

  it('explains itself when there is nothing to read', () => {
    expect(reportRecorded([], {})).toMatchObject({ exitCode: 2 });
    expect(() => reportRecorded([join(folder, 'none')], {})).toThrow(
      /no file or folder/,
    );
  });
});

const missing = missingOctopusContract();

describeUnlessMissing('reportRecorded with a document', missing, () => {
  it('checks whole exchanges, as a sandbox records them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-'));
    const exchange: Exchange = {
      method: 'GET',
      url: '/api/Spaces-1/environments/all',
      status: 200,
      responseBody: [{ Id: 'Environments-1', Colour: 'red' }],
    };
    const file = join(folder, 'sandbox.ndjson');
    writeFileSync(file, `${JSON.stringify(exchange)}\n`);
    const { output, exitCode } = reportRecorded([file], {});
    rmSync(folder, { recursive: true });
    expect(exitCode).toBe(1);
    expect(output).toContain('/0/Colour');
  });
});
