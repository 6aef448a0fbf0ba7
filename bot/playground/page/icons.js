// Icons as paths on a 24 × 24 grid, drawn with lines.
const PATHS = {
  send: ["M3.5 11.5 20.5 4l-5 16-4-6.5z", "M11.5 13.5 20.5 4"],
  mic: ["M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3z", "M5.5 11a6.5 6.5 0 0 0 13 0", "M12 17.5V21"],
  clip: ["m20 11.5-8.2 8.2a5 5 0 0 1-7.1-7.1l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.6-7.5"],
  back: ["M15 5l-7 7 7 7"],
  close: ["M6 6l12 12", "M18 6L6 18"],
  reply: ["M9.5 6 4 11.5 9.5 17", "M4 11.5h9a7 7 0 0 1 7 7"],
  edit: ["M4 20l1-4.5L16.5 4 20 7.5 8.5 19z", "M14 6.5 17.5 10"],
  copy: ["M8 8h11v12H8z", "M5 16V4h11"],
  clock: ["M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z", "M12 7.5V12l3.5 2"],
  sun: ["M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8z", "M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5"],
  moon: ["M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"],
  photo: ["M4 5h16v14H4z", "M4 16l4.5-4.5 4 4 2.5-2.5 5 5", "M15.5 9.5h.01"],
  file: ["M6 3h8l5 5v13H6z", "M14 3v5h5"],
  person: ["M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z", "M4.5 20.5a7.5 7.5 0 0 1 15 0"],
  pin: ["M12 3a6.5 6.5 0 0 1 6.5 6.5C18.5 15 12 21 12 21s-6.5-6-6.5-11.5A6.5 6.5 0 0 1 12 3z", "M12 7.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"],
  menu: ["M4 7h16", "M4 12h16", "M4 17h16"],
  dots: ["M12 5.5h.01", "M12 12h.01", "M12 18.5h.01"],
  spark: ["M12 3l1.9 5.6L19.5 10.5l-5.6 1.9L12 18l-1.9-5.6L4.5 10.5l5.6-1.9z", "M19 16v4M17 18h4"],
  trash: ["M5 7h14", "M9 7V4h6v3", "M7 7l1 13h8l1-13"],
  down: ["M6 9.5l6 6 6-6"],
  smile: ["M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z", "M8.5 14.5a4.5 4.5 0 0 0 7 0", "M9 9.5h.01M15 9.5h.01"],
  check: ["M3 12.5l4.5 4.5L17 7.5", "M11.5 16l1 1L22 7.5"],
  play: ["M8 5.5v13l10.5-6.5z"],
  pause: ["M8.5 6v12", "M15.5 6v12"],
  block: ["M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z", "M5.7 5.7l12.6 12.6"],
};
const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  for (const d of PATHS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}
