export function asText(bytes: Uint8Array): { letters: string; text: string };
