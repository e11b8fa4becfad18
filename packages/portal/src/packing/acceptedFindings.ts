import { AcceptedFinding } from './Finding';

const modules = [
  'catalog-backend-module-octopus',
  'octopus-backend',
  'scaffolder-backend-module-eks',
  'scaffolder-backend-module-node-app',
  'scaffolder-backend-module-octopus',
  'search-backend-module-octopus',
];

/** What the judges say of shapes that `backstage-cli` gives to every package. */
export const acceptedFindings: AcceptedFinding[] = [
  {
    judge: 'publint',
    rule: 'CJS_WITH_ESMODULE_DEFAULT_EXPORT',
    packages: modules,
    reason:
      'backstage-cli builds CommonJS with a default export, which backend.add(import()) unwraps',
  },
  {
    judge: 'attw',
    rule: 'CJSOnlyExportsDefault',
    packages: modules,
    reason: 'the same',
  },
  {
    judge: 'publint',
    rule: 'EXPORTS_TYPES_SHOULD_BE_FIRST',
    packages: [
      'catalog-backend-module-octopus',
      'octopus',
      'octopus-blueprint',
    ],
    reason:
      'prepack writes the condition "backstage" or "import" before "types"; TypeScript finds the types beside the file as well',
  },
  {
    judge: 'attw',
    rule: 'FallbackCondition',
    packages: [
      'catalog-backend-module-octopus',
      'octopus',
      'octopus-blueprint',
    ],
    reason: 'follows from that order',
  },
  {
    judge: 'publint',
    rule: 'EXPORTS_VALUE_INVALID',
    packages: ['catalog-backend-module-octopus', 'octopus'],
    reason:
      'the condition "backstage" is no file: it tells Backstage what the entry is',
  },
  {
    judge: 'publint',
    rule: 'TYPES_NOT_EXPORTED',
    packages: [
      'catalog-backend-module-octopus',
      'octopus',
      'octopus-blueprint',
    ],
    reason: 'prepack writes one "types" for all conditions',
  },
  {
    judge: 'publint',
    rule: 'FILE_INVALID_FORMAT',
    packages: ['octopus', 'octopus-common'],
    reason:
      'backstage-cli calls ES modules .esm.js, for the bundlers that alone read them',
  },
  {
    judge: 'attw',
    rule: 'UnexpectedModuleSyntax',
    packages: ['octopus'],
    reason: 'follows from that name',
  },
  {
    judge: 'attw',
    rule: 'NamedExports',
    packages: ['octopus-node'],
    reason:
      'the names are types of @octopusdeploy/api-client, which attw does not read',
  },
];
