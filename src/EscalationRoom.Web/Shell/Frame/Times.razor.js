// In a room across zones and countries, 7:02 with AM or PM left off is a wrong time: always 24 hours.
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const shortWeekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' });
const minute = 60, hour = 3600, oneDay = 86400;

/** Writes every <time> below the root, now and whenever one comes, changes or grows old. */
export function formatTimes(root) {
  const write = () => root.querySelectorAll('time[data-time]').forEach(format);
  new MutationObserver(changes => changes.forEach(it => (it.type === 'attributes' ? [it.target] : it.addedNodes).forEach(below)))
    .observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['datetime', 'data-time'] });
  setInterval(write, 30000);
  setInterval(() => root.querySelectorAll('time[data-time=left], time[data-time=due]').forEach(format), 1000);
  write();
}

function below(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }

  if (node.matches('time[data-time]')) {
    format(node);
  }

  node.querySelectorAll('time[data-time]').forEach(format);
}

function format(element) {
  const at = new Date(element.dateTime), words = wordsFor(at, element.dataset.time);
  if (element.textContent !== words) {
    element.textContent = words;
    element.title = full.format(at);
  }

  element.toggleAttribute('data-late', element.dataset.time === 'due' && at < Date.now());
}

function wordsFor(at, style) {
  const seconds = (Date.now() - at) / 1000;
  switch (style) {
    case 'clock': return clock.format(at);
    case 'soon': return midnight(new Date()).getTime() === midnight(at).getTime() ? clock.format(at) : `${shortWeekday.format(at)} ${clock.format(at)}`;
    case 'full': return full.format(at);
    case 'day': return dayWords(at);
    case 'since': return span(seconds);
    case 'left': return left(-seconds);
    case 'due': return seconds > 0 ? `${span(Math.max(seconds, minute))} late` : `in ${span(-seconds + minute)}`;
    default: return ago(at, seconds);
  }
}

function dayWords(at) {
  const days = Math.round((midnight(new Date()) - midnight(at)) / 1000 / oneDay);
  return days === 0 ? 'Today' : days === 1 ? 'Yesterday' : day.format(at);
}

function ago(at, seconds) {
  if (seconds < 45) {
    return 'now';
  }

  if (seconds < hour) {
    return `${Math.round(seconds / minute)} min ago`;
  }

  return midnight(new Date()).getTime() === midnight(at).getTime() ? clock.format(at)
    : seconds < 2 * oneDay && dayWords(at) === 'Yesterday' ? `Yesterday ${clock.format(at)}` : shortDay.format(at);
}

function span(seconds) {
  return seconds < oneDay ? hoursAndMinutes(seconds) : `${Math.floor(seconds / oneDay)} d ${Math.floor(seconds % oneDay / hour)} h`;
}

/** The one way a span is said, here as on the server (ClockWords): whole minutes that are over, and no zero beside hours. */
export function hoursAndMinutes(seconds) {
  const hours = Math.max(0, Math.floor(seconds / hour)), minutes = Math.max(0, Math.floor(seconds % hour / minute));
  return hours === 0 ? `${minutes} min` : minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

function left(seconds) {
  if (seconds <= 0) {
    return 'time is up';
  }

  return seconds >= hour ? span(seconds) : `${Math.floor(seconds / minute)}:${String(Math.floor(seconds % minute)).padStart(2, '0')}`;
}

function midnight(at) {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate());
}
