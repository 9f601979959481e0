addEventListener('message', ({ source, data }) => {
  if (data?.gatemap !== 1 || data.type !== 'gatemap-height') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = data.detail.height;
  }
});

document.addEventListener(
  'load',
  ({ target: frame }) => {
    const script = document.getElementById(frame.dataset?.scenario);
    if (!script) return;
    const detail = { scenario: JSON.parse(script.textContent) };
    frame.contentWindow.postMessage({ gatemap: 1, type: 'gatemap-set', detail }, '*');
  },
  true,
);
