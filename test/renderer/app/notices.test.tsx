import { MantineProvider } from '@mantine/core';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { StorageNotices } from '../../../renderer/app/Notices.tsx';
import { hostInPage } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const remade = { code: 'folder-remade', details: { folder: '/usb/le' } } as const;
const other = { code: 'folder-other', details: { folder: '/usb/le', aside: 'aside-7-x' } } as const;

it('what happens to the folder of an open show is told until it was read, and once more when it happens again', async () => {
  const user = userEvent.setup();
  const host = await hostInPage(sample);
  render(
    <MantineProvider>
      <StorageNotices />
    </MantineProvider>,
  );
  expect(screen.queryByRole('alert')).toBeNull();
  const tell = (notice: typeof remade | typeof other) =>
    host.tell({ type: 'notice', showId: sample.id, notice: { ...notice } });
  tell(remade);
  expect(screen.getByRole('alert')).toHaveTextContent('Thư mục /usb/le đang lưu buổi lễ này');
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  expect(screen.queryByRole('alert')).toBeNull();
  tell(other);
  expect(screen.getByRole('alert')).toHaveTextContent('aside-7-x');
  expect(screen.getByRole('alert')).not.toHaveTextContent('đã bị xóa');
  tell(remade);
  expect(screen.getByRole('alert')).toHaveTextContent('đã bị xóa');
});
