import { type ReactNode, useLayoutEffect } from 'react';
import './OverlayFrame.css';

/** The frame of graphics that lie over a picture: none, and nothing behind them. */
export function OverlayFrame({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.over = 'picture';
    return () => {
      delete dataset.over;
    };
  }, []);
  return <main>{children}</main>;
}
