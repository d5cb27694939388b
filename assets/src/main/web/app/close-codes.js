// Why a connection ended, and what to do about it. The numbers are those of the server's CloseReason.

const NORMAL = 1000;
const GOING_AWAY = 1001;

/** The match that was asked for is not, or no longer, played. */
export const NO_SUCH_MATCH = 4005;

const REASONS = {
  4001: { title: 'Another version', text: 'This page is not of the server\'s version. Reload it.', reload: true },
  4002: { title: 'Another version', text: 'This page and the server do not play the same game. Reload it.', reload: true },
  4003: { title: 'Not that name', text: 'The server does not accept this name.', menu: true },
  4004: { title: 'The match is full', text: 'Try again in a moment.' },
  [NO_SUCH_MATCH]: { title: 'No such match', text: 'It has ended, or the link is wrong.', menu: true },
  4006: { title: 'Not understood', text: 'Server and page did not understand each other.' },
  4009: { title: 'Removed', text: 'You have been removed from the match.', menu: true },
  4010: { title: 'Playing elsewhere', text: 'You went on playing in another window.' },
  4011: { title: 'The match has ended', text: 'Thanks for playing.' },
  4012: { title: 'Too much at once', text: 'This page sent more than the server takes.' },
};

/**
 * Returns what to show for a close code: a title and a text; `retry` if coming back is worth an attempt by itself,
 * `reload` if only a new page helps, `menu` if the player must change something.
 */
export function closeReason(code) {
  if (code === NORMAL) {
    return { title: 'You left', text: 'The match goes on.' };
  }
  if (code === GOING_AWAY) {
    return { title: 'The server is stopping', text: 'It may be back in a moment.', retry: true };
  }
  return REASONS[code] ?? { title: 'Connection lost', text: 'Your place is kept for a while.', retry: true };
}
