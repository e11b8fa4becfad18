import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('says what it is, and offers guest sign-in', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as any,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Enter' }, { timeout: 20_000 }),
    ).toBeVisible();
    expect(
      screen.getByText(/a developer portal for what Octopus Deploy delivers/),
    ).toBeVisible();
  }, 30_000);
});
