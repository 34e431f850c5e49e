import type { Show } from '@shared/model/show.ts';
import { screen } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { endText } from '../../../renderer/plan/announcement/fromTextJob.ts';
import { closeFromText } from '../../../renderer/plan/announcement/fromTextState.ts';
import type { PageOptions } from '../hostInPage.ts';
import { importingPage } from './importingPage.tsx';
import type { PlanPage } from './planPage.tsx';

/** A short report: two presentations by one leader, one of them without a number, and a sum over years. */
export const REPORT = [
  'Dự hội nghị có đồng chí Lê Văn Minh, Bí thư Tỉnh ủy.',
  'Thừa ủy quyền của Chủ tịch nước, đồng chí Bí thư Tỉnh ủy Lê Văn Minh trao Huân chương Lao động hạng Nhì cho 9 cá nhân.',
  'Đồng chí Lê Văn Minh trao Cờ thi đua của Chính phủ cho các tập thể.',
  'Trong 5 năm qua, tỉnh được Chủ tịch nước tặng thưởng 12 Huân chương Lao động hạng Ba.',
].join('\n');

/** The parts of the report as they are called. */
export const ORDER = 'Huân chương Lao động hạng Nhì';
export const FLAG = 'Cờ thi đua của Chính phủ';

/** PLAN with the way of a text into the show. */
export async function fromTextPage(show: Show, options: PageOptions = {}): Promise<PlanPage> {
  closeFromText();
  onTestFinished(() => {
    endText();
    closeFromText();
  });
  return importingPage(show, options);
}

export const textPanel = () => screen.findByRole('dialog', { name: 'From text' });

/** Opens the panel and pastes a text into it. */
export async function pastedText(page: PlanPage, text: string): Promise<void> {
  await page.user.click(screen.getByRole('button', { name: 'From text…' }));
  await textPanel();
  await page.user.paste(text);
  await screen.findByRole('region', { name: 'What enters the show' });
}

/** The card of a part or leader. */
export const card = (name: string) => screen.getByRole('region', { name });

/** The words that are lit. */
export const litWords = (): string[] =>
  [...document.querySelectorAll('p [data-lit]')].map(({ textContent }) => textContent ?? '');
