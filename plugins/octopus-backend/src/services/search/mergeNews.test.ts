import { ListedRelease } from '../../mapping/toFindable';
import { isOutOfTouch, mergeNews } from './mergeNews';

const HOUR = 60 * 60_000;
const at = (hours: number) => hours * HOUR;

const release = (
  version: string,
  hour: number,
  more: Partial<ListedRelease> = {},
): ListedRelease => ({
  id: `Releases-${version}`,
  projectId: 'Projects-1',
  channelId: 'Channels-1',
  found: {
    version,
    assembled: new Date(at(hour)).toISOString(),
    packages: [],
    changes: [],
  },
  ...more,
});

const project = (loadedAt: number, releases: ListedRelease[]) => ({
  loadedAt,
  value: {
    spaceId: 'Spaces-1',
    projectId: 'Projects-1',
    name: 'Shop',
    channels: { 'Channels-1': 'Mainline' },
    releases,
  },
});
const news = (loadedAt: number, isAll: boolean, releases: ListedRelease[]) => ({
  loadedAt,
  value: { isAll, releases },
});
const versions = (...args: Parameters<typeof mergeNews>) =>
  mergeNews(...args).map(({ version }) => version);

const known = project(at(50), [release('2', 40), release('1', 10)]);

describe('mergeNews', () => {
  it('adds what is new, and names its channel', () => {
    const later = news(at(60), false, [release('3', 55), release('2', 40)]);
    expect(mergeNews(known, later)[0]).toMatchObject({
      version: '3',
      channel: 'Mainline',
    });
    expect(versions(known, later)).toEqual(['3', '2', '1']);
  });

  it('takes out what the list lacks, but nothing that is older than the list', () => {
    const other = { projectId: 'Projects-2' };
    const list = [release('3', 55), release('x', 20, other)];
    expect(versions(known, news(at(60), false, list))).toEqual(['3', '1']);
    expect(versions(known, news(at(60), true, list))).toEqual(['3']);
  });

  it('believes the project where it was read after the list', () => {
    expect(versions(known, news(at(49), true, []))).toEqual(['2', '1']);
    expect(versions(known, undefined)).toEqual(['2', '1']);
  });

  it('keeps the newest hundred', () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      release(`${i}`, 300 - i),
    );
    expect(versions(known, news(at(400), false, many))).toHaveLength(100);
  });
});

describe('isOutOfTouch', () => {
  it('is a project that was read before the list begins', () => {
    const list = (oldest: number) =>
      news(at(60), false, [release('9', oldest)]);
    expect(isOutOfTouch(known, list(51))).toBe(true);
    // Clocks may differ by some minutes.
    expect(isOutOfTouch(known, list(50))).toBe(true);
    expect(isOutOfTouch(known, list(49))).toBe(false);
    expect(isOutOfTouch(known, news(at(60), true, [release('9', 51)]))).toBe(
      false,
    );
  });

  it('is a project with a release of a channel that is not known', () => {
    const unknown = release('3', 55, { channelId: 'Channels-2' });
    expect(isOutOfTouch(known, news(at(60), true, [unknown]))).toBe(true);
    // That of another project says nothing.
    const other = { ...unknown, projectId: 'Projects-2' };
    expect(isOutOfTouch(known, news(at(60), true, [other]))).toBe(false);
  });
});
