/** A module as text, which the build makes of it. */
declare module '*.wasm?text' {
  export const letters: string;
  export const text: string;
}
