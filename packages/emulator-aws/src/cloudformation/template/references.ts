/** Names of exports that a part of a template imports, as far as they are plain texts. */
export function imports(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'Fn::ImportValue' && typeof item === 'string'
      ? [item]
      : imports(item),
  );
}

/** Names that a part of a template refers to by its functions. */
export function references(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(references);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]) => {
    switch (key) {
      case 'Ref':
        return [item as string];
      case 'Fn::GetAtt':
        return [(item as string[])[0]];
      case 'Fn::Sub': {
        const [text, own] = Array.isArray(item) ? item : [item, {}];
        return [
          ...[...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)]
            .map(([, name]) => name.split('.')[0])
            .filter(name => !(name in own)),
          ...references(own),
        ];
      }
      default:
        return references(item);
    }
  });
}
