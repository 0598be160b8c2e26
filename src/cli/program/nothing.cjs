// What the program never uses of commander (bundle.mjs).
module.exports = {};
