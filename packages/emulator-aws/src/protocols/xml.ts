import { Shape } from '../schema/shape';

/**
 * Members of an answer as elements. Source: "XML bindings" in the Smithy
 * documentation.
 */
export function toXml(shape: Shape, value: Record<string, unknown>): string {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const target = shape.members!.get(name)!;
      return memberXml(target.memberTraits.xmlName ?? name, target, member);
    })
    .join('');
}

export function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

export function escapeXml(text: string): string {
  return text.replace(
    // Line breaks would be read as spaces otherwise.
    /[<>&\r\n]/g,
    character => `&#${character.charCodeAt(0)};`,
  );
}

export function xmlResponse(
  status: number,
  root: string,
  xmlNamespace: string | undefined,
  content: string,
): Response {
  const attribute = xmlNamespace ? ` xmlns="${xmlNamespace}"` : '';
  return new Response(`<${root}${attribute}>${content}</${root}>\n`, {
    status,
    headers: { 'Content-Type': 'text/xml' },
  });
}

function memberXml(name: string, shape: Shape, value: unknown): string {
  if (shape.kind === 'list') {
    const { value: item, traits } = shape;
    const itemName = traits.xmlFlattened
      ? name
      : item!.traits.xmlName ?? 'member';
    const items = (value as unknown[])
      .map(entry => memberXml(itemName, item!, entry))
      .join('');
    return traits.xmlFlattened ? items : element(name, items);
  }
  if (shape.kind === 'structure') {
    return element(name, toXml(shape, value as Record<string, unknown>));
  }
  return element(
    name,
    escapeXml(value instanceof Date ? value.toISOString() : String(value)),
  );
}
