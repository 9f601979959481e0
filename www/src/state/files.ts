/** Scenario files: saved, and dropped on the page. */

import { element } from '../dom';
import { readGiven, type GivenText } from '../given-text';
import { isObject, type Json, type JsonObject } from '../scenario/json';

/** Larger files are refused: Lambda's limit is 6 MB. */
const LARGEST_FILE = 32 * 1024 * 1024;
/** One of these makes a JSON object a scenario rather than a payload. */
const SCENARIO_MEMBERS = ['gatemap', 'method', 'lambda', 'backend'];

/** What a file can be. */
export interface FileActions {
  scenario: (scenario: JsonObject) => void;
  payload: (given: GivenText) => void;
  refuse: (message: string) => void;
}

/** Saves `text` as a file called `name`. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/** Opens the file: a scenario as that, anything else as the payload. */
export async function openFile(file: File, actions: FileActions): Promise<void> {
  if (file.size > LARGEST_FILE) {
    const size = Math.round(file.size / 1_000_000);
    actions.refuse(`${file.name} has ${size} MB, and at most 32 MB are read.`);
    return;
  }
  const given = await readGiven(file);
  const scenario = scenarioIn(given.text);
  if (scenario) actions.scenario(scenario);
  else actions.payload(given);
}

/** Takes files that are dropped anywhere on the page. */
export function takeDroppedFiles(actions: FileActions): void {
  const hasFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => hasFile(event) && event.preventDefault());
  const take = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void openFile(file, actions);
  };
  // Before the editor, which would insert the file's text.
  document.addEventListener('drop', take, { capture: true });
}

function scenarioIn(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) && SCENARIO_MEMBERS.some((name) => name in value) ? value : undefined;
  } catch {
    return undefined;
  }
}
