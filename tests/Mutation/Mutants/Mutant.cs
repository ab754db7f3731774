namespace RequestRouter.Mutation.Mutants;

/// <summary>A change of the library.</summary>
/// <param name="Number">Its number in the compiled library.</param>
/// <param name="Place">File, below the library, and line.</param>
/// <param name="Kind">Stryker's name for changes of this kind.</param>
/// <param name="Written">What is written there.</param>
/// <param name="Instead">What stands there instead.</param>
internal sealed record Mutant(int Number, string Place, string Kind, string Written, string Instead);
