import { Shape } from '../schema/shape';

/**
 * A simple value from text, as addresses and forms carry it. Text that does
 * not fit is left as it is, for the check to find.
 */
export function fromText(shape: Shape, text: string): unknown {
  switch (shape.kind) {
    case 'number':
      return text.trim() && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'timestamp':
      return Number.isNaN(Date.parse(text)) ? text : new Date(text);
    case 'blob':
      return Buffer.from(text, 'base64');
    default:
      return text;
  }
}
