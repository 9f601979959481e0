/** The page around a frame. */

import { VERSION, type FrameMessages } from './protocol';

export class ParentPage {
  /** With an `origin` no page of another is heard or spoken to. */
  constructor(private readonly origin: string | undefined) {}

  tell<Name extends keyof FrameMessages>(type: Name, detail: FrameMessages[Name]): void {
    if (parent === window) return;
    parent.postMessage({ gatemap: VERSION, type, detail }, this.origin ?? '*');
  }

  /** Other windows can send messages too; they are not heard. */
  listen(hear: (data: unknown) => void): void {
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== parent || parent === window) return;
      if (this.origin === undefined || origin === this.origin) hear(data);
    });
  }
}
