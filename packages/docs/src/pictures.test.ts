import { posix } from 'node:path';
import { listFiles, readText } from './repository';

/** Names of the pictures that `./yarnw pictures` takes. */
function takenBy(script: string): string[] {
  return [...script.matchAll(/\btake\(page, '([\w-]+)'/g)].map(
    ([, name]) => name,
  );
}

/** Pictures of the repository that a Markdown file shows, as paths from its root. */
function shownIn(file: string, text: string): string[] {
  return [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+\.png)\)/g)]
    .map(([, target]) => target)
    .filter(target => !/^[a-z]+:/.test(target))
    .map(target => posix.join(posix.dirname(file), target));
}

const files = listFiles();
const taken = files
  .filter(file => file.startsWith('packages/app/pictures/'))
  .flatMap(file => takenBy(readText(file)))
  .map(name => `docs/images/${name}.png`)
  .sort();

describe('the pictures of documents', () => {
  it('are each taken once by the command', () => {
    expect(taken).toContain('docs/images/home.png');
    expect(taken).toEqual([...new Set(taken)]);
  });

  it('are all shown somewhere, and none is shown that is not taken', () => {
    const shown = files
      .filter(file => file.endsWith('.md'))
      .flatMap(file => shownIn(file, readText(file)));
    expect([...new Set(shown)].sort()).toEqual(taken);
  });

  it('are all there, and no other picture is', () => {
    expect(
      files.filter(file => file.startsWith('docs/images/')).sort(),
    ).toEqual(taken);
  });

  it('are found in calls and documents', () => {
    expect(takenBy("await take(page, 'a-b', 900);\ntake(page, 'c')")).toEqual([
      'a-b',
      'c',
    ]);
    expect(
      shownIn(
        'docs/tour.md',
        '| ![A](images/a.png) | ![B](https://example.com/b.png) |',
      ),
    ).toEqual(['docs/images/a.png']);
  });
});
