import '@mantine/core/styles.css';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/mantine.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startGuest } from './show/guest.ts';
import { connect, useWindow } from './show/store.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const { guest } = useWindow.getState();
if (guest === null) void connect();
else if (guest.isFar) void import('./show/far.ts').then(({ startFar }) => startFar());
else startGuest(guest);
createRoot(root).render(<App />);
