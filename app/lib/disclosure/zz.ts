import { discloseOneWay } from './one-way.ts';
let seed = 7;
const rnd = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
for (const preset of ['survey', 'nhs-round', 'strict'] as const)
  for (const [k, base] of [
    [3, 30],
    [4, 30],
    [8, 60],
    [8, 200],
    [18, 200],
    [18, 1000],
    [8, 5000],
  ] as const) {
    let whole = 0,
      hid = 0,
      sm = 0,
      n = 150;
    let mx = 0;
    const t0 = performance.now();
    for (let r = 0; r < n; r++) {
      const w = Array.from({ length: k }, (_, i) => Math.exp(-i * 0.6) * (0.5 + rnd()));
      const tot = w.reduce((a, b) => a + b);
      const c = w.map(() => 0);
      for (let p = 0; p < base; p++) {
        let x = rnd() * tot;
        let i = 0;
        while ((x -= w[i]!) > 0 && i < k - 1) i++;
        c[i]!++;
      }
      const t = performance.now();
      const d = discloseOneWay({
        preset,
        base,
        options: c.map((count, i) => ({ code: '' + i, count })),
        multiple: false,
        eligiblePopulation: null,
        demographic: true,
        sensitive: true,
      });
      mx = Math.max(mx, performance.now() - t);
      if (d.hiddenWhole) whole++;
      else {
        hid += d.rows.filter((x) => x.count.kind !== 'value').length;
        sm += c.filter((x) =>
          preset === 'strict' ? x < 10 : preset === 'survey' ? x > 0 && x < 5 : x > 0 && x < 8,
        ).length;
      }
    }
    console.log(
      preset,
      k,
      base,
      'whole%',
      ((100 * whole) / n).toFixed(0),
      'hidden',
      (hid / (n - whole)).toFixed(2),
      'small',
      (sm / (n - whole)).toFixed(2),
      'max ms',
      mx.toFixed(1),
      'total',
      (performance.now() - t0).toFixed(0),
    );
  }
