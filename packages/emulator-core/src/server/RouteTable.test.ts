import { Hono } from 'hono';
import { RouteTable } from './RouteTable';

const app = new Hono();
app.get('/api', c => c.json({}));
app.get('/api/projectGroups/:id', c => c.json({}));
const table = new RouteTable(app);

describe('RouteTable', () => {
  it('writes paths as the routes are registered, but for parameters', () => {
    expect(table.canonical('/API/PROJECTGROUPS/ABC')).toBe(
      '/api/projectGroups/ABC',
    );
  });

  it('ignores a slash at the end, as some clients send', () => {
    expect(table.canonical('/api/')).toBe('/api');
    expect(
      table.template('GET', table.canonical('/api/projectgroups/1/')),
    ).toBe('/api/projectGroups/{id}');
    expect(table.canonical('/')).toBe('/');
  });
});
