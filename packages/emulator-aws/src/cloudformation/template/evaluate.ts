import { AwsError } from '../../http/AwsError';

/** What names in a template stand for. */
export interface Scope {
  /** Parameters, pseudo parameters and resources that exist. */
  ref(name: string): unknown;
  attribute(resource: string, name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, key: string, inner: string): unknown;
  /** What another stack has exported under a name. */
  imported(name: string): string;
  zones(): string[];
}

/** Stands for a property that is left out. */
const NO_VALUE = Symbol('AWS::NoValue');

/**
 * Works out the intrinsic functions in a value. Source: "Intrinsic function
 * reference" in the CloudFormation User Guide.
 * @throws AwsError for a function that the stand-in does not have
 */
export function evaluate(value: unknown, scope: Scope): unknown {
  const result = inner(value, scope);
  return result === NO_VALUE ? undefined : result;
}

function inner(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value
      .map(item => inner(item, scope))
      .filter(item => item !== NO_VALUE);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value);
  if (entries.length === 1) {
    const [[name, argument]] = entries;
    if (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')) {
      return call(name, argument, scope);
    }
  }
  return Object.fromEntries(
    entries
      .map(([key, item]) => [key, inner(item, scope)])
      .filter(([, item]) => item !== NO_VALUE),
  );
}

function call(name: string, argument: unknown, scope: Scope): unknown {
  const args = () => inner(argument, scope) as any[];
  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue'
        ? NO_VALUE
        : scope.ref(argument as string);
    case 'Condition':
      return scope.condition(argument as string);
    case 'Fn::GetAtt': {
      const [resource, attribute] = argument as string[];
      return scope.attribute(resource, attribute);
    }
    case 'Fn::Sub':
      return substitute(argument, scope);
    case 'Fn::Join': {
      const [separator, items] = args();
      return items.join(separator);
    }
    case 'Fn::Select': {
      const [index, items] = args();
      return items[Number(index)];
    }
    case 'Fn::Split': {
      const [separator, text] = args();
      return text.split(separator);
    }
    case 'Fn::ImportValue':
      return scope.imported(String(inner(argument, scope)));
    case 'Fn::GetAZs':
      return scope.zones();
    case 'Fn::FindInMap': {
      const [map, key, second] = args();
      return scope.mapping(map, key, second);
    }
    case 'Fn::If': {
      const [condition, yes, no] = argument as [string, unknown, unknown];
      return inner(scope.condition(condition) ? yes : no, scope);
    }
    case 'Fn::Equals': {
      const [left, right] = args();
      return String(left) === String(right);
    }
    case 'Fn::Not':
      return !args()[0];
    case 'Fn::And':
      return args().every(Boolean);
    case 'Fn::Or':
      return args().some(Boolean);
    default:
      throw new AwsError(
        'ValidationError',
        `Template error: the AWS sandbox does not have ${name}`,
        {},
        400,
      );
  }
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [
    string,
    Record<string, unknown>,
  ];
  return text.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) {
      return `\${${name.slice(1)}}`;
    }
    if (name in own) {
      return String(inner(own[name], scope));
    }
    const [resource, ...attribute] = name.split('.');
    return String(
      attribute.length
        ? scope.attribute(resource, attribute.join('.'))
        : scope.ref(name),
    );
  });
}
