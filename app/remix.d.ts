/** Tells the types of Remix which future behaviour the build has on: data keeps its dates and shapes. */
import '@remix-run/node';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}
