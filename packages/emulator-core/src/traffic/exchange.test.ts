import { toExchange } from './exchange';

describe('toExchange', () => {
  const exchange = (body: string, type: string) =>
    toExchange(
      new Request('http://localhost/api', { method: 'GET' }),
      new Response(body, { headers: { 'Content-Type': type } }),
    );

  it('reads JSON, and leaves other text as it is', async () => {
    const json = await exchange('{"a":1}', 'application/json');
    expect(json).toMatchObject({ status: 200, responseBody: { a: 1 } });
    const text = await exchange('a log', 'text/plain');
    expect(text.responseBody).toBe('a log');
  });

  it('takes no file for an answer, even when it holds JSON', async () => {
    const type = 'application/vnd.github.raw; charset=utf-8';
    expect((await exchange('{"a":1}', type)).responseBody).toBe('{"a":1}');
  });
});
