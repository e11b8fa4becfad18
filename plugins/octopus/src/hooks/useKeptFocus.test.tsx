import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useKeptFocus } from './useKeptFocus';

const Page = (props: { canDeploy: boolean; open?: 'drawer' | 'dialog' }) => {
  useKeptFocus();
  return (
    <main>
      <a href="#top">Top</a>
      <p>Text</p>
      <section>
        {props.canDeploy ? (
          <button key="possible">Deploy</button>
        ) : (
          <span key="impossible" role="button" tabIndex={0}>
            Deploy
          </span>
        )}
      </section>
      {props.open === 'drawer' && (
        <div role="dialog" tabIndex={-1} aria-label="Drawer">
          {props.canDeploy && <button>Cancel</button>}
        </div>
      )}
      {props.open === 'dialog' && (
        <div role="dialog" tabIndex={-1} aria-label="Dialog">
          <button>Start</button>
        </div>
      )}
      <div role="alertdialog" aria-label="Toast" tabIndex={-1} />
    </main>
  );
};

describe('useKeptFocus', () => {
  it('stays with a button that can no longer be pressed', async () => {
    const { rerender } = render(<Page canDeploy />);
    screen.getByRole('button').focus();
    rerender(<Page canDeploy={false} />);
    await waitFor(() => expect(screen.getByRole('button')).toHaveFocus());
  });

  it('stays in a dialog when the button in it is gone', async () => {
    const { rerender } = render(<Page canDeploy open="drawer" />);
    screen.getByRole('button', { name: 'Cancel' }).focus();
    rerender(<Page canDeploy={false} open="drawer" />);
    await waitFor(() => expect(screen.getByRole('dialog')).toHaveFocus());
  });

  it('returns to the page from a dialog that took the place of another', async () => {
    const { rerender } = render(<Page canDeploy />);
    screen.getByRole('button').focus();
    rerender(<Page canDeploy open="dialog" />);
    screen.getByRole('button', { name: 'Start' }).focus();
    rerender(<Page canDeploy={false} open="drawer" />);
    await waitFor(() =>
      expect(screen.getByRole('dialog', { name: 'Drawer' })).toHaveFocus(),
    );
    rerender(<Page canDeploy={false} />);
    await waitFor(() => expect(screen.getByRole('button')).toHaveFocus());
  });

  it('leaves whoever clicked plain text alone', async () => {
    const { rerender } = render(<Page canDeploy />);
    await userEvent.click(screen.getByRole('button'));
    await userEvent.click(screen.getByText('Text'));
    expect(document.body).toHaveFocus();
    rerender(<Page canDeploy={false} />);
    await new Promise(done => setTimeout(done, 100));
    expect(document.body).toHaveFocus();
  });

  it('stays with a button that was pressed twice, and scrolls nowhere', async () => {
    const focus = jest.spyOn(HTMLElement.prototype, 'focus');
    const { rerender } = render(<Page canDeploy />);
    await userEvent.dblClick(screen.getByRole('button'));
    focus.mockClear();
    rerender(<Page canDeploy={false} />);
    await waitFor(() => expect(screen.getByRole('button')).toHaveFocus());
    expect(focus.mock.calls).toEqual([[{ preventScroll: true }]]);
    focus.mockRestore();
  });

  it('leaves it alone where nothing with the focus was taken away', async () => {
    const { rerender } = render(<Page canDeploy />);
    screen.getByRole('link').focus();
    screen.getByRole('link').blur();
    rerender(<Page canDeploy={false} />);
    await new Promise(done => setTimeout(done, 100));
    expect(document.body).toHaveFocus();
  });
});
