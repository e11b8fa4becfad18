import german from './de';
import { octopusTranslationRef } from './translationRef';

const messages: Record<string, string> = (
  octopusTranslationRef as unknown as {
    getDefaultMessages(): Record<string, string>;
  }
).getDefaultMessages();

function placeholders(text: string) {
  return (text.match(/{{\w+}}/g) ?? []).sort();
}

describe('the German texts', () => {
  it('are the same as the English ones in number and name', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(messages).sort());
  });

  it.each(Object.entries(german))('%s keeps its placeholders', (key, text) => {
    expect(placeholders(text)).toEqual(placeholders(messages[key]));
  });
});
