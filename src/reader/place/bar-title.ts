/** The bar names the document once its title is out of sight. */

/** Starts it on a document page. */
export function startBarTitle(): void {
  const [bar, title] = [document.querySelector('.bar'), document.querySelector('.document #title')];
  if (!bar || !title) return;
  new IntersectionObserver(([entry]) => {
    const isPast = entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0;
    bar.classList.toggle('is-past-title', isPast);
  }).observe(title);
}
