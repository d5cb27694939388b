// Why a connection ended, and what to do about it. The numbers are those of the server's CloseReason.

const NORMAL = 1000;
const GOING_AWAY = 1001;

/** The match that was asked for is not, or no longer, played. */
export const NO_SUCH_MATCH = 4005;

/** This page and the server do not play the same game. */
export const OTHER_BEHAVIOUR = 4002;

/** What the player may do. */
export const AGAIN = 'again';
export const WATCH = 'watch';
export const MENU = 'menu';
export const RELOAD = 'reload';

const REASONS = {
  4001: { title: 'Another version', text: 'The server has been updated. Reload the page to get its version.', choices: [RELOAD] },
  [OTHER_BEHAVIOUR]: {
    title: 'Another version', text: 'The server has been updated. Reload the page to get its version.', choices: [RELOAD],
  },
  4003: { title: 'Not that name', text: 'The server does not accept this name.', choices: [MENU] },
  4004: { title: 'The match is full', text: 'You get in as soon as somebody leaves.', queue: true, choices: [WATCH, MENU] },
  [NO_SUCH_MATCH]: { title: 'No such match', text: 'It has ended, or the link is wrong.', choices: [MENU] },
  4006: { title: 'Not understood', text: 'Server and page did not understand each other.', choices: [RELOAD, MENU] },
  4007: { title: 'The line is too slow', text: 'This page could not take all that the server sent.', retry: true },
  4008: { title: 'Connection lost', text: 'The server has not heard from you.', retry: true },
  4009: { title: 'Removed', text: 'You have been removed from the match.', choices: [MENU] },
  4010: { title: 'Playing elsewhere', text: 'You went on playing in another window.', choices: [AGAIN, MENU] },
  4011: { title: 'The match has ended', text: 'Thanks for playing.', choices: [MENU] },
  4012: { title: 'Too much at once', text: 'This page sent more than the server takes.', choices: [AGAIN, MENU] },
  4013: { title: 'The server had a fault', text: 'Your place is kept for a while.', retry: true },
  4020: { title: 'By invitation only', text: 'Open the link that you were invited with; it lets you in.', choices: [MENU] },
  4021: { title: 'This invitation is not valid', text: 'The link is wrong or incomplete. Ask for it again.', choices: [MENU] },
  4022: { title: 'This invitation has expired', text: 'Ask for a new link.', choices: [MENU] },
  4023: { title: 'This invitation has been used', text: 'A link lets one player in, once. Ask for another one.', choices: [MENU] },
  4024: { title: 'An invitation to another match', text: 'The link is wrong. Ask for it again.', choices: [MENU] },
  4025: { title: 'The server is very busy', text: 'You get in as soon as it has less to do.', queue: true, choices: [MENU] },
  4026: { title: 'The match is closed', text: 'Nobody new is let in at the moment.', choices: [MENU] },
  4027: { title: 'The server is about to restart', text: 'It lets nobody new in. Try again in a few minutes.', queue: true, choices: [MENU] },
  4028: { title: 'Not from here', text: 'You cannot join this server for a while.', choices: [MENU] },
};

/**
 * Returns what to show for a close code: a title and a text; `retry` if coming back is worth an attempt by itself, `queue` if
 * one attempt after the other is, and the `choices` that the player has.
 */
export function closeReason(code) {
  if (code === NORMAL) {
    return { title: 'You left', text: 'The match goes on.', choices: [AGAIN, MENU] };
  }
  if (code === GOING_AWAY) {
    return { title: 'The server is restarting', text: 'It should be back in a moment.', retry: true };
  }
  return REASONS[code] ?? { title: 'Connection lost', text: 'Your place is kept for a while.', retry: true };
}
