import { MantineProvider } from '@mantine/core';
import type { Show } from '@shared/model/show.ts';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Refusal } from '../../../renderer/app/Refusal.tsx';
import { PlanView } from '../../../renderer/plan/PlanView.tsx';
import { usePlan } from '../../../renderer/plan/planState.ts';
import { hostInPage, type PageHost, type PageOptions } from '../hostInPage.ts';

const initialPlan = usePlan.getState();

export interface PlanPage extends PageHost {
  readonly user: UserEvent;
}

/** PLAN on a show, in English unless the options say otherwise, with the place where refusals are shown. */
export async function planPage(show: Show, options: PageOptions = {}): Promise<PlanPage> {
  usePlan.setState(initialPlan, true);
  const host = await hostInPage(show, { settings: { language: 'en' }, ...options });
  render(
    <MantineProvider env="test">
      <main>
        <PlanView />
      </main>
      <Refusal />
    </MantineProvider>,
  );
  return { ...host, user: userEvent.setup() };
}
