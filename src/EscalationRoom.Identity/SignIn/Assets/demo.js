// One click on a demo person fills the form; pressing Enter then signs in.
const form = document.getElementById('sign-in');
const people = document.querySelector('.people');

people?.addEventListener('click', event => {
  const button = event.target.closest('button[data-email]');
  if (button) {
    form.elements.email.value = button.dataset.email;
    form.elements.password.value = people.dataset.password;
    form.querySelector('button[type=submit]').focus();
  }
});
