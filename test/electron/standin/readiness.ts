let becomeReady: () => void;
const ready = new Promise<void>((resolve) => {
  becomeReady = resolve;
});

/** Whether Electron is ready: it becomes so only after the app's entry module was evaluated. */
export const readiness = {
  isReady: false,
  whenReady: () => ready,
  become() {
    readiness.isReady = true;
    becomeReady();
  },
};
