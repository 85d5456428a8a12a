/** How long a password must and may be (NIST SP 800-63B: length before rules of composition). */

export const shortestPassword = 10;
export const longestPassword = 256;
