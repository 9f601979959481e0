/** Typing over a selection. */

import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Replaces the selection itself: Chromium would keep the look of what is replaced in an inline style, which
 * the page's security policy refuses, with an error in the console.
 */
export const typeOver: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, isComposing } = event;
    const isTyping = inputType === 'insertText' && data !== null && !isComposing;
    if (!isTyping || view.composing || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), {
      userEvent: 'input.type',
      scrollIntoView: true,
    });
    return true;
  },
});
