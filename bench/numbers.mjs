/** Figures of repeated measurements. */

/** The value that a share of the values do not exceed. */
export function quantile(values, share) {
  if (values.length === 0) return NaN;
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)];
}

/** The middle of repeated measurements: what a busy machine adds to some does not move it. */
export function median(values) {
  return quantile(values, 0.5);
}

/** By which power of `xs` the `ys` grow: the slope of the straight line through their logarithms. */
export function exponent(xs, ys) {
  const points = xs.map((x, i) => [Math.log(x), Math.log(Math.max(ys[i], 1e-4))]);
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const rise = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rise / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** A number short enough to compare at a glance. */
export function short(value) {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value === 0) return '0';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return Math.abs(value) < 0.1 ? value.toFixed(3) : String(Number(value.toPrecision(2)));
}

/** A number of bytes in kB. */
export function kilobytes(bytes) {
  const kB = bytes / 1000;
  return kB < 100 ? kB.toFixed(1) : Math.round(kB).toLocaleString('en');
}

/** A table in Markdown; all columns but the first are numbers. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}
