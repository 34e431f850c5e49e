import { MantineProvider } from '@mantine/core';
import type { Show } from '@shared/model/show.ts';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SignOffs } from '../../../renderer/print/signOff/SignOffs.tsx';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

async function openSignOffs(show: Show = exampleShow(), options: PageOptions = {}) {
  const host = await hostInPage(show, { view: 'print', ...options });
  render(
    <MantineProvider env="test">
      <SignOffs />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup() };
}

const FIRST = 'Huân chương Lao động hạng Nhì, Đợt 1/2';
const button = (name: RegExp) => screen.findByRole('button', { name });

describe('the read-through', () => {
  it('takes the sign-off of each desk and counts the waves that all have read', async () => {
    const { host, user } = await openSignOffs();
    screen.getByText('0/3 đợt đã được cả ba bộ phận xác nhận');
    for (const desk of ['MC', 'Lễ tân', 'Khen thưởng'])
      await user.click(await button(new RegExp(`^${desk} .* Xác nhận đã rà ${FIRST}`)));
    await screen.findByText('1/3 đợt đã được cả ba bộ phận xác nhận');
    expect(Object.keys(host.show().paper.signOffs)).toEqual(['w-1']);
    expect(Object.keys(host.show().paper.signOffs['w-1'] ?? {})).toHaveLength(3);
  });

  it('takes one back', async () => {
    const { host, user } = await openSignOffs();
    await user.click(await button(new RegExp(`^MC .* Xác nhận đã rà ${FIRST}`)));
    await user.click(await button(new RegExp(`^MC .* Rút xác nhận ${FIRST}`)));
    await button(new RegExp(`^MC .* Xác nhận đã rà ${FIRST}`));
    expect(host.show().paper.signOffs['w-1']).toEqual({});
  });

  it('is cleared by a change of the wave, says since when, and is given anew for what stands there now', async () => {
    const { host, user } = await openSignOffs();
    await user.click(await button(new RegExp(`^MC .* Xác nhận đã rà ${FIRST}`)));
    await button(/^MC Đã rà v1\. Rút xác nhận/);
    const edits = [{ id: 'r-teacher', changes: { name: 'Hoàng Thị Quỳnh Anh' } }];
    host.elsewhere({ type: 'edit-recipients', payload: { edits } });
    await user.click(await button(/^MC Đã sửa sau v1\. Rà lại và xác nhận/));
    await button(/^MC Đã rà v2\. Rút xác nhận/);
  });

  it('shows what is signed: presenters, words and names of the wave that is chosen', async () => {
    const { user } = await openSignOffs();
    const reading = () => screen.getByRole('region', { name: /^Nội dung của/ });
    expect(within(reading()).getByText('Hoàng Thị Quỳnh')).toBeVisible();
    await user.click(await button(/^Huân chương Lao động hạng Nhì\s*Đợt 2\/2/));
    expect(within(reading()).queryByText('Hoàng Thị Quỳnh')).toBeNull();
    expect(within(reading()).getAllByText(/Lê Thị Ánh/)).not.toHaveLength(0);
  });

  it('changes nothing in a copy that may only look', async () => {
    await openSignOffs(exampleShow(), { readOnly: { code: 'read-only', details: {} } });
    expect(await button(new RegExp(`^MC .* Xác nhận đã rà ${FIRST}`))).toBeDisabled();
  });

  it('renders only the rows that are in sight', async () => {
    await openSignOffs(generatedShow({ segments: 300, recipients: 300, seed: 2 }));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(120);
    expect(screen.getByText(/^0\/\d{3} đợt/)).toBeVisible();
  });

  it('says what to do where there is no wave', async () => {
    const show = exampleShow();
    await openSignOffs({ ...show, plan: { ...show.plan, segments: [] } });
    screen.getByText('Chưa có đợt trao nào. Hãy thêm phần trao thưởng trong phần Kế hoạch.');
  });
});
