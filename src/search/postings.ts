/** A table of weights, terms by columns, without its zeros. */
export interface Postings {
  /** Where each term's postings begin; one more entry than there are terms. */
  readonly offsets: Uint32Array;
  /** The column of each posting, ascending within a term. */
  readonly columns: Uint32Array;
  /** How much the term speaks for the column, or, when negative, against it. */
  readonly weights: Float32Array;
}

/** A table of weights as postings; each number counts so many steps. */
export function postingsOf(rows: readonly ArrayLike<number>[], step: number): Postings {
  const offsets = new Uint32Array(rows.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  rows.forEach((row, term) => {
    for (let column = 0; column < row.length; column++) {
      if (row[column] === 0) continue;
      columns.push(column);
      weights.push(row[column]! * step);
    }
    offsets[term + 1] = columns.length;
  });
  return { offsets, columns: Uint32Array.from(columns), weights: Float32Array.from(weights) };
}
