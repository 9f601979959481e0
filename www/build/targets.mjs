// The oldest browsers that the site is built for.
export const target = 'es2022';
/** The style sheets use light-dark(); these are the first browsers that know it. */
export const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];
