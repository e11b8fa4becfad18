import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OpenApiDocument } from './openApi';

/** The package that has GitHub's OpenAPI descriptions, and what its archive must be. */
export const DOCUMENT_PACKAGE = {
  name: '@octokit/openapi',
  version: '23.0.2',
  /** Of the archive, as the registry states it. */
  integrity:
    'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==',
  /** The description of github.com, inside the archive. */
  file: 'package/generated/api.github.com.json',
};

function repositoryRoot(from: string): string {
  const parent = dirname(from);
  return existsSync(join(from, 'backstage.json')) || parent === from
    ? from
    : repositoryRoot(parent);
}

/** Where the description is kept: the file that `GITHUB_OPENAPI` names, else one in `node_modules/.cache`. */
export function githubDocumentPath(): string {
  return (
    process.env.GITHUB_OPENAPI ??
    join(
      repositoryRoot(process.cwd()),
      'node_modules/.cache/github-openapi',
      `api.github.com-${DOCUMENT_PACKAGE.version}.json`,
    )
  );
}

/** Whether the description is there; `./yarnw contract --github --obtain` brings it. */
export function githubContractAvailable(): boolean {
  return existsSync(githubDocumentPath());
}

/** Names the description where it is missing, for tests that need it. */
export function missingGitHubDocument(): string[] {
  return githubContractAvailable()
    ? []
    : ["GitHub's OpenAPI description (./yarnw contract --github --obtain)"];
}

/** @throws Error when it is not there */
export function loadGitHubDocument(): OpenApiDocument {
  const path = githubDocumentPath();
  if (!existsSync(path)) {
    throw new Error(
      `There is no OpenAPI description of GitHub at ${path}. Bring it with: ./yarnw contract --github --obtain`,
    );
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}
