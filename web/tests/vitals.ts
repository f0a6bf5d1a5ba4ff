/** Functions that run in a page, and tell what the browser has measured of it. */

/** Every layout shift so far that nobody's input has caused, with what has moved (Layout Instability API). */
export async function shifts(): Promise<string[]> {
  return new Promise((resolve) => {
    const found: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const json = JSON.stringify(entry);
        if (json.includes('"hadRecentInput":false')) {
          found.push(json);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
    // What is buffered is told in a task of its own, and a frame that is being made is told after it.
    requestAnimationFrame(() => setTimeout(() => resolve(found), 200));
  });
}

/** Milliseconds until anything was to be seen. */
export function firstPaint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
}

/** Milliseconds until a row of the list was there; to be asked for before the page is made. */
export function watchForRow(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.ticket:not(.ghost)') !== null) {
      performance.mark('row');
      observer.disconnect();
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}

export function firstRow(): number {
  return performance.getEntriesByName('row')[0]?.startTime ?? Number.NaN;
}
