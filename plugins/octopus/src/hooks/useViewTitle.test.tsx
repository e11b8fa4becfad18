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
});
