import { MantineProvider } from '@mantine/core';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { MemoryNotices, StorageNotices } from '../../../renderer/app/Notices.tsx';
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

it('what could not be read of this machine’s own memory is told, each file by itself, until somebody has seen it', async () => {
  const user = userEvent.setup();
  const folder = '/data';
  const unread = [
    { code: 'settings-unread', details: { file: 'settings.damaged-7.json', folder } },
    { code: 'machines-unread', details: { file: 'machines.damaged-7.json', folder } },
  ];
  const answers = { 'memory.unread': () => ({ ok: true, value: unread }) as const };
  const host = await hostInPage(sample, { answers });
  render(
    <MantineProvider>
      <MemoryNotices />
    </MantineProvider>,
  );
  const [settings, machines] = screen.getAllByRole('alert');
  expect(settings).toHaveTextContent('settings.damaged-7.json trong thư mục /data');
  expect(machines).toHaveTextContent('hãy tiếp quản lại');
  await user.click(screen.getAllByRole('button', { name: 'Đóng' })[0] as HTMLElement);
  await waitFor(() => expect(host.asked('memory.seen')).toEqual([{}]));
  host.tell({ type: 'unread', unread: [] });
  expect(screen.queryByRole('alert')).toBeNull();
});
