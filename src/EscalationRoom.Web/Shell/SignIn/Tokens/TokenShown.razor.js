export function select(field) {
  field.focus();
  field.select();
}

// Over plain http there is no clipboard; the text is then selected, ready for the keyboard.
export async function copy(field) {
  select(field);
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
