// Copies a text, and says whether that went well.

/** Copies a text; if the browser does not allow it, shows it so that the player can. */
export async function copyLink(link, toasts) {
  try {
    await navigator.clipboard.writeText(link);
    toasts.show('info', 'Link copied. Whoever opens it joins this match.');
  } catch {
    toasts.show('info', `The link to this match: ${link}`);
  }
}
