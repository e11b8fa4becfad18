import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTool } from './findTool';

describe('findTool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'a tool-'));
  const tool = join(folder, 'octopub-tool');
  writeFileSync(tool, '#!/bin/sh\n');
  chmodSync(tool, 0o755);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds a program on the path, in a folder beside it, and by its own', () => {
    expect(findTool('sh')).toMatch(/\/sh$/);
    expect(findTool('octopub-tool', [folder])).toBe(tool);
    expect(findTool(tool)).toBe(tool);
  });

  it('finds nothing where there is nothing, and runs no name', () => {
    expect(findTool('octopub-tool')).toBeUndefined();
    expect(findTool('x; true')).toBeUndefined();
  });
});
