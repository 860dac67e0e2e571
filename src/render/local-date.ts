const formats = new Map<string, Intl.DateTimeFormat>();

/** How a language writes days. */
function dayFormat(lang: string): Intl.DateTimeFormat {
  // A day has no time, so no time zone may shift it.
  const format =
    formats.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(lang, format);
  return format;
}

/** A day, given as YYYY-MM-DD, as the reader's language writes it. */
export function localDate(day: string, lang: string): string {
  return dayFormat(lang).format(new Date(`${day}T00:00:00Z`));
}

/** Prepares the dates of a language: for the first one a browser loads its calendars, which takes longer than opening a topic. */
export function prepareDates(lang: string): void {
  try {
    dayFormat(lang);
  } catch {
    // Rendering the date will report the error.
  }
}
