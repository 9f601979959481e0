export const target: string;
export const cssTarget: string[];
