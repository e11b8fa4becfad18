/**
 * Reads a body as bytes. A body that is too long is not read to its end, whether
 * or not its length was announced.
 */
export async function readBytes(
  { body, headers }: Response,
  maxBytes: number,
): Promise<Uint8Array | 'too many'> {
  const announced = Number(headers.get('Content-Length') ?? 0);
  if (announced > maxBytes) {
    await body?.cancel();
    return 'too many';
  }
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) {
      return Buffer.concat(parts);
    }
    length += part.value.byteLength;
    if (length > maxBytes) {
      await reader?.cancel();
      return 'too many';
    }
    parts.push(part.value);
  }
}
