import type { View } from '@shared/contract/contract.ts';
import { type ComponentType, lazy } from 'react';
import { CrewView } from '../crew/CrewView.tsx';
import { ReadView } from '../read/ReadView.tsx';
import { RunView } from '../run/RunView.tsx';
import { StageView } from '../stage/StageView.tsx';
import { ClockView } from '../wall/ClockView.tsx';
import { OverlayView } from '../wall/OverlayView.tsx';
import { ScreenView } from '../wall/ScreenView.tsx';

// What the show needs live is loaded at once; the editor and the print preview come when they are asked for.
const PlanView = lazy(() =>
  import('../plan/PlanView.tsx').then((module) => ({ default: module.PlanView })),
);
const PrintView = lazy(() =>
  import('../print/PrintView.tsx').then((module) => ({ default: module.PrintView })),
);
const ShareView = lazy(() =>
  import('../share/ShareView.tsx').then((module) => ({ default: module.ShareView })),
);

/** The views of an open show. */
export const VIEWS: Readonly<Record<Exclude<View, 'library'>, ComponentType>> = {
  plan: PlanView,
  run: RunView,
  read: ReadView,
  stage: StageView,
  print: PrintView,
  clock: ClockView,
  screen: ScreenView,
  share: ShareView,
  crew: CrewView,
  overlay: OverlayView,
};
