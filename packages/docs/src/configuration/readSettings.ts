import ts from 'typescript';

/** One setting of a `config.d.ts`. */
export interface Setting {
  /** Such as `octopus.instances[].apiKey` or `catalog.providers.octopus.<id>.space`. */
  path: string;
  type: string;
  visibility: 'backend' | 'frontend' | 'secret';
  /** Whether its parent cannot be without it. */
  isRequired: boolean;
  /** What the comment says of it, without the default. */
  text: string;
  /** What the comment says after `Default:`. */
  defaultsTo?: string;
}

/** All settings that the interface `Config` of a declaration file has, in its order. */
export function readSettings(source: string): Setting[] {
  const file = ts.createSourceFile(
    'config.d.ts',
    source,
    ts.ScriptTarget.Latest,
    true,
  );
  const config = file.statements
    .filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === 'Config');
  return config ? settingsOf(config.members, '', '') : [];
}

function settingsOf(
  members: ts.NodeArray<ts.TypeElement>,
  parent: string,
  said: string,
): Setting[] {
  return members.flatMap(member => {
    if (ts.isIndexSignatureDeclaration(member)) {
      const [key] = member.parameters;
      return settingOrChildren(
        member,
        `${parent}.<${key.name.getText()}>`,
        said,
      );
    }
    if (ts.isPropertySignature(member)) {
      const name = member.name.getText();
      const path = parent ? `${parent}.${name}` : name;
      return settingOrChildren(member, path, said);
    }
    return [];
  });
}

function settingOrChildren(
  member: ts.IndexSignatureDeclaration | ts.PropertySignature,
  path: string,
  saidOfParent: string,
): Setting[] {
  const type = member.type!;
  const { text, defaultsTo } = describe(member);
  if (ts.isTypeLiteralNode(type)) {
    return settingsOf(type.members, path, text);
  }
  const item = itemOf(type);
  if (item && ts.isTypeLiteralNode(item)) {
    return settingsOf(item.members, `${path}[]`, text);
  }
  return [
    {
      path,
      type: type.getText().replace(/\s+/g, ' '),
      visibility: visibilityOf(member),
      isRequired: ts.isPropertySignature(member) && !member.questionToken,
      // A switch, or a value by any name, is explained where its parent is.
      text: path.endsWith('.enabled')
        ? [saidOfParent, text].filter(Boolean).join(' ')
        : text || saidOfParent,
      defaultsTo,
    },
  ];
}

/** `T` of `Array<T>` or `T[]`. */
function itemOf(type: ts.TypeNode): ts.TypeNode | undefined {
  if (ts.isArrayTypeNode(type)) {
    return type.elementType;
  }
  return ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Array'
    ? type.typeArguments?.[0]
    : undefined;
}

function visibilityOf(node: ts.Node): Setting['visibility'] {
  const tag = ts
    .getJSDocTags(node)
    .find(({ tagName }) => tagName.text === 'visibility');
  const said = ts.getTextOfJSDocComment(tag?.comment)?.trim();
  return said === 'secret' || said === 'frontend' ? said : 'backend';
}

function describe(node: ts.Node): Pick<Setting, 'text' | 'defaultsTo'> {
  const whole = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');
  const found = /Default: (.*?)\.(?= |$)/.exec(whole);
  return {
    text: whole
      .replace(found?.[0] ?? '', '')
      .replace(/\s+/g, ' ')
      .trim(),
    defaultsTo: found?.[1],
  };
}
