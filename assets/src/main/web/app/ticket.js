// The ticket of a link such as `/?match=m7#ticket=...`, which lets this page into one match, once. Browsers keep what stands
// behind the # to themselves, so no server on the way and no log gets to know it.

/** Letters, digits and what JSON web tokens have besides; as long as the server takes. */
const TICKET = /^[\w.-]{1,384}$/;

/** Takes the ticket out of the address, so that it is neither shown nor kept in the history; an empty string if there is none. */
export function takeTicket() {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket') ?? '';
  if (ticket) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return TICKET.test(ticket) ? ticket : '';
}
