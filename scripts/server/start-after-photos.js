{
  const { nonce } = document.currentScript;
  const longestWaitMs = 2000;
  /** A browser may say nothing of a photo that it painted, where words beside it are larger. */
  const saidWithinMs = 300;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  // A button that is pressed before the scripts listen is pressed once more when they do. A menu and
  // a form need no script.
  let pressed = null;
  const keepPressed = ({ target }) => {
    pressed = target.closest('button:not([popovertarget], [type="submit"])');
  };
  const pressAgain = () => {
    window.removeEventListener('click', keepPressed);
    setTimeout(() => pressed?.click());
  };
  window.addEventListener('click', keepPressed);
  window.addEventListener('galleryalive', pressAgain, { once: true });

  const isPhotoPainted = () =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntries().every(({ url }) => !url)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe({ type: 'largest-contentful-paint', buffered: true });
    });

  const arePhotosSeen = async () => {
    if (document.readyState === 'loading') {
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
    }
    const photos = [...document.querySelectorAll('img[fetchpriority="high"]')];
    if (photos.length === 0) return;
    await Promise.allSettled(photos.map((photo) => photo.decode()));
    await Promise.race([isPhotoPainted(), wait(saidWithinMs)]);
  };

  Promise.race([arePhotosSeen(), wait(longestWaitMs)]).then(() => {
    for (const src of sources) {
      const script = document.createElement('script');
      document.head.append(Object.assign(script, { nonce, async: true, src }));
    }
  });
}
