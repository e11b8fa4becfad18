import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { SearchResultItem } from './SearchResultItem';

const TAB = '/catalog/default/component/shop/octopus';

describe('SearchResultItem', () => {
  it('leads to a release, and says how old it is', async () => {
    const assembled = new Date(Date.now() - 3 * 24 * 60 * 60_000);
    renderInTestApp(
      <SearchResultItem
        result={{
          title: 'shop 1.4.2',
          text: 'Mainline · Faster checkout',
          location: `${TAB}?view=releases&release=1.4.2`,
          assembled: assembled.toISOString(),
        }}
        highlight={{
          preTag: '<a>',
          postTag: '</a>',
          fields: { text: 'Mainline · Faster <a>checkout</a>' },
        }}
      />,
    );
    const link = await screen.findByRole('link', { name: 'shop 1.4.2' });
    expect(link).toHaveAttribute('href', `${TAB}?view=releases&release=1.4.2`);
    expect(screen.getByText(/Octopus release/)).toBeVisible();
    expect(screen.getByText('3 days ago')).toBeVisible();
    expect(screen.getByText('checkout')).toBeVisible();
  });

  it('leads to a runbook, which need not have a description', async () => {
    renderInTestApp(
      <SearchResultItem
        result={{
          title: 'shop: Restore Backup',
          text: '',
          location: `${TAB}?view=runbooks&runs=Runbooks-1`,
          assembled: '',
        }}
      />,
    );
    expect(
      await screen.findByRole('link', { name: 'shop: Restore Backup' }),
    ).toHaveAttribute('href', `${TAB}?view=runbooks&runs=Runbooks-1`);
    expect(screen.getByText('Octopus runbook')).toBeVisible();
    expect(screen.queryByRole('paragraph')).not.toBeInTheDocument();
  });
});
