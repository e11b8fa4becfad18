import { renderInTestApp } from '@backstage/frontend-test-utils';
import { OctopusLogLine } from '@octopus-backstage/plugin-octopus-common';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { LogTail } from './LogTail';

const line = (text: string): OctopusLogLine => ({
  occurredAt: '2026-01-01T10:00:00.000+00:00',
  category: 'Info',
  text,
});

const Growing = () => {
  const [lines, setLines] = useState([line('first')]);
  return (
    <>
      <button
        onClick={() => setLines([...lines, line(`line ${lines.length}`)])}
      >
        grow
      </button>
      <LogTail lines={lines} isRunning />
    </>
  );
};

/** Gives the log a height and makes it scrollable, since jsdom does no layout. */
function layOut(log: HTMLElement, scrollHeight: number) {
  Object.defineProperty(log, 'scrollHeight', {
    value: scrollHeight,
    configurable: true,
  });
  Object.defineProperty(log, 'clientHeight', {
    value: 100,
    configurable: true,
  });
}

describe('LogTail', () => {
  it('stays at the newest line', async () => {
    renderInTestApp(<Growing />);
    const log = await screen.findByRole('log');
    layOut(log, 500);

    await userEvent.click(screen.getByText('grow'));

    expect(log).toHaveTextContent('line 1');
    expect(log.scrollTop).toBe(500);
  });

  it('stays where somebody scrolled to, until asked to follow again', async () => {
    renderInTestApp(<Growing />);
    const log = await screen.findByRole('log');
    layOut(log, 500);
    log.scrollTop = 50;
    fireEvent.scroll(log);

    await userEvent.click(screen.getByText('grow'));
    expect(log.scrollTop).toBe(50);

    layOut(log, 600);
    await userEvent.click(
      screen.getByRole('button', { name: 'Jump to latest' }),
    );
    expect(log.scrollTop).toBe(600);
    expect(
      screen.queryByRole('button', { name: 'Jump to latest' }),
    ).not.toBeInTheDocument();
  });

  it('follows again when somebody scrolls back to the end', async () => {
    renderInTestApp(<Growing />);
    const log = await screen.findByRole('log');
    layOut(log, 500);
    log.scrollTop = 50;
    fireEvent.scroll(log);
    log.scrollTop = 400;
    fireEvent.scroll(log);

    layOut(log, 700);
    await userEvent.click(screen.getByText('grow'));
    expect(log.scrollTop).toBe(700);
  });

  it('shows markup as the text that it is', async () => {
    renderInTestApp(
      <LogTail
        lines={[line('<img src=x onerror=alert(1)> <b>bold</b>')]}
        isRunning={false}
      />,
    );
    const log = await screen.findByRole('log');
    expect(log).toHaveTextContent('<img src=x onerror=alert(1)> <b>bold</b>');
    expect(log.querySelector('img, b')).toBeNull();
  });

  it('says that there is no log yet', async () => {
    renderInTestApp(<LogTail lines={[]} isRunning />);
    expect(await screen.findByText('No log yet.')).toBeVisible();
  });
});
