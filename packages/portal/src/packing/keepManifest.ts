import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Lets somebody pack, and leaves package.json as it was. prepack writes the file
 * anew, and postpack does not run when packing fails or is interrupted.
 */
export async function keepManifest(
  file: string,
  pack: () => Promise<unknown>,
): Promise<void> {
  const before = readFileSync(file, 'utf8');
  const restore = () => {
    if (readFileSync(file, 'utf8') !== before) {
      writeFileSync(file, before);
    }
    // What prepack keeps it as.
    rmSync(`${file}-prepack`, { force: true });
  };
  process.once('exit', restore);
  try {
    await pack();
  } finally {
    process.off('exit', restore);
    restore();
  }
}
