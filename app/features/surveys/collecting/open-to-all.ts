/** Whether whoever is there may answer: a kiosk, a frame and a sheet of paper know nobody. Pure. */

/** Members and people with a personal link are not known there. */
export const isOpenToAll = ({ entry = 'link' }: { entry?: string }): boolean => entry === 'link';
