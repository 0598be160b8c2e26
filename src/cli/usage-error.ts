/** A required option that was not given: told like any other mistake in the flags. */
export class MissingOption extends Error {
  readonly flag: string;

  constructor(flag: string) {
    super(flag);
    this.name = "MissingOption";
    this.flag = flag;
  }
}

/** A required argument that was not given. */
export class MissingArgument extends Error {
  readonly argument: string;

  constructor(argument: string) {
    super(argument);
    this.name = "MissingArgument";
    this.argument = argument;
  }
}
