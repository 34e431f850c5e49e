import type { HostMessage } from '@shared/contract/contract.ts';
import { MESSAGE_CHANNEL, type RostrumBridge } from '@shared/contract/ipc.ts';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

const bridge: RostrumBridge = {
  send: (message) => ipcRenderer.send(MESSAGE_CHANNEL, message),
  onMessage: (listener) => {
    const hear = (_event: IpcRendererEvent, message: HostMessage) => listener(message);
    ipcRenderer.on(MESSAGE_CHANNEL, hear);
    return () => {
      ipcRenderer.removeListener(MESSAGE_CHANNEL, hear);
    };
  },
};

contextBridge.exposeInMainWorld('rostrum', bridge);
