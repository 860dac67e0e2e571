/** What one term says of the columns: how much it speaks for each, or, when negative, against it. Zeros are left out. */
export type Postings = ReadonlyMap<number, number>;

/** The postings of each row of a table in which each number counts so many steps. */
export function postingsOf(
  rows: readonly (Int8Array | Float64Array)[],
  step: number,
): readonly Postings[] {
  return rows.map((row) => {
    const postings = new Map<number, number>();
    row.forEach((steps, column) => {
      if (steps) postings.set(column, steps * step);
    });
    return postings;
  });
}
