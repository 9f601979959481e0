/** What the page and the worker of the formats say to each other. */

import type { Edited, Export, Import } from '../report';

/** A form for a menu. */
export interface FormChoice {
  name: string;
  title: string;
  written: boolean;
}

/** What the worker does. */
export interface FormatCalls {
  importScenario: (
    text: string,
    form: string | undefined,
    method: string | undefined,
    asWritten: boolean,
  ) => Import;
  editConfiguration: (scenario: string, file: string, form?: string, method?: string) => Edited;
  exportScenario: (scenario: string, form: string) => Export;
  forms: () => FormChoice[];
}

export interface FormatQuestion<Name extends keyof FormatCalls = keyof FormatCalls> {
  id: number;
  call: Name;
  args: Parameters<FormatCalls[Name]>;
}

export type FormatAnswer =
  { id: number; value: unknown } | { id: number; error: string } | { unusable: string };
