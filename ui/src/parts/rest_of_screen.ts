// SPDX-License-Identifier: AGPL-3.0-or-later
// How high a list may be that scrolls by itself: what the screen has left below its top. A phone gives it the whole screen instead.
import { useLayoutEffect, useState, type RefObject } from 'react';
import { usePhone } from './screen';

const least = 300;
const margin = 16;
const phone_header = 64;

export function useRestOfScreen(of: RefObject<HTMLElement | null>, below = 0): number {
  const phone = usePhone();
  const [height, setHeight] = useState(least);
  useLayoutEffect(() => {
    const measure = () => {
      const top = (of.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setHeight(phone ? window.innerHeight - phone_header : Math.max(least, window.innerHeight - top - margin - below));
    };
    measure();
    // What stands above may fold or wrap.
    const watch = new ResizeObserver(measure);
    if (of.current?.parentElement) watch.observe(of.current.parentElement);
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [of, phone, below]);
  return height;
}
