import { readFile, writeFile } from 'node:fs/promises';

/** Lets somebody change the text of a file. */
export async function changeText(
  file: string,
  change: (text: string) => string,
) {
  await writeFile(file, change(await readFile(file, 'utf8')));
}
