import { readText } from '../repository';
import { messages } from './messages';
import { missingMessages } from './missingMessages';

describe('the messages that the documentation quotes', () => {
  it('are said by the code', () => {
    const quoted = Object.values(messages).flat();
    expect(quoted.length).toBeGreaterThan(20);
    expect(missingMessages(quoted, readText)).toEqual([]);
  });

  it('are missed part by part', () => {
    const read = () => "throw new Error(`There is no space '${name}' here`)";
    const says = (text: string) =>
      missingMessages([{ says: text, source: 'a.ts', means: '' }], read);
    expect(says("There is no space '…' here")).toEqual([]);
    expect(says("There is no space '…' there")).toEqual([
      `a.ts does not say ${JSON.stringify("' there")}`,
    ]);
  });
});
