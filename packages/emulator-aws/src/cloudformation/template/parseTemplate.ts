import { isMap, isScalar, isSeq, Node, parseDocument } from 'yaml';
import { AwsError } from '../../http/AwsError';
import { Template } from './template';

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Conditions',
  'Description',
  'Mappings',
  'Metadata',
  'Outputs',
  'Parameters',
  'Resources',
  'Rules',
  'Transform',
];

/**
 * Reads a template in YAML or JSON; short forms such as `!Ref` become what
 * they stand for. Source: "Intrinsic function reference" in the
 * CloudFormation User Guide; the messages as CloudFormation prints them.
 * @throws AwsError for text that is no template
 */
export function parseTemplate(text: string): Template {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length) {
    throw invalid(
      `Template format error: YAML not well-formed. (${
        document.errors[0].message.split('\n')[0]
      })`,
    );
  }
  const template = plain(document.contents) as Template;
  if (typeof template !== 'object' || template === null) {
    throw invalid('Template format error: unsupported structure.');
  }
  const unknown = Object.keys(template).filter(key => !SECTIONS.includes(key));
  if (unknown.length) {
    throw invalid(
      `Invalid template property or properties [${unknown.join(', ')}]`,
    );
  }
  if (!Object.keys(template.Resources ?? {}).length) {
    throw invalid(
      'Template format error: At least one Resources member must be defined.',
    );
  }
  return template;
}

function plain(node: unknown): unknown {
  const value = untagged(node);
  const tag = (node as (Node & { tag?: string }) | null)?.tag;
  if (!tag?.startsWith('!') || tag.startsWith('!!')) {
    return value;
  }
  switch (tag) {
    case '!Ref':
    case '!Condition':
      return { [tag.slice(1)]: value };
    case '!GetAtt':
      return {
        'Fn::GetAtt':
          typeof value === 'string'
            ? [value.split('.')[0], value.split('.').slice(1).join('.')]
            : value,
      };
    default:
      return { [`Fn::${tag.slice(1)}`]: value };
  }
}

function untagged(node: unknown): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [
        String(isScalar(key) ? key.value : key),
        plain(value),
      ]),
    );
  }
  if (isSeq(node)) {
    return node.items.map(plain);
  }
  return isScalar(node) ? node.value : node;
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationError', message, {}, 400);
}
