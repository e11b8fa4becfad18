import { readFile } from 'node:fs/promises';
import { changeText } from './changeText';

/** The content of a JSON file. */
export async function readJson(file: string): Promise<any> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Lets somebody change the content of a JSON file. */
export async function changeJson(file: string, change: (content: any) => void) {
  await changeText(file, text => {
    const content = JSON.parse(text);
    change(content);
    return `${JSON.stringify(content, null, 2)}\n`;
  });
}
