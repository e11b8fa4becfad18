import {
  addElement,
  addImports,
  addToBackend,
  replaceCode,
} from './editSource';

const page = `import { Grid } from 'ui';

const overview = (
  <Grid container>
    <Grid item>
      <About />
    </Grid>
  </Grid>
);

const other = (
  <Layout>
    <Grid>
      <Links />
    </Grid>
  </Layout>
);
`;

describe('addElement', () => {
  it('puts it last into the first element of that name', () => {
    const added = addElement(
      page,
      { constant: 'overview', element: 'Grid' },
      '<Card>\n  <A />\n</Card>',
    );
    expect(added).toContain(`    </Grid>
    <Card>
      <A />
    </Card>
  </Grid>
);

const other`);
  });

  it('finds it within another', () => {
    const added = addElement(
      page,
      { constant: 'other', element: 'Grid' },
      '<A />',
    );
    expect(added).toContain('      <Links />\n      <A />\n    </Grid>');
  });

  it.each([
    ['nowhere', 'Grid'],
    ['overview', 'Layout'],
  ])('refuses %s/%s', (constant, element) => {
    expect(() => addElement(page, { constant, element }, '')).toThrow(
      `there is no ${element} in ${constant}`,
    );
  });
});

describe('addImports', () => {
  it('puts them before those that are there', () => {
    expect(addImports("// Hi\nimport b from 'b';", "import a from 'a';")).toBe(
      "// Hi\nimport a from 'a';\nimport b from 'b';",
    );
  });
});

const backend = `backend.add(import('one'));
backend.add(
  import('two'),
);
backend.start();
`;

describe('addToBackend', () => {
  it('puts it before the start', () => {
    expect(addToBackend(backend, "backend.add(import('three'));")).toBe(
      `backend.add(import('one'));
backend.add(
  import('two'),
);
backend.add(import('three'));

backend.start();
`,
    );
    expect(() => addToBackend('', '')).toThrow('no backend.start()');
  });
});

describe('replaceCode', () => {
  it('replaces a whole call', () => {
    expect(replaceCode(backend, "'two'", "backend.add(import('2'));")).toBe(
      `backend.add(import('one'));
backend.add(import('2'));
backend.start();
`,
    );
  });

  it('replaces an element, and keeps its indentation', () => {
    const routes = '<Routes>\n  <Route path="/a" />\n</Routes>';
    expect(
      replaceCode(routes, 'path="/a"', '<Route path="/a">\n  <A />\n</Route>'),
    ).toBe('<Routes>\n  <Route path="/a">\n    <A />\n  </Route>\n</Routes>');
    expect(() => replaceCode(routes, '"/b"', '')).toThrow(
      `there is nothing with '"/b"'`,
    );
  });
});
