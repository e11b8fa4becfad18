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
    dismiss(body);
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
      dismiss(reader);
      return 'too many';
    }
    parts.push(part.value);
  }
}

/** Closes the connection; nobody has to wait for that, nor for its failure. */
function dismiss(source: { cancel(): Promise<void> } | null | undefined) {
  source?.cancel().catch(() => undefined);
}
