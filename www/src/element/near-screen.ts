/** Tells when an element comes near the screen. */

/** How far below and above the screen counts as near. */
const MARGIN = '400px 0px';

/** Calls `near` once; what comes back stops the waiting. */
export function whenNear(target: Element, near: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      near();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(target);
  return () => observer.disconnect();
}
