import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { lazyParts } from './lazyParts';

const file = {
  Counter: (props: { label: string }) => {
    const [count, setCount] = useState(0);
    return (
      <button onClick={() => setCount(count + 1)}>
        {props.label} {count}
      </button>
    );
  },
};

/** A file that is there when its returned function is called. */
function slowFile() {
  let arrive = () => {};
  const load = () =>
    new Promise<typeof file>(resolve => {
      arrive = () => resolve(file);
    });
  return { load, arrive: () => arrive() };
}

describe('parts that are loaded later', () => {
  it('shows the fallback, and then the part', async () => {
    const { load, arrive } = slowFile();
    const Counter = lazyParts(load).part('Counter', 'One moment');
    render(<Counter label="Pressed" />);
    expect(screen.getByText('One moment')).toBeVisible();

    arrive();
    expect(
      await screen.findByRole('button', { name: 'Pressed 0' }),
    ).toBeVisible();
  });

  it('shows a part at once that was loaded before', async () => {
    const { part, preload } = lazyParts(async () => file);
    const Counter = part('Counter', 'One moment');
    await preload();
    render(<Counter label="Pressed" />);

    expect(screen.getByRole('button', { name: 'Pressed 0' })).toBeVisible();
  });

  it('keeps the state of a part that was there before the rest was', async () => {
    const { part, preload } = lazyParts(async () => file);
    const Counter = part('Counter');
    const { rerender } = render(<Counter label="Pressed" />);
    await userEvent.click(await screen.findByRole('button'));
    await preload();
    rerender(<Counter label="Clicked" />);

    expect(screen.getByRole('button', { name: 'Clicked 1' })).toBeVisible();
  });

  it('loads again what could not be loaded', async () => {
    const load = jest
      .fn(async () => file)
      .mockRejectedValueOnce(new Error('No connection'));
    const { part, preload } = lazyParts(load);
    const Counter = part('Counter');
    await expect(preload()).rejects.toThrow('No connection');
    render(<Counter label="Pressed" />);

    expect(
      await screen.findByRole('button', { name: 'Pressed 0' }),
    ).toBeVisible();
  });
});
