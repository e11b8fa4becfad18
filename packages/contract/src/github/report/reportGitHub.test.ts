import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingGitHubDocument } from '../document/githubDocument';
import { reportGitHub } from './reportGitHub';
import { describeUnlessMissing } from '../../jest/describeUnlessMissing';

const exchange = {
  method: 'GET',
  url: 'http://localhost:7102/repos/octopub/shop',
  status: 404,
  responseBody: {
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest',
  },
};

describe('reportGitHub', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-'));
  });
  afterEach(() => {
    delete process.env.GITHUB_OPENAPI;
    rmSync(folder, { recursive: true });
  });

  it('explains itself when there is nothing to read', () => {
    expect(reportGitHub(['--github'], {})).toMatchObject({ exitCode: 2 });
  });

  it('says what is missing where there is no description', () => {
    process.env.GITHUB_OPENAPI = join(folder, 'none.json');
    expect(reportGitHub(['--github', folder], {})).toEqual({
      output: `Skipped: the GitHub contract needs ${folder}/none.json`,
      exitCode: 0,
    });
  });
});

const missing = missingGitHubDocument();

describeUnlessMissing('reportGitHub with a description', missing, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('checks whole exchanges, as a sandbox records them', () => {
    const file = join(folder, 'github.ndjson');
    writeFileSync(file, `${JSON.stringify(exchange)}\n`);
    const fine = reportGitHub(['--github'], {
      GITHUB_CONTRACT_RECORD: folder,
    });
    expect(fine.output).toContain('Operations used: 1 (1 covered');
    expect(fine.exitCode).toBe(0);

    writeFileSync(file, JSON.stringify({ ...exchange, responseBody: {} }));
    const { output, exitCode } = reportGitHub(['--github', file], {});
    expect(exitCode).toBe(1);
    expect(output).toContain(
      'GET /repos/{owner}/{repo}: response body /message is missing',
    );
  });
});
