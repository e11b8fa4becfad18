import { isDownload, readFile } from './downloads';

const file = (disposition?: string) =>
  new Response(Uint8Array.from([0, 255]), {
    headers: {
      'Content-Type': 'application/octet-stream',
      ...(disposition && { 'Content-Disposition': disposition }),
    },
  });

describe('a download', () => {
  it('is no JSON', () => {
    expect(isDownload(file())).toBe(true);
    expect(isDownload(Response.json({}))).toBe(false);
  });

  it.each([
    [`attachment; filename="a.json"; filename*=UTF-8''%C3%A4.json`, 'ä.json'],
    ['attachment; filename="bom-1.json"', 'bom-1.json'],
    [undefined, 'artifact'],
  ])('with %s is called %s', async (disposition, filename) => {
    const read = await readFile(file(disposition));
    expect(read.filename).toBe(filename);
    expect(Array.from(read.content)).toEqual([0, 255]);
  });
});
