/** More than that no person reads in a drawer. */
const LONGEST = 200_000;

/** Whether a file is likely to be text, by its name. */
export function isReadable(filename: string): boolean {
  return /\.(json|txt|log|md|xml|ya?ml|csv|sarif|html?)$/i.test(filename);
}

/** What a file says, as text. JSON is laid out. */
export function readableText(
  filename: string,
  content: Uint8Array,
): { text: string; isCut: boolean } {
  const raw = new TextDecoder().decode(content);
  const text = /\.(json|sarif)$/i.test(filename) ? layOut(raw) : raw;
  return text.length > LONGEST
    ? { text: text.slice(0, LONGEST), isCut: true }
    : { text, isCut: false };
}

function layOut(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
