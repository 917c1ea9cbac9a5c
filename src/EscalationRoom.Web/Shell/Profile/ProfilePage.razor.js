import { areSingleKeysOn } from '../Keys/KeySheet.razor.js';
import { chime, isOn } from '../../Notifications/Live/NoticeCards.razor.js';

/** What is set for this device lives in cookies, so that the first paint knows it. */
export function start() {
  const root = document.documentElement, form = document.querySelector('.profile');
  const zone = new Intl.DateTimeFormat().resolvedOptions();
  form.querySelector('[data-fact=zone]').textContent = zone.timeZone;
  form.querySelector('[data-fact=now]').textContent = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(new Date());
  form.querySelector(`[name=density][value=${root.dataset.density}]`).checked = true;
  form.querySelector('[name=single-keys]').checked = areSingleKeysOn();
  form.querySelector('[name=sound]').checked = isOn('sound');
  form.querySelector('[name=desktop]').checked = isOn('desktop') && globalThis.Notification?.permission === 'granted';
  form.querySelector('[data-try-sound]').addEventListener('click', () => chime(1));
  form.addEventListener('change', event => {
    if (event.target.name === 'density') {
      root.dataset.density = event.target.value;
      keep('density', event.target.value);
    } else if (event.target.name === 'single-keys') {
      keep('keys', event.target.checked ? 'on' : 'off');
    } else if (event.target.name === 'sound') {
      keep('sound', event.target.checked ? 'on' : 'off');
      event.target.checked && chime(4);
    } else if (event.target.name === 'desktop') {
      chooseDesktop(event.target, form.querySelector('[data-fact=desktop]'));
    }
  });
}

/** The browser asks once, and only because somebody clicked here. */
async function chooseDesktop(box, words) {
  const allowed = box.checked && globalThis.Notification ? await Notification.requestPermission() : 'default';
  words.textContent = box.checked && allowed !== 'granted' ? 'Your browser does not allow it for this page. Allow notifications in its settings first.' : '';
  box.checked &&= allowed === 'granted';
  keep('desktop', box.checked ? 'on' : 'off');
}

function keep(name, value) {
  document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax`;
}
