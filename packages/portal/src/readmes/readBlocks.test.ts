import { readBlocks } from './readBlocks';

const document = `# Package

## Install

\`\`\`sh place=.
yarn add it
\`\`\`

### Old

1. Write

   \`\`\`ts place=a.ts frontend=legacy
   const a = {
     b: 1,
   };
   \`\`\`

## Use

\`\`\`\`md
\`\`\`yaml
\`\`\`
\`\`\`\`
`;

describe('readBlocks', () => {
  it('reads blocks with their sections, attributes and lines', () => {
    expect(readBlocks('README.md', document)).toEqual([
      {
        file: 'README.md',
        line: 5,
        sections: ['Install'],
        language: 'sh',
        attributes: { place: '.' },
        code: 'yarn add it',
      },
      {
        file: 'README.md',
        line: 13,
        sections: ['Install', 'Old'],
        language: 'ts',
        attributes: { place: 'a.ts', frontend: 'legacy' },
        code: 'const a = {\n  b: 1,\n};',
      },
      expect.objectContaining({
        sections: ['Use'],
        language: 'md',
        code: '```yaml\n```',
      }),
    ]);
  });

  it.each([
    ['```ts title\n```', "README.md:1: 'title' is no attribute=value"],
    ['\n```ts\nconst a;', 'README.md:2: nothing closes this block'],
  ])('says where %j is wrong', (text, message) => {
    expect(() => readBlocks('README.md', text)).toThrow(message);
  });
});
