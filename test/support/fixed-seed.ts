import fc from "fast-check";

// Each local run tries other values; CI tries the same ones, so that what lands is judged by its change alone.
if (process.env.CI !== undefined) fc.configureGlobal({ seed: 20261102 });
