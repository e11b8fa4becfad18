/**
 * Lets the browser save bytes under a name. Whatever they claim to be, they are
 * saved and not shown.
 */
export function saveFile(filename: string, content: Uint8Array): void {
  const url = URL.createObjectURL(
    new Blob([content], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
