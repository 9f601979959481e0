/** The configuration that the rules on the page came from, for putting them back into it. */

export interface ImportedFile {
  text: string;
  form: string;
  method: string | undefined;
  /** What the file is called, where that is known. */
  name: string | undefined;
}

const EDITED_IN_PLACE = ['openapi', 'cloudformation', 'sam', 'terraform'];

let imported: ImportedFile | undefined;

/** Remembers the file; one of a form that is not edited in place is not offered. */
export function keepImported(file: ImportedFile): void {
  imported = EDITED_IN_PLACE.includes(file.form) ? file : undefined;
}

/** The rules on the page come from elsewhere. */
export function forgetImported(): void {
  imported = undefined;
}

export function importedFile(): ImportedFile | undefined {
  return imported;
}
