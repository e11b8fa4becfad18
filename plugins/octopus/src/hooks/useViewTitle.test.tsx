import { renderHook, waitFor } from '@testing-library/react';
import { useViewTitle } from './useViewTitle';

describe('useViewTitle', () => {
  it('puts the view before whatever title Backstage sets, once', async () => {
    document.title = 'shop';
    const { rerender, unmount } = renderHook(
      ({ view }: { view: string }) => useViewTitle(view),
      { initialProps: { view: 'Releases' } },
    );
    expect(document.title).toBe('Releases · shop');
    document.title = 'shop | Octopus';
    await waitFor(() =>
      expect(document.title).toBe('Releases · shop | Octopus'),
    );
    rerender({ view: 'Runbooks' });
    expect(document.title).toBe('Runbooks · shop | Octopus');
    unmount();
    expect(document.title).toBe('shop | Octopus');
  });

  it('leaves the counter of notifications first, once', async () => {
    document.title = '(2) shop';
    const { rerender, unmount } = renderHook(
      ({ view }: { view: string }) => useViewTitle(view),
      { initialProps: { view: 'Releases' } },
    );
    expect(document.title).toBe('(2) Releases · shop');
    // As Backstage counts: before whatever title there is.
    document.title = 'Releases · shop';
    document.title = '(3) Releases · shop';
    document.title = '(3) shop | Octopus';
    await waitFor(() =>
      expect(document.title).toBe('(3) Releases · shop | Octopus'),
    );
    rerender({ view: 'Runbooks' });
    expect(document.title).toBe('(3) Runbooks · shop | Octopus');
    unmount();
    expect(document.title).toBe('(3) shop | Octopus');
  });
});
